import { findServices } from "@/lib/service/find-services";
import type { DateTime } from "@/lib/time";
import { expectedWaits, type ServiceWait } from "./expected-waits";
import { findOffered } from "./find-offered";
import { findQueue } from "./find-queue";

/** The wait that somebody without an appointment must expect now, for each service of a location. Throws when the database fails. */
export async function findExpectedWaits(locationId: string, now: DateTime): Promise<ServiceWait[]> {
  const [queue, lengths, offered] = await Promise.all([
    findQueue(locationId, now),
    findServices(),
    findOffered(locationId),
  ]);
  return expectedWaits(queue, lengths, offered);
}
