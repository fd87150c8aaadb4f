import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./disclosure.module.css";

type Props = { summary: ReactNode; children: ReactNode; isOpen?: boolean; id?: string; isPrinted?: boolean };

/** What somebody may open; closed at first. On paper it is there when it is open, or always with `isPrinted`. */
export function Disclosure({ summary, children, isOpen, id, isPrinted }: Props) {
  return (
    <details id={id} open={isOpen} className={classNames(styles.disclosure, isPrinted && styles.printed)}>
      <summary className={styles.summary}>{summary}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
