import { scaleLinear } from "d3-scale";
import styles from "./wait-bar.module.css";

/** How long a wait is beside the longest one, with the norm as a line. The number stands beside it: this is a picture only. */
export function WaitBar({ days, most, norm }: { days: number; most: number; norm: number }) {
  const x = scaleLinear([0, Math.max(most, norm, 1)], [0, 100]);
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" className={styles.bar} aria-hidden="true" focusable="false">
      <rect x="0" y="1" width={x(days)} height="8" className={days > norm ? styles.over : styles.within} />
      <line x1={x(norm)} x2={x(norm)} y1="0" y2="10" className={styles.norm} />
    </svg>
  );
}
