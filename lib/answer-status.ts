import { AsyncLocalStorage } from "node:async_hooks";
import { oncePerProcess } from "@/lib/once-per-process";

type Answer = { statusCode: number };

const answers = oncePerProcess("answers", () => new AsyncLocalStorage<Answer>());

/** Does `work` while `answer` is the one that `setAnswerStatus` means. */
export function whileAnswering<Result>(answer: Answer, work: () => Result): Result {
  return answers.run(answer, work);
}

/**
 * Says with which status the page that is being made is sent, as 404 for one that is not there.
 *
 * A page cannot say that to Next other than by throwing, and a page that throws is blank without JavaScript. Under
 * another server than ours nothing happens: the page says the same, with status 200.
 */
export function setAnswerStatus(statusCode: number): void {
  const answer = answers.getStore();
  if (answer) answer.statusCode = statusCode;
}
