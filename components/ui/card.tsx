import type { ReactNode } from "react";
import styles from "./card.module.css";
import { classNames } from "./class-names";

type Props = { children: ReactNode; id?: string; quiet?: boolean };

/** A thing of its own on a page; quiet ones stay in the background. */
export function Card({ children, id, quiet }: Props) {
  return (
    <div id={id} className={classNames(styles.card, quiet && styles.quiet)}>
      {children}
    </div>
  );
}
