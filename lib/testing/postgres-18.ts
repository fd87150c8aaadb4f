import type { TestProject } from "vitest/node";
import { provideTemplate } from "./template-database";

/** The db tests' server: PostgreSQL 18. */
export default (project: TestProject) => provideTemplate(project, "18");
