import { setAnswerStatus } from "@/lib/answer-status";
import { NotFoundWords } from "./not-found-words";

/**
 * "This page is not there", as a page to return.
 *
 * Return it where `notFound()` would be thrown: what Next sends for a thrown one is blank without JavaScript.
 */
export function NotFoundPage() {
  setAnswerStatus(404);
  return <NotFoundWords />;
}
