import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./paragraph.module.css";

type Props = { children: ReactNode; lead?: boolean; soft?: boolean; id?: string };

export function Paragraph({ children, lead, soft, id }: Props) {
  return (
    <p id={id} className={classNames("nl-paragraph", lead && "nl-paragraph--lead", styles.text, soft && styles.soft)}>
      {children}
    </p>
  );
}
