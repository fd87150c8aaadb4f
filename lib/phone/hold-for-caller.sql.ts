import { row, rows, sql } from "@/lib/db/sql";

export const agentHoldRefusals = [
  "slot_taken",
  "not_offered",
  "not_released",
  "too_soon",
  "out_of_stock",
  "key_reused",
  "too_many_holds",
] as const;
export type AgentHoldRefusal = (typeof agentHoldRefusals)[number];

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
  holder: string;
  most: number;
  idempotencyKey: string;
  requestHash: string;
  now: Date;
  holdUntil: Date;
};

type Held = { id: string; reason: null } | { id: null; reason: AgentHoldRefusal };

/** Claims the places of a party and writes its hold, in one round trip. Raw SQL because the claim is a function of the database. */
export async function claimForCaller(places: Places): Promise<Held> {
  return row<Held>(sql`
    select party_id as id, reason
    from hold_by_staff(
      ${places.locationId}, ${places.services}, ${places.startsAt}, ${places.persons}, ${places.minutes},
      ${places.extraMinutes}, ${places.codes}, ${places.manageKeys}, ${places.language}, ${places.holder}, ${places.most},
      ${places.idempotencyKey}, ${places.requestHash}, ${places.now}, ${places.holdUntil}
    )`);
}

/** The manage key of what an agent holds, or held: known by the caller that its idempotency key keeps. */
export async function keyOfHold(partyId: string, holder: string): Promise<string | null> {
  const [found] = await rows<{ manageKey: string }>(sql`
    select manage_key as "manageKey" from appointment where id = ${partyId} and idempotency_caller = ${holder}`);
  return found?.manageKey ?? null;
}
