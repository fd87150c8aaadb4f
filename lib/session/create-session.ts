import { db } from "@/lib/db/client";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import type { DateTime } from "@/lib/time";
import { insertSession, type SessionByHand } from "./insert-session.sql";
import { localInstant } from "./local-instant";
import type { SessionRequest } from "./schema";

export type SessionRefusal =
  | "location_not_there"
  | "service_not_offered"
  | "location_closed"
  | "already_over"
  | "too_short"
  | "id_reused";
export type SessionOutcome = { ok: true; sessionId: string } | { ok: false; reason: SessionRefusal };

/** The active location with what it offers, and whether it is shut on that date. */
async function findPlace(locationId: string, date: string) {
  const day = new Date(`${date}T00:00:00Z`);
  const [location, closures] = await Promise.all([
    db.location.findUnique({ where: { id: locationId, active: true }, include: { services: true } }),
    db.closure.count({
      where: { OR: [{ locationId }, { locationId: null }], startsOn: { lte: day }, endsOn: { gte: day } },
    }),
  ]);
  return location && { ...location, isClosed: closures > 0 };
}

function sessionFrom(request: SessionRequest, timeZone: string): SessionByHand {
  const { date, slotMinutes, desks, releasesAt } = request;
  const startsAt = localInstant(date, request.opensAt, timeZone);
  const closesAt = localInstant(date, request.closesAt, timeZone);
  const slots = Math.floor(closesAt.diff(startsAt, "minutes").minutes / slotMinutes);
  return {
    id: request.id,
    locationId: request.locationId,
    date,
    startsAt: startsAt.toJSDate(),
    endsAt: startsAt.plus({ minutes: slots * slotMinutes }).toJSDate(),
    slotMinutes,
    slots,
    capacity: desks,
    services: request.services,
    channel: request.channel,
    kind: request.kind,
    releasesAt: releasesAt?.toJSDate() ?? null,
  };
}

/** Whether the session that has this id is the one that is asked for: a retry, then. */
async function isThere(session: SessionByHand): Promise<boolean> {
  const { id, locationId, startsAt, endsAt, slotMinutes, channel, kind } = session;
  const same = { id, locationId, startsAt, endsAt, slotMinutes, channel, kind, openingId: null };
  return (await db.session.count({ where: { ...same, services: { equals: [...session.services] } } })) > 0;
}

/**
 * Makes a session by hand: hours that no weekly opening gives. Holidays do not stop it.
 *
 * Any number of requests may run this at once: the primary key decides, and the same request sent again is the same
 * session. A closure made meanwhile leaves the session standing and hides it.
 *
 * Units: the request's times are local to the location; `now` is an instant.
 * Refuses: `location_not_there` when there is no such active location, `service_not_offered` when the location does
 * not do one of the services, `location_closed` on a closed day, `already_over` when it would have ended by now,
 * `too_short` when no whole slot fits, `id_reused` when another session has this id.
 * Throws: when the database fails; nothing is made then.
 * Source: design, "session: made from openings up to the horizon, or by hand".
 */
export async function createSession(request: SessionRequest, now: DateTime): Promise<SessionOutcome> {
  const place = await findPlace(request.locationId, request.date);
  if (!place) return { ok: false, reason: "location_not_there" };
  const offered = place.services.map((service) => service.serviceKey);
  if (!request.services.every((key) => offered.includes(key))) return { ok: false, reason: "service_not_offered" };
  if (place.isClosed) return { ok: false, reason: "location_closed" };

  const session = sessionFrom(request, place.timeZone);
  if (session.slots === 0) return { ok: false, reason: "too_short" };
  if (+session.endsAt <= +now) return { ok: false, reason: "already_over" };

  const isOurs = (await insertSession(session)) || (await isThere(session));
  noteSlotChange();
  return isOurs ? { ok: true, sessionId: session.id } : { ok: false, reason: "id_reused" };
}
