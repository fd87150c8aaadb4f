import { type rows, sql } from "@/lib/db/sql";
import type { CheckReason } from "./check-outcomes";

/** An appointment whose documents staff look for, with what a mail to its people says. */
export type CheckedAppointment = {
  id: string;
  why: CheckReason;
  locationId: string;
  startsAt: Date;
  /** The date of the appointment, "YYYY-MM-DD", of the location. */
  on: string;
  manageKey: string;
  persons: number;
  email: string | null;
  language: string;
  place: { name: string; street: string | null; postcode: string | null; city: string; timeZone: string };
};

/** The appointment, locked until the transaction ends; undefined when it is none of this location, or not to be looked for. */
export async function lockCheckedAppointment(
  { appointmentId, locationId }: { appointmentId: string; locationId: string },
  now: Date,
  run: typeof rows,
): Promise<CheckedAppointment | undefined> {
  const [found] = await run<CheckedAppointment>(sql`
    select appointment.id, appointment.document_check as why, appointment.location_id as "locationId",
           appointment.starts_at as "startsAt",
           (appointment.starts_at at time zone location.time_zone)::date::text as on,
           appointment.manage_key as "manageKey", appointment.persons, appointment.email, appointment.language,
           jsonb_build_object(
             'name', location.name, 'street', location.street, 'postcode', location.postcode, 'city', location.city,
             'timeZone', location.time_zone
           ) as place
    from appointment
    join location on location.id = appointment.location_id
    where appointment.id = ${appointmentId} and appointment.location_id = ${locationId}
      and appointment.status = 'booked' and appointment.document_check is not null and appointment.ends_at > ${now}
    for update of appointment`);
  return found;
}

/** Says why staff have something to do about the documents of an appointment; null: nothing. */
export async function writeCheck(id: string, why: CheckReason | null, run: typeof rows): Promise<void> {
  await run(sql`update appointment set document_check = ${why} where id = ${id}`);
}
