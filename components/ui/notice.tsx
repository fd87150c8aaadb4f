import type { ComponentProps, ReactNode } from "react";
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
} & Pick<ComponentProps<"div">, "ref" | "tabIndex" | "autoFocus">;

export function Notice({ kind = "info", title, children, role, id, ref, tabIndex, autoFocus }: Props) {
  return (
    <div
      ref={ref}
      id={id}
      role={role}
      tabIndex={tabIndex}
      // biome-ignore lint/a11y/noAutofocus: only an outcome asks for it, and what has just been done comes first
      autoFocus={autoFocus}
      className={`utrecht-alert utrecht-alert--${kind} ${styles.notice}`}
    >
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
