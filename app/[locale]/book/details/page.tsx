import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { readDraft } from "@/app/_cookies/draft-cookie";
import { HelpPhone } from "@/components/appointment/help-phone";
import { HoldBar } from "@/components/hold/hold-bar";
import { backLinkClass } from "@/components/ui/back-link";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { StepIndicator } from "@/components/ui/step-indicator";
import type { Locale } from "@/lib/i18n/locales";
import { Link, redirect } from "@/lib/i18n/navigation";
import { searchQuery } from "@/lib/search/search-query";
import { currentHold, personKeyOf, searchOf } from "../current-hold";
import { HoldEnded } from "../hold-ended";
import { holdWords } from "../hold-words";
import { NoHold } from "../no-hold";
import { DetailsForm } from "./details-form";
import { detailsWords } from "./details-words";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "booking" });
  return { title: words("title"), robots: { index: false } };
}

export default async function DetailsPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const hold = await currentHold();
  if (!hold) return <NoHold />;
  if (hold.state === "booked") return redirect({ href: `/appointment/${hold.manageKey}`, locale });
  if (hold.state === "expired") return <HoldEnded hold={hold} locale={locale} />;

  const [words, shell, personKey] = await Promise.all([
    getTranslations("booking"),
    getTranslations("shell"),
    personKeyOf(hold),
  ]);
  return (
    <Main
      title={words("title")}
      before={
        <>
          <Link className={backLinkClass} href={`/when/${hold.location.slug}${searchQuery(searchOf(hold))}`}>
            {words("otherTime")}
          </Link>
          <StepIndicator step={5} steps={7} label={shell("step", { step: 5, steps: 7 })} />
        </>
      }
    >
      <HoldBar hold={hold} locale={locale}>
        <Link className="nl-link" href={`/${searchQuery(searchOf(hold))}`}>
          {words("otherPersons")}
        </Link>
      </HoldBar>
      <DetailsForm
        locale={locale}
        draft={{ language: locale, ...(await readDraft()) }}
        personKey={personKey}
        groups={hold.groups.map((group) => group.persons)}
        words={await detailsWords(personKey)}
        hold={await holdWords(hold, locale)}
        noNumber={{
          summary: words("noNumber.summary"),
          text: <Paragraph>{words.rich("noNumber.text", { phone: () => <HelpPhone /> })}</Paragraph>,
        }}
      />
    </Main>
  );
}
