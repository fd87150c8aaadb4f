import { useTranslations } from "next-intl";
import { PlainLink } from "@/components/ui/plain-link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { type CalendarDate, calendarMonths } from "@/lib/availability/calendar-months";
import type { DayWithTimes } from "@/lib/availability/days-with-times";
import { dateInWords, monthInWords, weekdaysInWords } from "@/lib/i18n/date-words";
import { DateTime } from "@/lib/time";
import { KindSign } from "./kind-sign";
import { type MarkedKind, markedKinds } from "./marked-kinds";
import styles from "./month-overview.module.css";

type Props = {
  days: readonly DayWithTimes[];
  chosen?: string | undefined;
  /** Where the times of a date are shown, language and all. */
  hrefOf: (date: string) => string;
  locale: string;
};

type DateProps = Omit<Props, "days"> & { cell: CalendarDate };

/** One date of a month: a link with its number of times, or only the date. */
function DateCell({ cell: { date, dayOfMonth, day }, chosen, hrefOf, locale }: DateProps) {
  const words = useTranslations("availability");
  if (!day) return <span className={styles.none}>{dayOfMonth}</span>;

  const marks = markedKinds(day.kinds);
  const said = [
    dateInWords(DateTime.fromISO(date, { zone: "utc" }), locale),
    words("openTimes", { count: day.openTimes }),
    ...marks.map((kind) => words(`marks.${kind}`)),
  ];
  return (
    <PlainLink href={hrefOf(date)} className={styles.date} aria-current={date === chosen ? "date" : undefined}>
      <VisuallyHidden>{said.join(", ")}</VisuallyHidden>
      <span aria-hidden="true" className={styles.day}>
        {dayOfMonth}
      </span>
      <span aria-hidden="true" className={styles.count}>
        {day.openTimes}
        {marks.map((kind) => (
          <KindSign key={kind} kind={kind} />
        ))}
      </span>
    </PlainLink>
  );
}

/** What the signs in the calendar mean, as far as there are any. */
function Legend({ kinds }: { kinds: MarkedKind[] }) {
  const words = useTranslations("availability");
  return (
    <ul className={styles.legend}>
      <li>{words("legend.count")}</li>
      {kinds.map((kind) => (
        <li key={kind}>
          <KindSign kind={kind} /> {words(`legend.${kind}`)}
        </li>
      ))}
    </ul>
  );
}

/** Every day with times up to the horizon, month by month, as calendar tables. */
export function MonthOverview({ days, ...rest }: Props) {
  const weekdays = weekdaysInWords(rest.locale);
  const kinds = new Set(days.flatMap((day) => markedKinds(day.kinds)));
  return (
    <>
      <Legend kinds={[...kinds]} />
      <div className={styles.months}>
        {calendarMonths(days).map(({ month, weeks }) => (
          <table key={month} className={styles.month}>
            <caption className={styles.caption}>
              {monthInWords(DateTime.fromISO(month, { zone: "utc" }), rest.locale)}
            </caption>
            <thead>
              <tr>
                {weekdays.map((weekday) => (
                  <th key={weekday.long} scope="col" abbr={weekday.long}>
                    {weekday.short}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <tr key={week.find((cell) => cell)?.date}>
                  {week.map((cell, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a week has its seven columns, in this order
                    <td key={index}>{cell ? <DateCell cell={cell} {...rest} /> : null}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </>
  );
}
