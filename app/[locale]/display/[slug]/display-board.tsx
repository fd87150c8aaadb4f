"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { CalledNumber, Display } from "@/lib/visit/display";
import styles from "./display-board.module.css";
import { type Spoken, useAnnouncements } from "./use-announcements";
import { useDisplay } from "./use-display";
import { WallClock } from "./wall-clock";

type Words = Record<
  "number" | "desk" | "nobody" | "helped" | "next" | "waiting" | "away" | "soundOn" | "soundOff",
  string
>;
type Props = {
  place: string;
  timeZone: string;
  /** Where the state is read, and under it where it is told. */
  source: string;
  first: Display;
  spoken: Spoken[];
  words: Words;
};

/** A call that is said again is a new one. */
const keyOf = ({ number, calls, calledAt }: CalledNumber) => `${number} ${calls} ${calledAt}`;
/** Up to so many, called beside the newest and being helped, are shown in large type. */
const [fewCalled, fewHelped] = [8, 4];

/** Whose turn it is, large and calm; goes on by itself after a lost connection, and says as long as it has none. */
export function DisplayBoard({ place, timeZone, source, first, spoken, words }: Props) {
  const { display, isAway } = useDisplay(source, first);
  const [hasSound, setHasSound] = useState(false);
  useAnnouncements(display, { hasSound, spoken });
  const called = display.called.filter(({ isHelped }) => !isHelped);
  // Everybody who is called and not at their desk yet: of 25 desks some walk longer than the next four calls take.
  const [newest, ...others] = called;
  const helped = display.called.filter(({ isHelped }) => isHelped);
  return (
    <main id="main" tabIndex={-1} className={styles.board}>
      <header className={styles.head}>
        <h1>{place}</h1>
        <WallClock timeZone={timeZone} />
      </header>
      <p role="status" className={styles.away}>
        {isAway ? words.away : ""}
      </p>
      <section className={styles.called} aria-live="polite" aria-label={words.number}>
        {called.length === 0 ? <p className={styles.nobody}>{words.nobody}</p> : null}
        {newest ? <Call key={keyOf(newest)} call={newest} words={words} isNewest /> : null}
        {others.length > 0 ? (
          <div className={styles.others} data-many={others.length > fewCalled || undefined}>
            {others.map((call) => (
              <Call key={keyOf(call)} call={call} words={words} />
            ))}
          </div>
        ) : null}
      </section>
      <dl className={styles.rest}>
        <div>
          <dt>{words.next}</dt>
          <dd>{display.next.length > 0 ? display.next.join("   ") : "–"}</dd>
        </div>
        <div data-many={helped.length > fewHelped || undefined}>
          <dt>{words.helped}</dt>
          <dd>
            {helped.length > 0
              ? helped.map(({ number, desk }) => (
                  <span key={number} className={styles.helped}>
                    {number} ({words.desk} {desk})
                  </span>
                ))
              : "–"}
          </dd>
        </div>
        <div>
          <dt>{words.waiting}</dt>
          <dd>{display.waiting}</dd>
        </div>
      </dl>
      <Button type="button" look="subtle" aria-pressed={hasSound} onClick={() => setHasSound(!hasSound)}>
        {hasSound ? words.soundOff : words.soundOn}
      </Button>
    </main>
  );
}

/** A number and the desk where it is called. */
function Call({ call, words, isNewest }: { call: CalledNumber; words: Words; isNewest?: boolean }) {
  return (
    <div className={styles.call} data-newest={isNewest}>
      <span className={styles.label}>{words.number}</span>
      <strong className={styles.number}>{call.number}</strong>
      <span className={styles.label}>{words.desk}</span>
      <strong className={styles.number}>{call.desk}</strong>
    </div>
  );
}
