import styles from "./kind-sign.module.css";
import type { MarkedKind } from "./marked-kinds";

/** A moon for the evening, a star for Saturday: told apart by shape, and only repeating what words say. */
const drawings: Record<MarkedKind, string> = {
  evening: "M6.2 1.2a7 7 0 1 0 8.600 8.600A6 6 0 0 1 6.200 1.200z",
  saturday: "M8 1.200l2 4.300 4.700.6-3.500 3.200.9 4.700L8 11.700 3.900 14l.9-4.700L1.300 6.100 6 5.500z",
};

export function KindSign({ kind }: { kind: MarkedKind }) {
  return (
    <svg className={styles.sign} viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
      <path d={drawings[kind]} fill="currentColor" />
    </svg>
  );
}
