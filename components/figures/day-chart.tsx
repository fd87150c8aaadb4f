import { getLocale, getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { Paragraph } from "@/components/ui/paragraph";
import type { DayFill } from "@/lib/figures/fill-by-day";
import { shortDateInWords } from "@/lib/i18n/date-words";
import { DateTime } from "@/lib/time";
import styles from "./chart.module.css";
import { DayBars } from "./day-bars";

/** How full each date is: taken, free, and not released yet; the table has the same figures. */
export async function DayChart({ days }: { days: readonly DayFill[] }) {
  const words = await getTranslations("figures.one");
  if (days.length === 0) return <Paragraph>{words("heatNone")}</Paragraph>;
  return (
    <figure className={styles.figure}>
      <figcaption>{words("placesUnit")}</figcaption>
      <DayBars days={days} />
      <p className={styles.key}>
        <span className={styles.keyTaken}>{words("taken")}</span>
        <span className={styles.keyFree}>{words("free")}</span>
        <span className={styles.keyUnreleased}>{words("unreleasedColumn")}</span>
      </p>
      <Disclosure summary={words("overTable")} isPrinted>
        <DayTable days={days} />
      </Disclosure>
    </figure>
  );
}

async function DayTable({ days }: { days: readonly DayFill[] }) {
  const [words, locale] = [await getTranslations("figures.one"), await getLocale()];
  const columns = ["date", "taken", "free", "full", "unreleasedColumn"] as const;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map((key) => (
            <th key={key} scope="col">
              {words(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map(({ date, capacity, taken, unreleased }) => (
          <tr key={date}>
            <th scope="row">{shortDateInWords(DateTime.fromISO(date, { zone: "utc" }), locale)}</th>
            <td>{taken}</td>
            <td>{capacity - taken}</td>
            <td>{capacity > 0 ? `${Math.round((taken / capacity) * 100)}%` : "–"}</td>
            <td>{unreleased}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
