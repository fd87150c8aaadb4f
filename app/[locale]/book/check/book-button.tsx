"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "@/components/ui/button";

/** The last press; while it is on its way it cannot be repeated. */
export function BookButton({ children }: { children: ReactNode }) {
  return <Button disabled={useFormStatus().pending}>{children}</Button>;
}
