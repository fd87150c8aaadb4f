import type { Reach } from "./impact";

/** A slot of a session: when it starts (milliseconds since 1970), how many places it has and how many are taken. */
export type SlotRow = { atMs: number; capacity: number; taken: number };

/** A session with its slots in order, as the database has it. */
export type SessionRow = {
  id: string;
  locationId: string;
  /** Null for one that no opening made. */
  seriesId: string | null;
  openingId: string | null;
  date: string;
  wave: number;
  channel: string;
  kind: string;
  services: string[];
  slotMinutes: number;
  startsAtMs: number;
  endsAtMs: number;
  releasesAtMs: number | null;
  isClosed: boolean;
  desks: number | null;
  overbook: number;
  slots: SlotRow[];
};

/** An appointment that occupies places of a session, or an orphan that once did. */
export type Occupant = {
  id: string;
  /** Who comes together: a family that is larger than one appointment takes has two. */
  partyId: string;
  /** How many other appointments of the party are booked at this location. */
  companions: number;
  sessionId: string;
  locationId: string;
  code: string;
  status: "held" | "offered" | "booked";
  isResting: boolean;
  isOrphan: boolean;
  /** It has begun, or its people have been let in: nothing is taken from it any more. */
  hasBegun: boolean;
  startsAtMs: number;
  /** How long the visit takes: it keeps that wherever it goes. */
  minutes: number;
  parts: number;
  persons: number;
  services: string[];
  /** When it was booked, or made as long as it is not. */
  sinceMs: number;
  reach: Reach;
};
