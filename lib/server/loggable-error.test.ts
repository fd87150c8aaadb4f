import { expect, test } from "vitest";
import { loggableError } from "./loggable-error";

test("keeps what and where, and not the row that the database quotes", () => {
  const refusal = Object.assign(new Error('violates check constraint "participant_has_a_name"'), {
    code: "23514",
    detail: "Failing row contains (17, Ada Lovelace, 1234567890).",
    where: "SQL statement with Ada Lovelace in it",
  });
  const kept = loggableError(new Error("the page failed", { cause: refusal }));

  expect(kept).toMatchObject({
    type: "Error",
    message: "the page failed",
    cause: { message: 'violates check constraint "participant_has_a_name"', code: "23514" },
  });
  expect(kept.stack).toContain("loggable-error.test.ts");
  expect(JSON.stringify(kept)).not.toContain("Ada");
});

test("keeps what was thrown and is no error", () => {
  expect(loggableError("gone")).toEqual({ type: "string", message: "gone" });
});
