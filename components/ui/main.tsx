import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Heading } from "./heading";
import styles from "./main.module.css";

type Props = {
  title: ReactNode;
  children: ReactNode;
  /** What stands above the title: a way back, a step. */
  before?: ReactNode;
  /** Lists and maps want the whole width; texts and forms do not. */
  wide?: boolean;
};

/** The content of a page, under its one title. */
export function Main({ title, children, before, wide }: Props) {
  return (
    <main id="main" tabIndex={-1} className={classNames(styles.main, wide && styles.wide)}>
      {before ? <div className={styles.before}>{before}</div> : null}
      <Heading level={1}>{title}</Heading>
      {children}
    </main>
  );
}
