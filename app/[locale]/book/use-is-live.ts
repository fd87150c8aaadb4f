"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether this page runs scripts; false where it was only sent, and while it comes to life. */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
