import { useTranslations } from "next-intl";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import type { Locale } from "@/lib/i18n/locales";
import type { Location } from "@/lib/location/location";
import type { ReleaseCalendar } from "@/lib/release/release-calendar";
import { DayWords } from "./day-words";
import styles from "./page.module.css";
import { ReleasesTable } from "./releases-table";

type Props = {
  location: Pick<Location, "horizonDays" | "openUntil" | "timeZone">;
  /** The last date that the horizon reaches today. */
  reachedUntil: string;
  calendar: ReleaseCalendar;
  locale: Locale;
};

/** When places appear, so that nobody need keep looking. */
export function Releases({ location, reachedUntil, calendar: { releases, bookableUntil, hasDaily }, locale }: Props) {
  const words = useTranslations("locationPage");
  const { openUntil, horizonDays } = location;
  const hasTable = releases.length > 0;
  // Where the last day has been reached, no night adds another one.
  const isWhole = openUntil !== null && openUntil <= reachedUntil;
  const isDaily = (hasDaily || !hasTable) && !isWhole;
  return (
    <section aria-labelledby="releases" className={styles.section}>
      <Heading level={2} id="releases">
        {words("releaseTitle")}
      </Heading>
      <Paragraph>{words(isWhole && !hasTable ? "onlyCancelled" : "releaseLead")}</Paragraph>
      <Paragraph>
        {bookableUntil
          ? words.rich("bookable", { day: () => <DayWords date={bookableUntil} locale={locale} /> })
          : words("nothingBookable")}
      </Paragraph>
      {isWhole ? (
        <Paragraph>{words.rich("noMoreDays", { day: () => <DayWords date={openUntil} locale={locale} /> })}</Paragraph>
      ) : null}
      {isDaily ? (
        <Paragraph>
          {words.rich(openUntil ? "dailyUntil" : "daily", {
            days: horizonDays,
            time: () => <bdi dir="ltr">00:00</bdi>,
            day: () => (openUntil ? <DayWords date={openUntil} locale={locale} /> : null),
          })}
        </Paragraph>
      ) : null}
      {(isDaily || isWhole) && hasTable ? <Paragraph>{words("alsoWaves")}</Paragraph> : null}
      {hasTable ? <ReleasesTable releases={releases} timeZone={location.timeZone} locale={locale} /> : null}
    </section>
  );
}
