import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { z } from "zod";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { backLinkClass } from "@/components/ui/back-link";
import { Main } from "@/components/ui/main";
import { StepIndicator } from "@/components/ui/step-indicator";
import { dateInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { Link, redirect } from "@/lib/i18n/navigation";
import { findLocation } from "@/lib/location/find-locations";
import type { SearchParams } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import { DateTime } from "@/lib/time";
import { journeyOf } from "../../advice/journey";
import { pickupAt } from "../../where/pickup/pickup-at";
import { Choice } from "./choice";
import { Days } from "./days";
import { FollowDay } from "./follow-day";
import { HeldAlready } from "./held-already";
import { NoTimes } from "./no-times";
import { Notes } from "./notes";
import { offerOf } from "./offer";
import { OtherDays } from "./other-days";
import styles from "./page.module.css";
import { RefusalNotice } from "./refusal-notice";
import { readRefused } from "./refusals";
import { TimeForm } from "./time-form";
import type { View } from "./view";

type Props = { params: Promise<{ locale: Locale; location: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, location: slug } = await params;
  const words = await getTranslations({ locale, namespace: "when" });
  const location = await findLocation(slug, DateTime.now(), locale);
  if (!location?.active) return {};
  // The title is what a screen reader says when another day is shown.
  const date = z.iso.date().safeParse((await searchParams).date).data;
  return {
    title: date
      ? words("metaTitleOn", {
          location: location.name,
          date: dateInWords(DateTime.fromISO(date, { zone: "utc" }), locale),
        })
      : words("metaTitle", { location: location.name }),
  };
}

type ContentProps = { view: View; hasNoTime: boolean; now: DateTime };

/** The days and times of this location, or why it has none. */
function Content({ view, hasNoTime, now }: ContentProps) {
  const { day } = view.offer;
  return (
    <div>
      <HeldAlready locale={view.locale} now={now} />
      <Notes {...view} />
      {day ? (
        <>
          <Days {...view} day={day} />
          <FollowDay date={day.date}>
            <TimeForm {...view} day={day} hasNoTime={hasNoTime} />
            <OtherDays {...view} day={day} />
          </FollowDay>
        </>
      ) : (
        <NoTimes {...view} now={now} />
      )}
    </div>
  );
}

export default async function WhenPage({ params, searchParams }: Props) {
  const { locale, location: slug } = await params;
  setRequestLocale(locale);
  const now = DateTime.now();
  const given = await searchParams;
  const location = await findLocation(slug, now, locale);
  if (!location?.active) return <NotFoundPage />;

  const { search } = await journeyOf(locale, given);
  const pickup = await pickupAt(search, location, now);
  if (pickup?.kind === "ask") return redirect({ href: `/where${searchQuery(search)}`, locale });
  const from = pickup?.kind === "sent" ? pickup.arrivesOn : undefined;
  const [words, shell, offer] = await Promise.all([
    getTranslations("when"),
    getTranslations("shell"),
    offerOf(location, { search, askedDate: given.date, from }, now),
  ]);
  const refused = readRefused(given);
  // A refusal has already said what became of the day that was asked for.
  const view = { locale, search, location, pickup, offer: refused ? { ...offer, missedDate: undefined } : offer };

  return (
    <Main
      title={words("title")}
      before={
        <>
          <Link className={backLinkClass} href={`/where${searchQuery(search)}`}>
            {words("back")}
          </Link>
          <StepIndicator step={4} steps={7} label={shell("step", { step: 4, steps: 7 })} />
        </>
      }
      wide
    >
      {refused ? <RefusalNotice {...view} refused={refused} now={now} /> : null}
      <div className={styles.columns}>
        <Choice {...view} />
        <Content view={view} hasNoTime={refused?.reason === "no_time"} now={now} />
      </div>
    </Main>
  );
}
