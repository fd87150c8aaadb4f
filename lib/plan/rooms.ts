import type { PlannedSession } from "@/lib/session/plan-sessions";
import { slotStarts } from "@/lib/session/plan-sessions";
import type { Occupant } from "./inventory";
import { type SessionEdit, slotsAfter } from "./reconcile";
import { startsOf } from "./who-gives-way";

/** A session as room for people: its free places by start (milliseconds since 1970). It loses them as they are given away. */
export type Room = {
  sessionId: string;
  locationId: string;
  date: string;
  channel: string;
  services: readonly string[];
  slotMinutes: number;
  releasesAtMs: number | null;
  free: Map<number, number>;
};

/** The room that a session which comes will have. */
export function roomOfAddition(session: PlannedSession & { id: string }): Room {
  const { id: sessionId, locationId, date, channel, services, slotMinutes, releasesAt, capacities } = session;
  const free = new Map(slotStarts(session).map((start, index) => [+start, capacities[index] ?? 0]));
  const releasesAtMs = releasesAt && +releasesAt;
  return { sessionId, locationId, date, channel, services, slotMinutes, releasesAtMs, free };
}

/** The room that a session has after its edit, when these have left it; null when it is closed. */
export function roomAfterEdit(edit: SessionEdit, gone: readonly Occupant[]): Room | null {
  const { session, becomes } = edit;
  if (!becomes) return null;
  const freed = new Map<number, number>();
  for (const occupant of gone) {
    for (const atMs of startsOf(occupant, session.slotMinutes)) freed.set(atMs, (freed.get(atMs) ?? 0) + 1);
  }
  const free = new Map(
    slotsAfter(edit).map(({ atMs, capacity, taken }) => [atMs, capacity - taken + (freed.get(atMs) ?? 0)]),
  );
  const { id: sessionId, locationId, date, channel, services, slotMinutes } = session;
  const releasesAtMs = becomes.releasesAt && +becomes.releasesAt;
  return { sessionId, locationId, date, channel, services, slotMinutes, releasesAtMs, free };
}

type Visit = Pick<Occupant, "minutes" | "services">;

const slotsFor = ({ minutes }: Visit, { slotMinutes }: Room) => Math.max(1, Math.ceil(minutes / slotMinutes));

/** Whether a visit can have a room at that start. */
export function hasRoom(room: Room, visit: Visit, startsAtMs: number): boolean {
  return (
    visit.services.every((service) => room.services.includes(service)) &&
    startsOf({ startsAtMs, parts: slotsFor(visit, room) }, room.slotMinutes).every(
      (atMs) => (room.free.get(atMs) ?? 0) > 0,
    )
  );
}

/** Gives a visit its places in a room that has them. */
export function takeRoom(room: Room, visit: Visit, startsAtMs: number): void {
  for (const atMs of startsOf({ startsAtMs, parts: slotsFor(visit, room) }, room.slotMinutes)) {
    room.free.set(atMs, (room.free.get(atMs) ?? 0) - 1);
  }
}

/** Which of two rooms at one time somebody gets: one for the public, the one that was released first. */
function byPreference(one: Room, other: Room): number {
  const rank = ({ channel }: Room) => (channel === "public" ? 0 : 1);
  const released = ({ releasesAtMs }: Room) => releasesAtMs ?? 0;
  return rank(one) - rank(other) || released(one) - released(other) || (one.sessionId < other.sessionId ? -1 : 1);
}

/**
 * The room that keeps somebody at the same time and location: their own session's first, then another one's; those kept for
 * invited people are nobody else's.
 */
export function roomAtSameTime(occupant: Occupant, rooms: readonly Room[]): Room | undefined {
  return rooms
    .filter(({ locationId, channel }) => locationId === occupant.locationId && channel !== "invited")
    .filter((room) => hasRoom(room, occupant, occupant.startsAtMs))
    .sort(
      (one, other) =>
        Number(other.sessionId === occupant.sessionId) - Number(one.sessionId === occupant.sessionId) ||
        byPreference(one, other),
    )[0];
}

type Wanted = { fromMs: number; nearMs: number; date?: string };

/** The start nearest to a time, in rooms for the public: on one date, or any, and not before an instant. */
export function nearestStart(
  visit: Visit,
  rooms: readonly Room[],
  { fromMs, nearMs, date }: Wanted,
): { room: Room; startsAtMs: number } | undefined {
  let best: { room: Room; startsAtMs: number } | undefined;
  for (const room of rooms) {
    if (room.channel !== "public" || (date !== undefined && room.date !== date)) continue;
    for (const startsAtMs of room.free.keys()) {
      const isNearer = !best || Math.abs(startsAtMs - nearMs) < Math.abs(best.startsAtMs - nearMs);
      if (startsAtMs >= fromMs && isNearer && hasRoom(room, visit, startsAtMs)) best = { room, startsAtMs };
    }
  }
  return best;
}
