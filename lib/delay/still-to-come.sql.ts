import { rows, sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";

/** Somebody who is still to come today, and how they can be told something. */
export type StillToCome = {
  appointmentId: string;
  manageKey: string;
  startsAt: Date;
  language: string;
  email: string | null;
  phone: string | null;
  name: string | null;
  place: string;
  timeZone: string;
};

/** Whoever has an appointment at a location later today and is not here, by time. Index: appointment_by_location_and_start. */
export async function stillToCome(locationId: string, now: DateTime, run: typeof rows = rows): Promise<StillToCome[]> {
  const at = now.toJSDate();
  return run<StillToCome>(sql`
    select appointment.id as "appointmentId", manage_key as "manageKey", starts_at as "startsAt", language, email, phone,
           coalesce(contact_name, (
             select name from participant where participant.appointment_id = appointment.id order by position limit 1
           )) as name,
           name_in(location, language) as place, location.time_zone as "timeZone"
    from location
    join appointment on appointment.location_id = location.id
    where location.id = ${locationId} and appointment.status = 'booked' and starts_at > ${at}
      and starts_at < (today_at(location.id, ${at}) + 1)::timestamp at time zone location.time_zone
      and not exists (select from visit where visit.appointment_id = appointment.id)
    order by starts_at, appointment.id`);
}
