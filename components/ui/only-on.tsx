import type { ReactNode } from "react";
import styles from "./only-on.module.css";

/** What only a print shows, or only a screen. */
export function OnlyOn({ medium, children }: { medium: "paper" | "screen"; children: ReactNode }) {
  return <div className={styles[medium]}>{children}</div>;
}
