import { rows, sql } from "@/lib/db/sql";
import type { ServiceKey } from "@/lib/service/schema";

export type DryAlarm = {
  id: string;
  name: string;
  slug: string;
  service: ServiceKey;
  openedAt: Date;
  normDays: number;
};

/** The alarms that are open at these locations, oldest first. Throws when the database fails. */
export async function findAlarms(locationIds: readonly string[] | "all"): Promise<DryAlarm[]> {
  const ids = locationIds === "all" ? null : locationIds;
  return rows<DryAlarm>(sql`
    select alarm.id, location.name, location.slug, alarm.service_key as service, alarm.opened_at as "openedAt",
           service.norm_days as "normDays"
    from dry_alarm alarm
    join location on location.id = alarm.location_id
    join service on service.key = alarm.service_key
    where alarm.closed_at is null and (${ids}::uuid[] is null or alarm.location_id = any (${ids}))
    order by alarm.opened_at, location.name, service.position`);
}
