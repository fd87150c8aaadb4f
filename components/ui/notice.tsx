import type { ReactNode } from "react";
import styles from "./notice.module.css";

export type NoticeKind = "info" | "ok" | "warning" | "error";

const signs: Record<NoticeKind, string> = { info: "i", ok: "✓", warning: "!", error: "!" };

type Props = {
  kind?: NoticeKind;
  title?: ReactNode;
  children?: ReactNode;
  /** `alert` for what has just gone wrong, `status` for what has just gone well. */
  role?: "alert" | "status";
  id?: string;
};

export function Notice({ kind = "info", title, children, role, id }: Props) {
  return (
    <div id={id} role={role} className={`utrecht-alert utrecht-alert--${kind} ${styles.notice}`}>
      <span className={styles.sign} data-kind={kind} aria-hidden="true">
        {signs[kind]}
      </span>
      <div className={styles.text}>
        {title ? <strong className={styles.title}>{title}</strong> : null}
        {children}
      </div>
    </div>
  );
}
