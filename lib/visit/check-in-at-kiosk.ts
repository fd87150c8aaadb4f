import { readCode } from "@/lib/appointment/codes";
import { row, rows, sql } from "@/lib/db/sql";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import { possiblePersonKeys } from "@/lib/person-key/person-key";
import { DateTime } from "@/lib/time";
import { type CheckInOutcome, checkIn, earlyMinutes } from "./check-in";
import { namedAppointments } from "./day-rows.sql";

/** What somebody who is not let in must know to come at the right time or to the right place. */
export type ComeThen = {
  /** Too early: the time from which they are let in, "13:30". */
  from?: string;
  /** Another day: which, "2027-03-10". */
  day?: string;
  /** Another location: its slug. */
  at?: string;
};

export type KioskOutcome = CheckInOutcome & { comeThen: ComeThen };

/** By the clock of the location of the appointment. */
async function comeThen(appointmentId: string, outcome: CheckInOutcome): Promise<ComeThen> {
  if (outcome.ok || !["too_early", "other_day", "wrong_location"].includes(outcome.reason)) return {};
  const { slug, startsAt, timeZone } = await row<{ slug: string; startsAt: Date; timeZone: string }>(sql`
    select slug, starts_at as "startsAt", time_zone as "timeZone"
    from appointment
    join location on location.id = appointment.location_id
    where appointment.id = ${appointmentId}`);
  const due = DateTime.fromJSDate(startsAt, { zone: timeZone });
  if (outcome.reason === "too_early") return { from: due.minus({ minutes: earlyMinutes }).toFormat("HH:mm") };
  return outcome.reason === "other_day" ? { day: due.toISODate() ?? "" } : { at: slug };
}

/** Lets in who has come along with an appointment of its own: a family that is larger than one appointment takes. */
async function letInParty(appointmentId: string, place: { id: string }, now: DateTime): Promise<void> {
  const others = await rows<{ id: string }>(sql`
    select other.id
    from appointment own
    join appointment other on other.party_id = own.party_id and other.id <> own.id
    where own.id = ${appointmentId} and other.location_id = ${place.id} and other.status = 'booked'
      and today_at(other.location_id, other.starts_at) = today_at(own.location_id, own.starts_at)
    order by other.starts_at, other.id`);
  for (const { id } of others) await checkIn({ appointmentId: id, locationId: place.id }, now);
}

/**
 * Lets somebody in who gives their code, or the number of a person, at a screen. A number finds appointments of today at this
 * location only, the soonest that is not in yet first; whatever else it belongs to is not told. A code says of its own appointment
 * when or where to come instead. Their party comes in with them, each appointment with a ticket of its own.
 *
 * Refuses: as `checkIn`; `not_found` for what finds nothing. Throws: when the database fails; nobody is let in then.
 */
export async function checkInAtKiosk(
  place: { id: string; timeZone: string },
  given: string,
  now: DateTime,
): Promise<KioskOutcome> {
  const nobody = { ok: false, reason: "not_found", ticket: null, comeThen: {} } as const;
  const code = readCode(given);
  const hashes = possiblePersonKeys(given).map((key) => hashPersonKey(key));
  if (code === null && hashes.length === 0) return nobody;
  const date = now.setZone(place.timeZone).toISODate() ?? "";
  const known = await namedAppointments(code, hashes, { locationId: place.id, date });
  // A number that looks like a code too is one of today here, or else the code.
  const here = known.filter(({ isHere }) => isHere).reverse();
  const asked = here.length > 0 ? here : hashes.length === 0 ? known : [];
  let last: { id: string; outcome: CheckInOutcome } | null = null;
  for (const { id } of asked) {
    last = { id, outcome: await checkIn({ appointmentId: id, locationId: place.id }, now) };
    if (!last.outcome.ok) continue;
    await letInParty(id, place, now);
    break;
  }
  return last ? { ...last.outcome, comeThen: await comeThen(last.id, last.outcome) } : nobody;
}
