"use client";

import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";

const never = () => () => {};

/** Prints the page. It is only there where scripts run: without them it could do nothing. */
export function PrintButton({ label }: { label: string }) {
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!isAlive) return null;
  return (
    <Button type="button" look="secondary" onClick={() => window.print()}>
      {label}
    </Button>
  );
}
