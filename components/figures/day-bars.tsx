import { scaleBand, scaleLinear } from "d3-scale";
import { getLocale } from "next-intl/server";
import type { DayFill } from "@/lib/figures/fill-by-day";
import { datePartsInWords } from "@/lib/i18n/date-words";
import { DateTime } from "@/lib/time";
import styles from "./chart.module.css";
import { chartFrame } from "./chart-frame";
import { CountAxis } from "./count-axis";

const dateOf = (date: string) => DateTime.fromISO(date, { zone: "utc" });

/** Every date from the first until the last one, also those that are closed. */
function datesOf(days: readonly DayFill[]): string[] {
  const [first, last] = [dateOf(days[0]?.date ?? ""), dateOf(days.at(-1)?.date ?? "")];
  const count = Math.round(last.diff(first, "days").days) + 1;
  return Array.from({ length: count }, (_, index) => first.plus({ days: index }).toISODate() ?? "");
}

/** A bar for each date, from below: taken, free, not released yet. A picture only. */
export async function DayBars({ days }: { days: readonly DayFill[] }) {
  const locale = await getLocale();
  const { width, height, start, end, top, bottom } = chartFrame;
  const dates = datesOf(days);
  const x = scaleBand(dates, [start, end]).padding(0.2);
  const most = Math.max(1, ...days.map(({ capacity, unreleased }) => capacity + unreleased));
  const y = scaleLinear([0, most], [bottom, top]).nice(4);
  const labelOf = (date: string) => {
    const { day, month } = datePartsInWords(dateOf(date), locale);
    return `${day} ${month}`;
  };
  const mondays = dates.filter((date) => dateOf(date).weekday === 1);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.chart} aria-hidden="true" focusable="false">
      <CountAxis y={y} />
      {days.map(({ date, capacity, taken, unreleased }) => {
        const bar = { x: x(date) ?? 0, width: x.bandwidth() };
        const heightOf = (count: number) => y(0) - y(count);
        return (
          <g key={date}>
            <rect {...bar} y={y(taken)} height={heightOf(taken)} className={styles.taken} />
            <rect {...bar} y={y(capacity)} height={heightOf(capacity - taken)} className={styles.free} />
            <rect {...bar} y={y(capacity + unreleased)} height={heightOf(unreleased)} className={styles.unreleased} />
          </g>
        );
      })}
      {mondays.map((date) => {
        const at = (x(date) ?? 0) + x.bandwidth() / 2;
        const anchor = at < start + 24 ? "start" : at > end - 24 ? "end" : "middle";
        return (
          <text key={date} x={at} y={height - 10} textAnchor={anchor} className={styles.tick}>
            {labelOf(date)}
          </text>
        );
      })}
    </svg>
  );
}
