"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Brings its content into view when it shows another day than before: on a phone it begins below the edge. */
export function FollowDay({ date, children }: { date: string; children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null);
  const shown = useRef(date);

  useEffect(() => {
    if (shown.current === date) return;
    shown.current = date;
    const top = content.current?.getBoundingClientRect().top ?? 0;
    if (top < 0 || top > window.innerHeight / 2) content.current?.scrollIntoView();
  }, [date]);

  return <div ref={content}>{children}</div>;
}
