import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActionRow } from "@/components/ui/action-row";
import { backLinkClass } from "@/components/ui/back-link";
import { Button, buttonClass } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { StepIndicator } from "@/components/ui/step-indicator";
import { adviceQuestions } from "@/lib/advice/advice-questions";
import { openQuestions } from "@/lib/advice/open-questions";
import type { Locale } from "@/lib/i18n/locales";
import { Link, redirect } from "@/lib/i18n/navigation";
import type { SearchParams } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import { findServices } from "@/lib/service/find-services";
import { DateTime } from "@/lib/time";
import { say } from "@/lib/wording";
import { alsoName, searchOfStart } from "../search-of-start";
import { giveAnswers } from "./actions";
import { givenAnswers } from "./answers-cookie";
import { journeyOf } from "./journey";
import { JourneyFields } from "./journey-fields";
import { LetterQuestion } from "./letter-question";
import { RuleQuestions } from "./rule-questions";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: (await getTranslations({ locale, namespace: "advice" }))("title") };
}

export default async function AdvicePage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const given = await searchParams;
  if (given[alsoName] !== undefined) {
    redirect({ href: `/advice${searchQuery(searchOfStart(given, await findServices()))}`, locale });
  }
  const journey = await journeyOf(locale, given);
  const { search } = journey;
  const now = DateTime.now();
  const rules = await adviceQuestions(search.services, now);
  if (rules.length === 0) redirect({ href: `/where${searchQuery(search)}`, locale });

  const [words, shell, answers] = await Promise.all([
    getTranslations("advice"),
    getTranslations("shell"),
    givenAnswers(rules.map((rule) => rule.key)),
  ]);
  const showMissing = given.error === "missing";
  const isLetterOpen = showMissing && !answers.letter;
  const open = showMissing && answers.letter ? openQuestions(rules, answers.rules) : [];

  return (
    <Main
      title={words("title")}
      before={
        <>
          <Link href={`/${searchQuery(search)}`} className={backLinkClass}>
            {words("back")}
          </Link>
          <StepIndicator step={2} steps={7} label={shell("step", { step: 2, steps: 7 })} />
        </>
      }
    >
      {/* A new one at every answer, so that the same errors take the focus once more. */}
      <ErrorSummary
        key={now.toMillis()}
        title={words("errors.summary")}
        errors={[
          ...(isLetterOpen ? [{ href: "#letter", text: words("errors.letter_missing") }] : []),
          ...open.map((rule) => ({
            href: `#${rule.key}`,
            text: words("errors.answer_missing", { question: say(rule.question, locale) }),
          })),
        ]}
      />
      <Paragraph lead>{words("lead")}</Paragraph>
      <form action={giveAnswers} noValidate>
        <JourneyFields {...journey} />
        <LetterQuestion given={answers.letter} isMissing={isLetterOpen} />
        <RuleQuestions locale={locale} rules={rules} persons={search.persons} given={answers.rules} open={open} />
        <ActionRow>
          <Button>{words("submit")}</Button>
          <Link href={`/where${searchQuery(search)}`} className={buttonClass("subtle")}>
            {words("skip")}
          </Link>
        </ActionRow>
      </form>
    </Main>
  );
}
