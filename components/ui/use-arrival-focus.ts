"use client";

import { type RefObject, useEffect, useRef, useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether this page was made by the server and is only now coming to life. */
const useIsComingToLife = () =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  );

/** Brings something into view and gives it the focus when it appears, and again with each new `stamp`. */
export function useArrivalFocus(box: RefObject<HTMLElement | null>, stamp?: string): void {
  const wasComingToLife = useRef(useIsComingToLife());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stamp is a new outcome, though it reads the same
  useEffect(() => {
    const isLate = wasComingToLife.current && document.activeElement !== document.body;
    wasComingToLife.current = false;
    // A slow phone brings a page to life late: somebody may be in a field by then, and stays there.
    if (!isLate) box.current?.focus();
  }, [box, stamp]);
}
