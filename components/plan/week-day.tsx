import { getLocale, getTranslations } from "next-intl/server";
import { holidayName } from "@/lib/holiday/holiday-name";
import { dayInWords, weekdaysInWords } from "@/lib/i18n/date-words";
import type { PlanDay } from "@/lib/plan/days-of";
import { lanesOf } from "@/lib/plan/lanes-of";
import { DateTime } from "@/lib/time";
import { dateWords } from "./date-words";
import { OpenMore } from "./open-more";
import { WeekBlock } from "./week-block";
import styles from "./week-grid.module.css";

/** More beside each other than this are drawn over each other. */
const mostLanes = 24;

/** What the public reads of a closure, in the language of the page. */
export const reasonIn = (locale: string, { nl, en }: PlanDay["closures"][number]) =>
  locale === "nl" ? nl : (en ?? nl);

type Props = { day: PlanDay; slug: string; today: string; isFixed: boolean };

/** One day of a week: its date, what shuts it, and its blocks. */
export async function WeekDay({ day, slug, today, isFixed }: Props) {
  const [words, locale] = [await getTranslations("plan.week"), await getLocale()];
  const date = DateTime.fromISO(day.date, { zone: "utc" });
  const placed = lanesOf(day.blocks);
  const holiday = holidayName(day.date, locale);
  const lanes = Math.min(mostLanes, Math.max(1, ...placed.map((one) => one.lanes)));
  const isClosed = day.closures.length > 0 || day.closedAfter !== null;
  const isShut = placed.length === 0 && (isClosed || holiday !== null);
  return (
    <li
      className={styles.day}
      data-day={day.date}
      data-lanes={lanes}
      data-today={day.date === today ? "" : undefined}
      data-shut={isShut ? "" : undefined}
    >
      <h3 className={styles.date}>
        <span>
          {weekdaysInWords(locale)[date.weekday - 1]?.short} {date.day}
        </span>
        {day.date === today ? <small>{words("isToday")}</small> : null}
      </h3>
      <div className={styles.notes}>
        {day.closures.map((closure) => (
          <p key={closure.nl} className={styles.note}>
            {words("closed", { reason: reasonIn(locale, closure) })}
          </p>
        ))}
        {day.closedAfter ? (
          <p className={styles.note}>{words("closedForGood", { date: dateWords(day.closedAfter, locale) })}</p>
        ) : null}
        {holiday ? (
          <p className={styles.note} data-kind="holiday">
            {words("holiday", { name: holiday })}
          </p>
        ) : null}
        {placed.length === 0 && !isShut ? <p className={styles.none}>{words("none")}</p> : null}
        {isFixed || day.date < today || isClosed ? null : <OpenMore day={day} slug={slug} />}
      </div>
      <div className={styles.column}>
        {placed.map(({ block, lane, lanes: of }) => (
          <WeekBlock
            key={block.key}
            {...{ block, slug }}
            place={{ lane: lane % mostLanes, lanes: Math.min(mostLanes, of) }}
            day={{ date: day.date, name: dayInWords(date, locale), isFixed: isFixed || day.date < today }}
          />
        ))}
      </div>
    </li>
  );
}
