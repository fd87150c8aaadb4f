import { useTranslations } from "next-intl";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { dateInWords, timeInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import type { Release } from "@/lib/release/release-calendar";
import { DateTime } from "@/lib/time";
import { DayWords } from "./day-words";
import styles from "./page.module.css";

type Props = { releases: readonly Release[]; timeZone: string; locale: Locale };

/** The moments at which places appear, each with its days and how many places they have. */
export function ReleasesTable({ releases, timeZone, locale }: Props) {
  const words = useTranslations("locationPage");
  const moments = Map.groupBy(releases, ({ at }) => at.getTime());
  return (
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
        {[...moments].map(([atMs, ofMoment]) => (
          <tbody key={atMs}>
            {ofMoment.map(({ fromDate, untilDate, places }, index) => (
              <tr key={fromDate}>
                {index === 0 ? (
                  <th scope="rowgroup" rowSpan={ofMoment.length}>
                    <Moment at={DateTime.fromMillis(atMs, { zone: timeZone })} locale={locale} />
                  </th>
                ) : null}
                <td>
                  <Days from={fromDate} until={untilDate} locale={locale} />
                </td>
                <td className={styles.number}>{places}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

function Moment({ at, locale }: { at: DateTime; locale: Locale }) {
  return (
    <>
      {dateInWords(at, locale)} <bdi dir="ltr">{timeInWords(at, locale)}</bdi>
    </>
  );
}

function Days({ from, until, locale }: { from: string; until: string; locale: Locale }) {
  const words = useTranslations("locationPage");
  if (from === until) return <DayWords date={from} locale={locale} />;
  return words.rich("moreDays", {
    from: () => <DayWords date={from} locale={locale} />,
    until: () => <DayWords date={until} locale={locale} />,
  });
}
