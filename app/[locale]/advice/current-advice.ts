import { adviceQuestions } from "@/lib/advice/advice-questions";
import { type Advice, advise } from "@/lib/advice/advise";
import type { ServiceKey } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";
import { givenAnswers } from "./answers-cookie";

/** The advice that follows from what this browser answered, by the rules of today. */
export async function currentAdvice(services: readonly ServiceKey[]): Promise<Advice> {
  const questions = await adviceQuestions(services, DateTime.now());
  const { letter, rules } = await givenAnswers(questions.map((rule) => rule.key));
  return advise(services, questions, letter === "no" ? rules : {});
}
