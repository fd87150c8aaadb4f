"use client";

import { useEffect } from "react";
import { queueKeyPrefix } from "@/lib/visit/desk-queue";

/** After somebody has signed out, nothing of what they pressed and for whom stays in this tab. */
export function ForgetPresses() {
  useEffect(() => {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(queueKeyPrefix)) sessionStorage.removeItem(key);
    }
  }, []);
  return null;
}
