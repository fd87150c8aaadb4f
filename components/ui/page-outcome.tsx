import { randomUUID } from "node:crypto";
import type { ComponentProps } from "react";
import { Outcome } from "./outcome";

/** An outcome that a page shows because its address says so: each time that it is made is another one. */
export function PageOutcome(outcome: Omit<ComponentProps<typeof Outcome>, "stamp">) {
  return <Outcome {...outcome} stamp={randomUUID()} />;
}
