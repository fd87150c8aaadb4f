import { rows, sql } from "@/lib/db/sql";
import type { ServiceKey } from "@/lib/service/schema";

/** People whose appointment for a service was cancelled. */
export type ServiceCancelled = { service: ServiceKey; cancelled: number };

/**
 * How many people's appointments were cancelled in the four weeks before now at a location, or in the country (null), by
 * service; an appointment for two services counts with each.
 *
 * Throws: when the database fails. Index: appointment_cancelled.
 */
export async function cancelledByService(locationId: string | null, now: Date): Promise<ServiceCancelled[]> {
  return rows<ServiceCancelled>(sql`
    select service, sum(persons)::integer as cancelled
    from appointment
    cross join unnest(services) service
    where status = 'cancelled' and booked_at is not null and cancelled_at > ${now}::timestamptz - interval '28 days'
      and (${locationId}::uuid is null or location_id = ${locationId})
    group by service
    order by service`);
}
