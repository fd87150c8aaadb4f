import { getLocale, getTranslations } from "next-intl/server";
import { holidayName } from "@/lib/holiday/holiday-name";
import { dayInWords, weekdaysInWords } from "@/lib/i18n/date-words";
import { Link } from "@/lib/i18n/navigation";
import type { PlanDay } from "@/lib/plan/days-of";
import { DateTime } from "@/lib/time";
import { FillMeter } from "./fill-meter";
import styles from "./month.module.css";
import { reasonIn } from "./week-day";

type Props = {
  day: PlanDay;
  slug: string;
  today: string;
  isOutside: boolean;
  /** The hours that are drawn, on every day the same. */
  drawn: { from: string; until: string };
};

/** One day of a month: places and how full it is, or what shuts it. */
export async function MonthDay({ day, slug, today, isOutside, drawn }: Props) {
  const [words, locale] = [await getTranslations("plan"), await getLocale()];
  const date = DateTime.fromISO(day.date, { zone: "utc" });
  const sum = (of: "capacity" | "taken" | "unreleased") => day.blocks.reduce((before, block) => before + block[of], 0);
  const [capacity, taken, unreleased] = [sum("capacity"), sum("taken"), sum("unreleased")];
  // Two openings of the same hours are one line.
  const hours = [...new Map(day.blocks.map((block) => [`${block.opensAt} ${block.closesAt}`, block])).values()];
  const isAhead = day.blocks.some((block) => block.isAhead);
  const holiday = holidayName(day.date, locale);
  const notes = [
    ...day.closures.map((closure) => reasonIn(locale, closure)),
    ...(day.closedAfter ? [words("month.closedForGood")] : []),
    ...(holiday ? [holiday] : []),
  ];
  return (
    <li
      className={styles.day}
      data-today={day.date === today ? "" : undefined}
      data-outside={isOutside ? "" : undefined}
      data-empty={day.blocks.length === 0 && notes.length === 0 ? "" : undefined}
    >
      <Link className={styles.link} href={`/staff/plan/${slug}?week=${day.date}`} aria-label={dayInWords(date, locale)}>
        <span className={styles.weekday}>{weekdaysInWords(locale)[date.weekday - 1]?.short} </span>
        {date.day}
      </Link>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {day.blocks.length > 0 ? (
        <div className={styles.bars} data-from={drawn.from} data-until={drawn.until} aria-hidden="true">
          {hours.map(({ key, opensAt, closesAt, kind, isAhead: isPlanned }) => (
            <span
              key={key}
              className={styles.bar}
              data-opens={opensAt}
              data-closes={closesAt}
              data-kind={kind}
              data-ahead={isPlanned ? "" : undefined}
            />
          ))}
        </div>
      ) : null}
      {day.blocks.length > 0 ? (
        <p className={styles.hours}>
          {hours.map(({ key, opensAt, closesAt, kind }) => (
            <bdi key={key} dir="ltr" data-kind={kind}>
              {opensAt}–{closesAt}
            </bdi>
          ))}
        </p>
      ) : null}
      {isAhead ? <p className={styles.fact}>{words("month.ahead")}</p> : null}
      {capacity > 0 ? (
        <>
          <FillMeter taken={taken} capacity={capacity} />
          <p className={styles.fact}>{words("month.taken", { taken, capacity })}</p>
        </>
      ) : null}
      {unreleased > 0 ? <p className={styles.later}>{words("month.unreleased", { places: unreleased })}</p> : null}
    </li>
  );
}
