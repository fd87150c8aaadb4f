"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

const lines = "[data-line]";

/**
 * Keeps the place of who works by keyboard: a line that was pressed goes to another part of the day, and what had the focus
 * goes with it; then the line that stands in its place has it.
 *
 * Call what it returns before a press.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): () => void {
  const place = useRef<{ list: Element | null; index: number } | null>(null);
  useLayoutEffect(() => {
    const { current } = place;
    if (!current || document.activeElement !== document.body) return;
    place.current = null;
    const left = current.list?.querySelectorAll(lines) ?? [];
    const line = left[Math.min(current.index, left.length - 1)];
    const next = line?.querySelector("button") ?? root.current?.querySelector("input");
    if (next instanceof HTMLElement) next.focus();
  });
  return () => {
    const line = document.activeElement?.closest(lines);
    const list = line?.closest("[data-part]") ?? null;
    place.current = line ? { list, index: [...(list?.querySelectorAll(lines) ?? [])].indexOf(line) } : null;
  };
}
