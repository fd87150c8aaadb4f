import { getLocale, getTranslations } from "next-intl/server";
import type { WaitOfDay } from "@/lib/figures/wait-history";
import { shortDateInWords } from "@/lib/i18n/date-words";
import { DateTime } from "@/lib/time";
import styles from "./chart.module.css";

/** The waits of each day in figures. */
export async function WaitTable({ days }: { days: readonly WaitOfDay[] }) {
  const [words, locale] = [await getTranslations("figures"), await getLocale()];
  const say = (value: number | null) => (value === null ? words("never") : words("days", { days: value }));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words("one.date")}</th>
          <th scope="col">{words("first")}</th>
          <th scope="col">{words("third")}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ date, firstDays, thirdDays }) => (
          <tr key={date}>
            <th scope="row">{shortDateInWords(DateTime.fromISO(date, { zone: "utc" }), locale)}</th>
            <td>{say(firstDays)}</td>
            <td>{say(thirdDays)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
