import { rows, sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";

/** What was last said today of how late a location runs. */
export type Delay = { minutes: number; announcedAt: Date; staffName: string };

/** How late a location runs today, as it was last said; null when nothing was, or that it is on time. */
export async function findDelay(locationId: string, now: DateTime): Promise<Delay | null> {
  const [last] = await rows<Delay>(sql`
    select minutes, announced_at as "announcedAt", staff_name as "staffName"
    from day_delay
    where location_id = ${locationId} and date = today_at(${locationId}, ${now.toJSDate()})
    order by announced_at desc
    limit 1`);
  return last && last.minutes > 0 ? last : null;
}

/** How many minutes late whoever has this appointment will be helped, as far as it is today and not over; null otherwise. */
export async function findDelayOf(manageKey: string, now: DateTime): Promise<number | null> {
  const [found] = await rows<{ locationId: string }>(sql`
    select appointment.location_id as "locationId"
    from appointment
    left join visit on visit.appointment_id = appointment.id
    where manage_key = ${manageKey} and appointment.status = 'booked' and visit.id is null
      and appointment.ends_at > ${now.toJSDate()}
      and today_at(appointment.location_id, starts_at) = today_at(appointment.location_id, ${now.toJSDate()})`);
  return found ? ((await findDelay(found.locationId, now))?.minutes ?? null) : null;
}
