import { rows, sql } from "@/lib/db/sql";
import type { ServiceKey } from "@/lib/service/schema";

/**
 * People who were served with a service, with an appointment or without; and of those who were expected for it by appointment,
 * how many did not come. Somebody who came for two services counts with each.
 */
export type ServiceAttendance = { service: ServiceKey; served: number; expected: number; missed: number };

/**
 * What came of the visits of a location, or of the country (null), in the 28 dates until today, by service. Expected are the
 * people of appointments whose visit has ended, or who did not come; one absent person of a group counts too.
 *
 * Units: dates are those of each location. Throws: when the database fails. Index: visit_of_day, appointment_item_by_appointment.
 */
export async function attendanceByService(locationId: string | null, now: Date): Promise<ServiceAttendance[]> {
  return rows<ServiceAttendance>(sql`
    with ended as (
      select visit.id, visit.appointment_id, visit.status, visit.persons
      from visit
      join location on location.id = visit.location_id
      where (${locationId}::uuid is null or visit.location_id = ${locationId}) and visit.status in ('done', 'left', 'no_show')
        and visit.date > (${now}::timestamptz at time zone location.time_zone)::date - 28
    )
    select coalesce(served.service_key, expected.service_key) as service,
           coalesce(served.persons, 0)::integer as served,
           coalesce(expected.persons, 0)::integer as expected, coalesce(expected.missed, 0)::integer as missed
    from (
      select visit_outcome.service_key,
             sum(case when visit_outcome.participant_id is null then ended.persons else 1 end) as persons
      from ended
      join visit_outcome on visit_outcome.visit_id = ended.id and visit_outcome.outcome = 'served'
      group by visit_outcome.service_key
    ) served
    full join (
      select item.service_key, count(*) as persons,
             count(*) filter (
               where coalesce(noted.outcome, case ended.status when 'no_show' then 'absent' end) = 'absent'
             ) as missed
      from ended
      join appointment_item item on item.appointment_id = ended.appointment_id
      left join visit_outcome noted
        on noted.visit_id = ended.id and noted.participant_id = item.participant_id and noted.service_key = item.service_key
      group by item.service_key
    ) expected on expected.service_key = served.service_key
    order by service`);
}
