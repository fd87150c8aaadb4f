import { expect, test } from "vitest";
import { canStep, type DocumentStep, documentStatuses, documentSteps } from "./states";

const steps = Object.keys(documentSteps) as DocumentStep[];

test("a document that was handed over or sent back takes no step any more, any other can", () => {
  const final = documentStatuses.filter((status) => !steps.some((step) => canStep(status, step)));
  expect(final).toEqual(["handed_over", "returned"]);
});

test("every state is reached by a step, but the first", () => {
  const reached: ReadonlySet<string> = new Set(steps.flatMap((step) => documentSteps[step].to));
  expect(documentStatuses.filter((status) => !reached.has(status))).toEqual(["produced"]);
});
