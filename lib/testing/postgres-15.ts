import type { TestProject } from "vitest/node";
import { provideTemplate } from "./template-database";

/** The db tests' server: PostgreSQL 15. */
export default (project: TestProject) => provideTemplate(project, "15");
