"use client";

import { useState } from "react";
import { readCode } from "@/lib/appointment/read-code";
import { filterDay, noFilter } from "@/lib/visit/filter-day";
import type { ForeseenRow } from "@/lib/visit/foresee";
import type { Press } from "./desk-context";
import { useWhoWords } from "./use-who-words";

export type Found = { ids: string[]; elsewhere: number };
type Answer = Found & { appointmentId: string | null };

type Given = {
  slug: string;
  rows: readonly ForeseenRow[];
  isAway: boolean;
  nowMs: number;
  press: (what: Press, who: string) => void;
  /** Whom the server has found before this page was alive. */
  found: Found | null;
};

/**
 * Looks for somebody as they are typed: a name, a ticket and the begin of a code on the screen itself; on Enter a whole code
 * checks its person in, and what the screen cannot know (a number, a code of elsewhere) the server is asked.
 */
export function useLook({ slug, rows, isAway, nowMs, press, found: first }: Given) {
  const whoIs = useWhoWords();
  const [text, setText] = useState("");
  const [found, setFound] = useState<Found | null>(first);
  const [needsNetwork, setNeedsNetwork] = useState(false);

  const type = (typed: string) => {
    setText(typed);
    setFound(null);
    setNeedsNetwork(false);
  };
  const letIn = (appointmentId: string, who: string) => {
    press({ kind: "check_in", appointmentId }, who);
    type("");
  };
  const ask = async () => {
    const body = JSON.stringify({ text });
    const headers = { "Content-Type": "application/json" };
    // Without an answer it is as without the network.
    const response = await fetch(`/api/desk/${slug}/searches`, { method: "POST", headers, body }).catch(() => null);
    const answer = response?.ok ? ((await response.json().catch(() => null)) as Answer | null) : null;
    if (answer?.appointmentId) letIn(answer.appointmentId, text);
    else if (answer) setFound(answer);
    else setNeedsNetwork(true);
  };
  const look = (): boolean => {
    const code = readCode(text);
    const row = code ? rows.find((one) => one.code === code) : undefined;
    if (row?.appointmentId) {
      letIn(row.appointmentId, whoIs(row));
      return true;
    }
    if (text.trim() === "" || filterDay(rows, { ...noFilter, text }, nowMs).length > 0) return true;
    // Ten digits are the number of a person; that a code has nothing else happens to one in a hundred thousand.
    if (isAway && code && /[A-Z]/.test(code)) {
      press({ kind: "check_in_code", code }, text);
      type("");
    } else if (isAway) setNeedsNetwork(true);
    else void ask();
    return true;
  };
  return { text, found, needsNetwork, type, look };
}
