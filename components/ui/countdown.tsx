"use client";

import { type ReactNode, useEffect, useState } from "react";
import styles from "./countdown.module.css";
import { secondsLeft } from "./seconds-left";

type Labels = {
  /** With "{time}" where minutes and seconds go: "Nog {time}". */
  left: string;
  /** Said once, politely, when little time is left: "Nog 2 minuten." */
  warning: string;
  /** Said once at the end. */
  ended: string;
};

type Props = {
  /** The end and the server's clock at this moment, as ISO instants; a wrong clock in the device does no harm. */
  endsAt: string;
  now: string;
  labels: Labels;
  /** How long before the end the warning is said. */
  warnSeconds?: number;
  /** What tells the end without a clock that ticks, as "tot 14:32" does: shown always, without JavaScript too. */
  children?: ReactNode;
  onEnd?: () => void;
};

/** Minutes and seconds as "9:05". */
const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** How long something is still kept. Looks every second; speaks only near the end and at the end. */
export function Countdown({ endsAt, now, labels, warnSeconds = 120, children, onEnd }: Props) {
  const [left, setLeft] = useState<number | null>(null);

  useEffect(() => {
    const look = () => setLeft(secondsLeft({ endsAt, serverNow: now }, Date.now()));
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [endsAt, now]);

  const hasEnded = left === 0;
  const isNear = left !== null && !hasEnded && left <= warnSeconds;
  useEffect(() => {
    if (hasEnded) onEnd?.();
  }, [hasEnded, onEnd]);

  const [before, after] = labels.left.split("{time}");
  return (
    <div className={styles.countdown} data-near={isNear || undefined} data-ended={hasEnded || undefined}>
      {hasEnded ? null : <span>{children}</span>}
      {left !== null && !hasEnded ? (
        <span role="timer" className={styles.time}>
          {before}
          <bdi dir="ltr">{clock(left)}</bdi>
          {after}
        </span>
      ) : null}
      <span role="status" className={styles.said}>
        {hasEnded ? labels.ended : isNear ? labels.warning : ""}
      </span>
    </div>
  );
}
