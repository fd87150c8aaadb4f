"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import { ErrorList, type SummaryError } from "./error-list";

const never = () => () => {};

/** Whether this page was made by the server and is only now coming to life. */
const useIsComingToLife = () =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  );

/**
 * Everything that is wrong with a form, each a link to its field. It takes the focus when it appears, and not when a
 * mended field leaves it: give it a new `key` at every attempt.
 */
export function ErrorSummary({ title, errors }: { title: string; errors: SummaryError[] }) {
  const summary = useRef<HTMLDivElement>(null);
  const wasComingToLife = useRef(useIsComingToLife());
  useEffect(() => {
    // A slow phone brings a page to life late: somebody may be in a field by then, and stays there.
    if (wasComingToLife.current && document.activeElement !== document.body) return;
    summary.current?.focus();
  }, []);

  if (errors.length === 0) return null;
  return <ErrorList ref={summary} title={title} errors={errors} />;
}
