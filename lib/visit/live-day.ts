import type { ServiceKey } from "@/lib/service/schema";

/** Where somebody of a day is: not here yet, or the state of their visit. */
export type DayState = "expected" | "arrived" | "called" | "serving" | "done" | "no_show" | "left" | "cancelled";

/** A desk of a location as it is now: who sits there, and for what. */
export type DeskToday = {
  id: string;
  name: string;
  services: ServiceKey[];
  clerkId: string | null;
  clerkName: string | null;
  helps: ServiceKey[] | null;
  isPaused: boolean;
  /** Whose desk it was when a colleague freed it, until they sit down again somewhere. */
  freed: { clerkId: string; byName: string; at: string }[];
};

/** An appointment or a walk-in of a day, as it travels to the screens of its clerks; moments are ISO 8601. */
export type LiveRow = {
  /** The appointment, or the visit of a walk-in: the same all day. */
  id: string;
  visitId: string | null;
  appointmentId: string | null;
  partyId: string | null;
  code: string | null;
  ticket: number | null;
  state: DayState;
  dueAt: string | null;
  arrivedAt: string | null;
  calledAt: string | null;
  names: string[];
  services: ServiceKey[];
  persons: number;
  hasPriority: boolean;
  isParked: boolean;
  calls: number;
  deskName: string | null;
  clerkName: string | null;
  /** Of two answers about a row the one with more is the later. */
  revision: number;
};

/** Today at a location as a whole, at the moment `at`; how late it runs as people were told, null for on time. */
export type LiveDay = {
  date: string;
  at: string;
  version: number;
  rows: LiveRow[];
  desks: DeskToday[];
  delayMinutes: number | null;
};

/** What has changed in it: rows as they are now, those that are of this day no more, and the desks and the delay when they changed. */
export type DayNews = { rows: LiveRow[]; gone: string[]; desks?: DeskToday[]; delayMinutes?: number | null };
