import type { ReactNode } from "react";
import styles from "./qr-frame.module.css";

/** A white field around a QR code in every colour scheme: readers expect dark on white. */
export function QrFrame({ children, caption }: { children: ReactNode; caption?: ReactNode }) {
  return (
    <figure className={styles.frame}>
      <div className={styles.field}>{children}</div>
      {caption ? <figcaption className={styles.caption}>{caption}</figcaption> : null}
    </figure>
  );
}
