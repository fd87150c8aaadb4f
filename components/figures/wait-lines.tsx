import { scaleLinear, scaleTime } from "d3-scale";
import { line } from "d3-shape";
import { getLocale } from "next-intl/server";
import type { WaitOfDay } from "@/lib/figures/wait-history";
import { shortDateInWords } from "@/lib/i18n/date-words";
import { DateTime } from "@/lib/time";
import styles from "./chart.module.css";
import { chartFrame } from "./chart-frame";
import { CountAxis } from "./count-axis";

const dateOf = (date: string) => DateTime.fromISO(date, { zone: "utc" });

/** The lines of the waits: whole for the first free time, dashed for the third, dotted for the norm. A picture only. */
export async function WaitLines({ days, norm }: { days: readonly WaitOfDay[]; norm: number }) {
  const locale = await getLocale();
  const { width, height, start, end, top, bottom } = chartFrame;
  const [first = "", last = ""] = [days[0]?.date, days.at(-1)?.date];
  const most = Math.max(norm, ...days.map(({ thirdDays, firstDays }) => thirdDays ?? firstDays ?? 0));
  const x = scaleTime([dateOf(first).toJSDate(), dateOf(last).toJSDate()], [start, end]);
  const y = scaleLinear([0, most], [bottom, top]).nice(4);
  const pathOf = (of: (day: WaitOfDay) => number | null) =>
    line<WaitOfDay>()
      .defined((day) => of(day) !== null)
      .x(({ date }) => x(dateOf(date).toJSDate()))
      .y((day) => y(of(day) ?? 0))([...days]) ?? "";
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.chart} aria-hidden="true" focusable="false">
      <CountAxis y={y} />
      <line x1={start} x2={end} y1={y(norm)} y2={y(norm)} className={styles.norm} />
      <path d={pathOf(({ thirdDays }) => thirdDays)} className={styles.third} />
      <path d={pathOf(({ firstDays }) => firstDays)} className={styles.first} />
      <text x={start} y={height - 10} textAnchor="start" className={styles.tick}>
        {shortDateInWords(dateOf(first), locale)}
      </text>
      <text x={end} y={height - 10} textAnchor="end" className={styles.tick}>
        {shortDateInWords(dateOf(last), locale)}
      </text>
    </svg>
  );
}
