"use client";

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { DeskAction } from "@/lib/visit/desk-action";
import { DeskQueue, emptyQueue, queueKeyPrefix } from "@/lib/visit/desk-queue";
import { foresee, settlingOf } from "@/lib/visit/foresee";
import type { LiveDay } from "@/lib/visit/live-day";
import { DayLink } from "./day-link";
import type { Press } from "./desk-context";
import { sendAction } from "./send-action";

const tickMs = 15_000;
const nothing = { getItem: () => null, setItem: () => {}, removeItem: () => {} };

/** A random id, also where a page is not served encrypted and browsers keep `randomUUID` to themselves. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = "89ab"[(bytes[8] ?? 0) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

type Given = { slug: string; day: LiveDay; clerk: { id: string; name: string } };

/** Today as the screen shows it: as the server has it, with what was pressed and is not done yet; and how to press. */
export function useDay({ slug, day, clerk }: Given) {
  const [link] = useState(() => new DayLink(slug, day));
  const [queue] = useState(
    () =>
      new DeskQueue({
        send: (action) => sendAction(slug, action),
        storage: typeof window === "undefined" ? nothing : window.sessionStorage,
        key: `${queueKeyPrefix}${slug}:${clerk.id}`,
        nowMs: Date.now,
      }),
  );
  const [first] = useState(link.snapshot);
  const live = useSyncExternalStore(link.subscribe, link.snapshot, () => first);
  const pressed = useSyncExternalStore(queue.subscribe, queue.snapshot, () => emptyQueue);
  const [nowMs, setNowMs] = useState(() => Date.parse(day.at));
  const { status, offsetMs } = live;

  useEffect(() => {
    link.start();
    queue.resume();
    return () => {
      link.stop();
      queue.stop();
    };
  }, [link, queue]);
  useEffect(() => {
    const tick = () => setNowMs(Date.now() + offsetMs);
    tick();
    const timer = setInterval(tick, tickMs);
    return () => clearInterval(timer);
  }, [offsetMs]);
  // The server is there again: what waits need not wait out its pause.
  useEffect(() => {
    if (status === "live") queue.resume();
  }, [status, queue]);
  // Whoever must sign in again leaves this page for that, and comes back to what waits.
  const mustStay = pressed.waiting.length > 0 && !pressed.isSignedOut && status !== "signed_out";
  useEffect(() => {
    if (!mustStay) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [mustStay]);

  const press = useCallback(
    (what: Press, who: string) => {
      const pressedAt = new Date(Date.now() + offsetMs).toISOString();
      // A press is an action without these two.
      queue.press({ action: { ...what, id: newId(), at: pressedAt } as DeskAction, who, pressedAt });
    },
    [queue, offsetMs],
  );
  const { waiting, settling } = pressed;
  const foreseen = useMemo(
    () => foresee(live.day, [...settlingOf(settling), ...waiting], clerk),
    [live.day, waiting, settling, clerk],
  );
  return { live, pressed, foreseen, nowMs, press, dismiss: (id: string) => queue.dismiss(id) };
}
