import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Button, buttonClass } from "@/components/ui/button";
import { ErrorList } from "@/components/ui/error-list";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { StepIndicator } from "@/components/ui/step-indicator";
import type { Locale } from "@/lib/i18n/locales";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { parseSearch } from "@/lib/search/parse-search";
import type { SearchParams } from "@/lib/search/schema";
import { canCombine } from "@/lib/service/can-combine";
import { findServices } from "@/lib/service/find-services";
import { DateTime } from "@/lib/time";
import { shortestWaits } from "@/lib/waiting/shortest-waits";
import { ExtraChoices } from "./extra-choices";
import { NeedsChoice } from "./needs-choice";
import styles from "./page.module.css";
import { PersonsChoice } from "./persons-choice";
import { ServiceChoices } from "./service-choices";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

const errors = ["nothing_chosen", "not_combined"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: (await getTranslations({ locale, namespace: "start" }))("metaTitle") };
}

export default async function StartPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [given, services, waits, words, shell] = await Promise.all([
    searchParams,
    findServices(),
    shortestWaits(DateTime.now()),
    getTranslations("start"),
    getTranslations("shell"),
  ]);
  const search = parseSearch(given);
  const [first, ...further] = services.filter((service) => search.services.includes(service.key));
  const error = errors.find((key) => key === given.error);
  const shownError = error && words(`errors.${error}`);

  return (
    <Main
      title={words("title")}
      before={<StepIndicator step={1} steps={7} label={shell("step", { step: 1, steps: 7 })} />}
      wide
    >
      {shownError ? (
        <ErrorList autoFocus title={words("errors.summary")} errors={[{ href: "#services", text: shownError }]} />
      ) : null}
      <div className={styles.intro}>
        <Paragraph lead>{words("lead")}</Paragraph>
        <p className={styles.existing}>
          <Link href="/find" className={buttonClass("secondary")}>
            {words("existing")}
          </Link>
          <span>{words("existingHint")}</span>
        </p>
      </div>
      <form action={getPathname({ href: "/advice", locale })} noValidate>
        <ServiceChoices services={services} waits={waits} chosen={first?.key} error={shownError} />
        <ExtraChoices
          services={services}
          // Only what fits the first one: a second that does not would be checked where nobody sees it.
          chosen={further.filter((service) => first && canCombine([first, service])).map((service) => service.key)}
        />
        <PersonsChoice chosen={search.persons} />
        <NeedsChoice chosen={search.needs} />
        <div className={styles.submit}>
          <Button>{words("submit")}</Button>
          <span>{words("next")}</span>
        </div>
      </form>
    </Main>
  );
}
