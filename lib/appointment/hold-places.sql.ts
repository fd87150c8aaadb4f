import { row, sql } from "@/lib/db/sql";
import type { HoldRefusal } from "./hold-places";

type Places = {
  locationId: string;
  services: readonly string[];
  startsAt: Date;
  persons: readonly number[];
  minutes: readonly number[];
  extraMinutes: number;
  codes: readonly string[];
  manageKeys: readonly string[];
  language: string;
  caller: string;
  idempotencyKey: string;
  requestHash: string;
  now: Date;
  holdUntil: Date;
};

type Held = { manageKey: string; reason: null } | { manageKey: null; reason: HoldRefusal };

/**
 * Claims the places of a party and writes its hold, in one round trip.
 *
 * Raw SQL because the claim is a function of the database: sweep, ordered conditional update, inserts.
 * Index: primary key of slot, appointment_hold_deadline. Speed: `npm run bench`.
 */
export async function claimHold(places: Places): Promise<Held> {
  return row<Held>(sql`
    select manage_key as "manageKey", reason
    from hold_places(
      ${places.locationId}, ${places.services}, ${places.startsAt}, ${places.persons}, ${places.minutes},
      ${places.extraMinutes}, ${places.codes}, ${places.manageKeys}, 'web', ${places.language},
      ${places.caller}, ${places.idempotencyKey}, ${places.requestHash}, ${places.now}, ${places.holdUntil}
    )`);
}
