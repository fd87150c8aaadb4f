import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import type { ServiceKey } from "@/lib/service/schema";
import { liveKeys } from "./find-booked-people.sql";
import type { BookingDetails } from "./schema";

/**
 * Tells which of the people of a refused booking have a live appointment for one of the services: their numbers in the
 * list, from 1 on. It says nothing of the appointment itself.
 *
 * Ask it only where attempts are counted: it tells whether a number has an appointment.
 * Throws: when the database fails.
 */
export async function findBookedPeople(
  people: BookingDetails["people"],
  services: readonly ServiceKey[],
): Promise<number[]> {
  const hashes = people.map(({ key }) => hashPersonKey(key));
  const live = new Set(await liveKeys(hashes, services));
  return hashes.flatMap((hash, index) => (live.has(hash.toString("hex")) ? [index + 1] : []));
}
