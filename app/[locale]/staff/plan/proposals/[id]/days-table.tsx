import { getLocale, getTranslations } from "next-intl/server";
import { dateWords } from "@/components/plan/date-words";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { numberInWords } from "@/lib/i18n/number-in-words";
import type { LocationImpact } from "@/lib/plan/impact";
import styles from "./impact.module.css";

/** The days on which places come and go at a location. */
export async function DaysTable({ location: { name, days } }: { location: LocationImpact }) {
  const [words, locale] = [await getTranslations("plan.impact"), await getLocale()];
  return (
    <ScrollRegion label={`${name}, ${words("byDay", { days: days.length })}`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words("date")}</th>
            <th scope="col">{words("placesAdded")}</th>
            <th scope="col">{words("placesRemoved")}</th>
            <th scope="col">{words("affected")}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.date}>
              <th scope="row">{dateWords(day.date, locale)}</th>
              <td>{numberInWords(day.placesAdded, locale)}</td>
              <td>{numberInWords(day.placesRemoved, locale)}</td>
              <td>{numberInWords(day.affected, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
