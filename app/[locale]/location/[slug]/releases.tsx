import { useTranslations } from "next-intl";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { dateInWords, timeInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import type { Location } from "@/lib/location/location";
import type { Release, ReleaseCalendar } from "@/lib/release/release-calendar";
import { DateTime } from "@/lib/time";
import { DayWords } from "./day-words";
import styles from "./page.module.css";

type Props = { location: Location; calendar: ReleaseCalendar; locale: Locale };

/** When places appear, so that nobody need keep looking. */
export function Releases({ location, calendar: { releases, bookableUntil, hasDaily }, locale }: Props) {
  const words = useTranslations("locationPage");
  return (
    <section aria-labelledby="releases" className={styles.section}>
      <Heading level={2} id="releases">
        {words("releaseTitle")}
      </Heading>
      <Paragraph>{words("releaseLead")}</Paragraph>
      <Paragraph>
        {bookableUntil
          ? words.rich("bookable", { day: () => <DayWords date={bookableUntil} locale={locale} /> })
          : words("nothingBookable")}
      </Paragraph>
      {hasDaily || releases.length === 0 ? (
        <Paragraph>
          {words.rich("daily", { days: location.horizonDays, time: () => <bdi dir="ltr">00:00</bdi> })}
        </Paragraph>
      ) : null}
      {hasDaily && releases.length > 0 ? <Paragraph>{words("alsoWaves")}</Paragraph> : null}
      {releases.length > 0 ? (
        <ScrollRegion label={words("caption")}>
          <table className={styles.table}>
            <caption className={styles.caption}>{words("caption")}</caption>
            <thead>
              <tr>
                <th scope="col">{words("releaseAt")}</th>
                <th scope="col">{words("releaseDays")}</th>
                <th scope="col">{words("releasePlaces")}</th>
              </tr>
            </thead>
            <tbody>
              {releases.map((release) => (
                <Row key={release.at.toISOString()} release={release} timeZone={location.timeZone} locale={locale} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      ) : null}
    </section>
  );
}

function Row({ release, timeZone, locale }: { release: Release; timeZone: string; locale: Locale }) {
  const words = useTranslations("locationPage");
  const at = DateTime.fromJSDate(release.at, { zone: timeZone });
  const { fromDate, untilDate, places } = release;
  return (
    <tr>
      <th scope="row">
        {dateInWords(at, locale)} <bdi dir="ltr">{timeInWords(at, locale)}</bdi>
      </th>
      <td>
        {fromDate === untilDate ? (
          <DayWords date={fromDate} locale={locale} />
        ) : (
          words.rich("moreDays", {
            from: () => <DayWords date={fromDate} locale={locale} />,
            until: () => <DayWords date={untilDate} locale={locale} />,
          })
        )}
      </td>
      <td className={styles.number}>{places}</td>
    </tr>
  );
}
