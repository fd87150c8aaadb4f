import type { ReactNode } from "react";
import { IdleReturn } from "@/components/ui/idle-return";
import styles from "./kiosk.module.css";

/** How long a page of the kiosk stays when nobody touches it, and the one that says the number. */
const seconds = { asking: 60, telling: 20 } as const;

type Props = {
  title: ReactNode;
  children: ReactNode;
  /** Where the screen stands. */
  place: string;
  /** What becomes of the page when nobody touches it; the start stays. */
  idle?: { kind: keyof typeof seconds; words: { text: string; more: string }; start: string };
};

/** A page of the kiosk: one thing to read, large things to press, and back to the start by itself. */
export function KioskPage({ title, children, place, idle }: Props) {
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <p className={styles.place}>{place}</p>
      <h1 className={styles.title}>{title}</h1>
      {children}
      {idle ? <IdleReturn href={idle.start} seconds={seconds[idle.kind]} words={idle.words} /> : null}
    </main>
  );
}
