"use client";

import { useRef } from "react";
import { ErrorList, type SummaryError } from "./error-list";
import { useArrivalFocus } from "./use-arrival-focus";

/**
 * Everything that is wrong with a form, each a link to its field. It takes the focus when it appears, and not when a
 * mended field leaves it: give it a new `key` at every attempt.
 */
export function ErrorSummary({ title, errors }: { title: string; errors: SummaryError[] }) {
  const summary = useRef<HTMLDivElement>(null);
  useArrivalFocus(summary);

  if (errors.length === 0) return null;
  return <ErrorList ref={summary} autoFocus title={title} errors={errors} />;
}
