import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { setAnswerStatus, whileAnswering } from "./answer-status";

test("sets the status of the answer that is being made, and of no other", async () => {
  const [one, other] = [{ statusCode: 200 }, { statusCode: 200 }];

  await Promise.all([
    whileAnswering(one, async () => {
      await wait(1);
      setAnswerStatus(404);
    }),
    whileAnswering(other, () => wait(2)),
  ]);

  expect([one.statusCode, other.statusCode]).toEqual([404, 200]);
});

test("does nothing where no answer is being made", () => {
  expect(() => setAnswerStatus(404)).not.toThrow();
});
