import type { ReactNode } from "react";
import styles from "./action-row.module.css";

/** Buttons and links to go on with, the most likely one first. */
export function ActionRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
