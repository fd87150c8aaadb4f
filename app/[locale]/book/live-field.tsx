"use client";

import { useIsLive } from "./use-is-live";

/** Tells an action that the page runs scripts, and need not be loaded anew to show what changed. */
export function LiveField() {
  return useIsLive() ? <input type="hidden" name="live" value="1" /> : null;
}
