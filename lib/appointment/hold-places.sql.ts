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
  origin: "web" | "api" | "oap";
  holder: { caller: string; network: string };
  mostOfHolder: number;
  mostOfNetwork: number;
  idempotencyKey: string;
  requestHash: string;
  now: Date;
  holdUntil: Date;
};

type Held = { id: string; manageKey: string; reason: null } | { id: null; manageKey: null; reason: HoldRefusal };

/**
 * Claims the places of a party and writes its hold, in one round trip.
 *
 * Raw SQL because the claim is a function of the database: sweep, ordered conditional update, inserts.
 * Index: primary key of slot, appointment_hold_deadline, appointment_by_holder. Speed: `npm run bench`.
 */
export async function claimHold(places: Places): Promise<Held> {
  return row<Held>(sql`
    select party_id as id, manage_key as "manageKey", reason
    from hold_places(
      ${places.locationId}, ${places.services}, ${places.startsAt}, ${places.persons}, ${places.minutes},
      ${places.extraMinutes}, ${places.codes}, ${places.manageKeys}, ${places.origin}, ${places.language},
      ${places.holder.caller}, ${places.holder.network}, ${places.mostOfHolder}, ${places.mostOfNetwork},
      ${places.idempotencyKey}, ${places.requestHash}, ${places.now}, ${places.holdUntil}
    )`);
}
