"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** A box that scrolls sideways and begins where its current item is; without JavaScript it begins at the start. */
export function ScrollBox({ className, children }: { className?: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const current = box.current?.querySelector<HTMLElement>("[aria-current]");
    if (!box.current || !current) return;
    const [outer, inner] = [box.current.getBoundingClientRect(), current.getBoundingClientRect()];
    // Only sideways: scrollIntoView would move the page as well.
    if (inner.left < outer.left || inner.right > outer.right)
      box.current.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
  });

  return (
    <div ref={box} className={className}>
      {children}
    </div>
  );
}
