"use client";

import { createContext, useContext } from "react";
import type { DeskAction } from "@/lib/visit/desk-action";
import type { DeskToday } from "@/lib/visit/live-day";

type Without<Kind> = Kind extends unknown ? Omit<Kind, "id" | "at"> : never;
/** What is pressed, before it has an id. */
export type Press = Without<DeskAction>;

export type Desk = {
  slug: string;
  timeZone: string;
  locale: string;
  isWorking: boolean;
  /** Who looks. */
  clerkId: string;
  /** Where the clerk who looks sits. */
  mine: DeskToday | undefined;
  /** All of this location. */
  desks: readonly DeskToday[];
  /** The server does not answer: what is pressed waits, and nobody can be called. */
  isAway: boolean;
  nowMs: number;
  /** `who` is whom it is about, as the screen says it. */
  press: (what: Press, who: string) => void;
};

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

/** What every part of a day's screen knows. Throws outside of one. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("There is no day around this.");
  return desk;
}
