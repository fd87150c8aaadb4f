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
import type { AdviceRule } from "@/lib/advice/schema";
import type { Locale } from "@/lib/i18n/locales";
import { Link, redirect } from "@/lib/i18n/navigation";
import type { SearchParams } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import { DateTime } from "@/lib/time";
import { say } from "@/lib/wording";
import { giveAnswers } from "./actions";
import { type GivenAnswers, givenAnswers } from "./answers-cookie";
import { journeyOf } from "./journey";
import { JourneyFields } from "./journey-fields";
import { QuestionList } from "./question-list";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: (await getTranslations({ locale, namespace: "advice" }))("title") };
}

/** What has no answer yet, each a link to its question. */
async function missingAnswers(locale: Locale, rules: AdviceRule[], given: GivenAnswers) {
  const words = await getTranslations("advice.errors");
  if (!given.letter) return [{ href: "#letter", text: words("letter_missing") }];
  return rules
    .filter((rule) => !given.rules[rule.key])
    .map((rule) => ({ href: `#${rule.key}`, text: words("answer_missing", { question: say(rule.question, locale) }) }));
}

export default async function AdvicePage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const given = await searchParams;
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
  const missing = showMissing ? await missingAnswers(locale, rules, answers) : [];

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
      <ErrorSummary key={now.toMillis()} title={words("errors.summary")} errors={missing} />
      <Paragraph lead>{words("lead")}</Paragraph>
      <form action={giveAnswers} noValidate>
        <JourneyFields {...journey} />
        <QuestionList
          locale={locale}
          rules={rules}
          persons={search.persons}
          given={answers}
          showMissing={showMissing}
        />
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
