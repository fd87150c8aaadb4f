"use client";

import { useSyncExternalStore } from "react";
import { Button, type ButtonLook } from "./button";

const never = () => () => {};

/** Prints the page. Only there when it can work: without JavaScript people use the browser's own print. */
export function PrintButton({ label, look = "secondary" }: { label: string; look?: ButtonLook }) {
  const canPrint = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!canPrint) return null;
  return (
    <Button type="button" look={look} onClick={() => window.print()}>
      {label}
    </Button>
  );
}
