import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { rows, sql } from "@/lib/db/sql";
import type { OpeningRule } from "@/lib/opening/schema";
import { commitProposal } from "@/lib/plan/commit-proposal";
import { findProposal } from "@/lib/plan/find-proposal";
import { proposeChanges } from "@/lib/plan/propose-changes";
import type { Choice, PlanChange } from "@/lib/plan/schema";
import { DateTime } from "@/lib/time";
import { createAppointment, createLocation } from "./factories";

export const planner = { id: randomUUID(), name: "Petra Planner" };
export const leaveThem: Choice = { sameDay: "worklist", others: "worklist" };

/** A weekly rule: weekdays from nine to twelve, one desk, half hours, unless told otherwise. */
export function rule(given: Partial<OpeningRule> = {}): OpeningRule {
  return {
    weekdays: [1, 2, 3, 4, 5],
    opensAt: "09:00",
    closesAt: "12:00",
    desks: 1,
    staffDesks: 0,
    overbook: 0,
    everyWeeks: 1,
    weeksFrom: null,
    monthWeeks: [],
    slotMinutes: 30,
    services: ["DOC", "BIO"],
    channel: "public",
    kind: "weekday",
    onHolidays: false,
    releaseWaves: null,
    ...given,
  };
}

/** A change that adds an opening; its series is new unless given. */
export function added(
  locationId: string,
  given: { rule?: Partial<OpeningRule>; from: string; until?: string | null; seriesId?: string },
): PlanChange & { kind: "opening_added" } {
  const { from: validFrom, until: validUntil = null, seriesId = randomUUID() } = given;
  return { kind: "opening_added", seriesId, locationId, rule: rule(given.rule), validFrom, validUntil };
}

/** When the tests of the plan take place: a Monday morning at six. */
export const planNow = DateTime.fromISO("2027-03-01T06:00:00Z");

/** An instant by the clock of the locations. */
export const at = (iso: string) => DateTime.fromISO(iso, { zone: "Europe/Amsterdam" });

let number = 1_000_000_000;
/** A V-number that nobody else in the file has. */
export const nextVNumber = () => String(++number);

/** Books biometrics for new people; returns the manage key. */
export function book(locationId: string, startsAt: string, persons = 1): Promise<string> {
  const vNumbers = Array.from({ length: persons }, nextVNumber);
  return createAppointment({ locationId, startsAt: at(startsAt), services: ["BIO"], vNumbers }, planNow);
}

/** An appointment with its places. */
export const findBooked = (manageKey: string) =>
  db.appointment.findUniqueOrThrow({ where: { manageKey }, include: { slots: true } });

/** A location with mornings on weekdays from that Monday on, and what is asked beside. */
export async function createPlannedPlace(given: Partial<OpeningRule> = {}, latitude = 52.5) {
  const { id } = await createLocation({ horizonDays: 60, latitude });
  const change = added(id, { rule: given, from: "2027-03-01" });
  await edit([change], planNow);
  return { id, seriesId: change.seriesId };
}

/** Proposes; returns the proposal. Throws when it is refused. */
export async function propose(changes: PlanChange[], now: DateTime) {
  const made = await proposeChanges({ author: planner, changes }, now);
  if (!made.ok) throw new Error(`Not proposed: ${made.reason}.`);
  const proposal = await findProposal(made.proposalId);
  if (!proposal) throw new Error("The proposal is not there.");
  return proposal;
}

/** Proposes and commits in one go; throws when either is refused. */
export async function edit(changes: PlanChange[], now: DateTime, choice: Choice = leaveThem) {
  const { id: proposalId, fingerprint, impact } = await propose(changes, now);
  const done = await commitProposal({ proposalId, fingerprint, choice, author: planner }, now);
  if (!done.ok) throw new Error(`Not committed: ${done.reason}.`);
  return { proposalId, impact, outcome: done.outcome };
}

/** The slots with places of a location after an instant, as people could see them: one line each, in order. */
export async function inventoryOf(locationId: string, after: DateTime): Promise<string[]> {
  const found = await rows<{ line: string }>(sql`
    select line from (select concat_ws(' ', to_char(slot.starts_at at time zone 'utc', 'YYYY-MM-DD HH24:MI'), channel, wave, capacity,
                     slot_minutes, kind, array_to_string(services, '+'), session.desks, session.overbook,
                     to_char(releases_at at time zone 'utc', 'YYYY-MM-DD HH24:MI')) as line
    from slot
    join session on session.id = slot.session_id
    where session.location_id = ${locationId} and session.closed_at is null and slot.capacity > 0
      and slot.starts_at > ${after.toJSDate()}) lines
    order by line collate "C"`);
  return found.map(({ line }) => line);
}

/** Removes the sessions of a location that nobody booked, with their slots, so that they can be made afresh. */
export async function forgetSessions(locationId: string): Promise<void> {
  await db.slot.deleteMany({ where: { session: { locationId } } });
  await db.session.deleteMany({ where: { locationId } });
}
