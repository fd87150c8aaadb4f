import type { ReactNode } from "react";
import styles from "./disclosure.module.css";

type Props = { summary: ReactNode; children: ReactNode; isOpen?: boolean; id?: string };

/** What somebody may open; closed at first. */
export function Disclosure({ summary, children, isOpen, id }: Props) {
  return (
    <details id={id} open={isOpen} className={styles.disclosure}>
      <summary className={styles.summary}>{summary}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
