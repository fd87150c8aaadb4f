import { type AttemptOutcome, countAttempt } from "@/lib/limit/count-attempt";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import type { BookingDetails } from "./schema";

/**
 * Counts one attempt to book: of the caller, and of each person it is for, wherever that comes from.
 *
 * A refused booking tells that a person has an appointment; so nobody may ask that often.
 * Units: whole seconds until the next attempt may be made.
 */
export async function countConfirm(caller: string, people: BookingDetails["people"]): Promise<AttemptOutcome> {
  const own = await countAttempt("confirm", caller);
  if (!own.ok) return own;
  const outcomes = await Promise.all(
    people.map(({ key }) => countAttempt("person", hashPersonKey(key).toString("hex"))),
  );
  return outcomes.find((outcome) => !outcome.ok) ?? own;
}
