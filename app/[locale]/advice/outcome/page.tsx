import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActionRow } from "@/components/ui/action-row";
import { backLinkClass } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { StepIndicator } from "@/components/ui/step-indicator";
import type { Locale } from "@/lib/i18n/locales";
import { Link, redirect } from "@/lib/i18n/navigation";
import type { SearchParams } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import type { ServiceKey } from "@/lib/service/schema";
import { comeAnyway, followAdvice } from "../actions";
import { currentAdvice } from "../current-advice";
import { journeyOf } from "../journey";
import { JourneyFields } from "../journey-fields";
import { RuleAdvice } from "./rule-advice";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: (await getTranslations({ locale, namespace: "advice.outcome" }))("metaTitle") };
}

export default async function OutcomePage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const journey = await journeyOf(locale, await searchParams);
  const questions = `/advice${searchQuery(journey.search)}`;
  const { rules, spared, remaining } = await currentAdvice(journey.search.services);
  if (rules.length === 0) redirect({ href: questions, locale });

  const [words, service, shell] = await Promise.all([
    getTranslations("advice.outcome"),
    getTranslations("service"),
    getTranslations("shell"),
  ]);
  const names = (keys: ServiceKey[]) => new Intl.ListFormat(locale).format(keys.map((key) => service(`${key}.name`)));

  return (
    <Main
      title={words(remaining.length > 0 ? "titlePart" : "title")}
      before={
        <>
          <Link href={questions} className={backLinkClass}>
            {words("questions")}
          </Link>
          <StepIndicator step={2} steps={7} label={shell("step", { step: 2, steps: 7 })} />
        </>
      }
    >
      <Paragraph lead>{words("about", { services: names(spared) })}</Paragraph>
      {rules.map((rule) => (
        <RuleAdvice key={rule.key} rule={rule} locale={locale} />
      ))}
      <Notice>{words("probably")}</Notice>
      {remaining.length > 0 ? (
        <>
          <Heading level={2}>{words("stillTitle")}</Heading>
          <Paragraph>{words("still", { services: names(remaining) })}</Paragraph>
        </>
      ) : null}
      <form>
        <JourneyFields {...journey} />
        <ActionRow>
          <Button formAction={followAdvice}>{words(remaining.length > 0 ? "goOnPart" : "noNeed")}</Button>
          <Button formAction={comeAnyway} look="secondary">
            {words(remaining.length > 0 ? "comeForAll" : "comeAnyway")}
          </Button>
        </ActionRow>
        <Paragraph soft>{words("comeAnywayHint")}</Paragraph>
      </form>
    </Main>
  );
}
