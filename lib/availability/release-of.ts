import type { ServiceKey } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";
import { releaseOfStart } from "./release-of.sql";

type Start = { locationId: string; services: readonly ServiceKey[]; startsAt: DateTime };

/**
 * When a start that is not released yet can be booked; null when it is open already or nobody can say.
 *
 * Units: instants; the answer is in the zone of `startsAt`.
 * Throws: when the location does not exist, or the database fails.
 */
export async function releaseOf({ locationId, services, startsAt }: Start, now: DateTime): Promise<DateTime | null> {
  const { releasesAt, withinHorizonAt } = await releaseOfStart({
    locationId,
    services,
    startsAt: startsAt.toJSDate(),
    now: now.toJSDate(),
  });
  const latest = Math.max(...[releasesAt, withinHorizonAt].map((instant) => instant?.getTime() ?? 0));
  return latest > 0 ? DateTime.fromMillis(latest, { zone: startsAt.zone }) : null;
}
