"use server";

import { adviceQuestions } from "@/lib/advice/advice-questions";
import { type Advice, advise } from "@/lib/advice/advise";
import { countAdvice } from "@/lib/advice/count-advice";
import { openQuestions } from "@/lib/advice/open-questions";
import { redirect } from "@/lib/i18n/navigation";
import { searchQuery } from "@/lib/search/search-query";
import { DateTime } from "@/lib/time";
import { forgetAnswers, readAnswers, rememberAnswers } from "./answers-cookie";
import { currentAdvice } from "./current-advice";
import { journeyOfForm } from "./journey";

const countedOf = ({ rules, spared }: Advice) => ({ ruleKeys: rules.map(({ key }) => key), services: spared });

/** Takes the answers; goes on to the locations, or to the advice, or back to what was not answered. */
export async function giveAnswers(form: FormData): Promise<void> {
  const { locale, search } = await journeyOfForm(form);
  const goTo = (page: string, error?: string) =>
    redirect({ href: `${page}${searchQuery(search, { error })}${error ? "#error-summary" : ""}`, locale });
  const now = DateTime.now();
  const questions = await adviceQuestions(search.services, now);
  const given = readAnswers(
    Object.fromEntries(form),
    questions.map((rule) => rule.key),
  );
  await rememberAnswers(given);

  // What a person's letter says always wins.
  if (given.letter === "yes") return goTo("/where");
  if (given.letter === undefined || openQuestions(questions, given.rules).length > 0) return goTo("/advice", "missing");

  const advice = advise(search.services, questions, given.rules);
  if (advice.rules.length === 0) return goTo("/where");
  await countAdvice(countedOf(advice), "advised", now);
  return goTo("/advice/outcome");
}

/** Follows the advice: goes on with what it leaves, or thanks. */
export async function followAdvice(form: FormData): Promise<void> {
  const { locale, search } = await journeyOfForm(form);
  const advice = await currentAdvice(search.services);
  const { rules, remaining } = advice;
  await countAdvice(countedOf(advice), "spared", DateTime.now());
  await forgetAnswers();
  if (rules.length > 0 && remaining.length > 0) {
    redirect({ href: `/where${searchQuery({ ...search, services: remaining })}`, locale });
  }
  redirect({ href: "/advice/thanks", locale });
}

/** Goes on in spite of the advice, with everything that was chosen. */
export async function comeAnyway(form: FormData): Promise<void> {
  const { locale, search } = await journeyOfForm(form);
  await countAdvice(countedOf(await currentAdvice(search.services)), "came_anyway", DateTime.now());
  await forgetAnswers();
  redirect({ href: `/where${searchQuery(search)}`, locale });
}
