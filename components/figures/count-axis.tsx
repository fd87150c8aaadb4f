import type { ScaleLinear } from "d3-scale";
import styles from "./chart.module.css";
import { chartFrame } from "./chart-frame";

/** The numbers of a chart and a line across it at each. */
export function CountAxis({ y }: { y: ScaleLinear<number, number> }) {
  const { start, end } = chartFrame;
  const ticks = y.ticks(4).filter((tick) => Number.isInteger(tick));
  return ticks.map((tick) => (
    <g key={tick}>
      <line x1={start} x2={end} y1={y(tick)} y2={y(tick)} className={styles.grid} />
      <text x={start - 6} y={y(tick) + 5} textAnchor="end" className={styles.tick}>
        {tick}
      </text>
    </g>
  ));
}
