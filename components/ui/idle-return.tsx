"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "./button";
import styles from "./idle-return.module.css";

/** So long before the end somebody who is still there can say so. */
const warnSeconds = 15;
const signs = ["pointerdown", "keydown", "input"] as const;

type Props = {
  href: string;
  seconds: number;
  words: {
    /** With "{seconds}". */
    text: string;
    more: string;
  };
};

/** Leaves the page for good when nobody touches it, so that nothing of one person is seen by the next; one press stays. */
export function IdleReturn({ href, seconds, words }: Props) {
  const touchedAt = useRef(0);
  const [left, setLeft] = useState(seconds);

  useEffect(() => {
    const touch = () => {
      touchedAt.current = Date.now();
      setLeft(seconds);
    };
    touch();
    const timer = setInterval(() => {
      const now = seconds - Math.floor((Date.now() - touchedAt.current) / 1000);
      if (now <= 0) location.replace(href);
      else setLeft(now);
    }, 500);
    for (const sign of signs) document.addEventListener(sign, touch);
    return () => {
      clearInterval(timer);
      for (const sign of signs) document.removeEventListener(sign, touch);
    };
  }, [href, seconds]);

  const isNear = left <= Math.min(warnSeconds, seconds - 5);
  return (
    <div className={styles.idle} data-near={isNear || undefined}>
      <span role="timer">{isNear ? words.text.replace("{seconds}", String(left)) : ""}</span>
      {isNear ? (
        <Button type="button" look="secondary">
          {words.more}
        </Button>
      ) : null}
    </div>
  );
}
