"use client";

import { type RefObject, useCallback, useEffect, useRef } from "react";

const typedIn = (form: HTMLFormElement) =>
  JSON.stringify(Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === "string")));

const pauseMs = 800;

/**
 * Sends what is typed to be kept: whenever `keep` is called, when somebody stops typing, and when the page is put away.
 * A phone may throw a page away while somebody looks for a letter. What cannot be sent now is sent the next time.
 */
export function useKeptDraft(form: RefObject<HTMLFormElement | null>, address: string): () => Promise<void> {
  const kept = useRef("");
  const keep = useCallback(async () => {
    if (!form.current) return;
    const body = typedIn(form.current);
    if (body === kept.current) return;
    const isKept = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      keepalive: true,
    }).then(
      (response) => response.ok,
      () => false,
    );
    if (isKept) kept.current = body;
  }, [form, address]);

  useEffect(() => {
    const page = form.current;
    if (!page) return;
    kept.current = typedIn(page);
    let pause: ReturnType<typeof setTimeout> | undefined;
    const type = () => {
      clearTimeout(pause);
      pause = setTimeout(keep, pauseMs);
    };
    const putAway = () => {
      if (document.visibilityState === "hidden") keep();
    };
    page.addEventListener("input", type);
    document.addEventListener("visibilitychange", putAway);
    return () => {
      clearTimeout(pause);
      page.removeEventListener("input", type);
      document.removeEventListener("visibilitychange", putAway);
    };
  }, [form, keep]);
  return keep;
}
