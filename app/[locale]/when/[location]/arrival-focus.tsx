"use client";

import { type ReactNode, useEffect, useRef } from "react";

type Props = {
  id: string;
  /** What was arrived at: another value takes the focus again. */
  arrival: string;
  children: ReactNode;
};

/** Takes the focus when it appears, so that whoever cannot see the page knows what happened and goes on from there. */
export function ArrivalFocus({ id, arrival, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another arrival must take the focus again
  useEffect(() => box.current?.focus(), [arrival]);
  return (
    <div ref={box} id={id} tabIndex={-1}>
      {children}
    </div>
  );
}
