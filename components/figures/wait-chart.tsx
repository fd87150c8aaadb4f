import { scaleLinear, scaleTime } from "d3-scale";
import { line } from "d3-shape";
import { getLocale, getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { Paragraph } from "@/components/ui/paragraph";
import type { WaitOfDay } from "@/lib/figures/wait-history";
import { shortDateInWords } from "@/lib/i18n/date-words";
import { DateTime } from "@/lib/time";
import styles from "./wait-chart.module.css";

const [width, height, margin] = [640, 220, 36];
const dateOf = (date: string) => DateTime.fromISO(date, { zone: "utc" });

type Props = { title: string; days: readonly WaitOfDay[]; norm: number };

/** The first and the third free time over the days, beside the norm; the table has the same figures. */
export async function WaitChart({ title, days, norm }: Props) {
  const [words, locale] = [await getTranslations("figures"), await getLocale()];
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || days.length < 2) return <Paragraph>{words("one.overNone")}</Paragraph>;
  const most = Math.max(norm, ...days.map(({ thirdDays, firstDays }) => thirdDays ?? firstDays ?? 0));
  const x = scaleTime([dateOf(first.date).toJSDate(), dateOf(last.date).toJSDate()], [margin, width - 8]);
  const y = scaleLinear([0, most], [height - margin, 8]).nice();
  const pathOf = (of: (day: WaitOfDay) => number | null) =>
    line<WaitOfDay>()
      .defined((day) => of(day) !== null)
      .x(({ date }) => x(dateOf(date).toJSDate()))
      .y((day) => y(of(day) ?? 0))([...days]) ?? "";
  const say = (value: number | null) => (value === null ? words("never") : words("days", { days: value }));
  return (
    <figure className={styles.figure}>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} className={styles.chart} aria-hidden="true" focusable="false">
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line x1={margin} x2={width - 8} y1={y(tick)} y2={y(tick)} className={styles.grid} />
            <text x={margin - 6} y={y(tick) + 4} textAnchor="end" className={styles.tick}>
              {tick}
            </text>
          </g>
        ))}
        <line x1={margin} x2={width - 8} y1={y(norm)} y2={y(norm)} className={styles.norm} />
        <path d={pathOf(({ thirdDays }) => thirdDays)} className={styles.third} />
        <path d={pathOf(({ firstDays }) => firstDays)} className={styles.first} />
        {[first, last].map(({ date }, index) => (
          <text
            key={index === 0 ? "first" : "last"}
            x={x(dateOf(date).toJSDate())}
            y={height - 12}
            textAnchor={index === 0 ? "start" : "end"}
            className={styles.tick}
          >
            {shortDateInWords(dateOf(date), locale)}
          </text>
        ))}
      </svg>
      <p className={styles.key}>
        <span>{words("first")}</span>
        <span className={styles.keyThird}>{words("third")}</span>
      </p>
      <Disclosure summary={words("one.overTable")}>
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
                <th scope="row">{shortDateInWords(dateOf(date), locale)}</th>
                <td>{say(firstDays)}</td>
                <td>{say(thirdDays)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </figure>
  );
}
