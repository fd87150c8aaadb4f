import { db } from "@/lib/db/client";
import { findServices } from "@/lib/service/find-services";
import { type ServiceKey, serviceKeys } from "@/lib/service/schema";
import type { DateTime } from "@/lib/time";
import { type ExpectedWait, expectedWait } from "./expected-wait";
import { findQueue } from "./find-queue";

/** How long whoever came now for one service would wait. */
export type ServiceWait = ExpectedWait & { service: ServiceKey };

/** The wait that somebody without an appointment must expect now, for each service of a location. Throws when the database fails. */
export async function findExpectedWaits(locationId: string, now: DateTime): Promise<ServiceWait[]> {
  const [queue, lengths, offered] = await Promise.all([
    findQueue(locationId, now),
    findServices(),
    db.locationService.findMany({ where: { locationId }, select: { serviceKey: true } }),
  ]);
  const keys = serviceKeys.filter((key) => offered.some(({ serviceKey }) => serviceKey === key));
  return keys.map((service) => ({ service, ...expectedWait(queue, { services: [service] }, lengths) }));
}
