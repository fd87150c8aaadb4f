import { type rows, sql } from "@/lib/db/sql";

type Place = {
  name: string;
  street: string | null;
  postcode: string | null;
  city: string;
  timeZone: string;
  /** What a visit there costs besides. */
  feeCents: number;
};
type PlaceOnMap = Place & { latitude: number; longitude: number };

/** What somebody is told: how they can be reached, their visit as it is now, and the time kept for them. */
export type NoticeFacts = {
  appointmentId: string;
  manageKey: string;
  email: string | null;
  phone: string | null;
  language: string;
  services: string[];
  startsAt: Date;
  endsAt: Date;
  persons: number;
  code: string;
  version: number;
  place: PlaceOnMap;
  former: Pick<Place, "name" | "timeZone">;
  /** Why they cannot come as they know it: the words of the closure, or of the end of that location; null without one. */
  reason: unknown;
  /** Instants as ISO text. */
  alternative: { startsAt: string; until: string; place: Place } | null;
};

type Told = { appointmentId: string; former: { locationId: string; startsAt: Date } };

/** Reads what these people are told, in the transaction of the change; `former` is the visit that they know. */
export async function noticeFacts(people: readonly Told[], run: typeof rows): Promise<NoticeFacts[]> {
  const appointmentIds = people.map(({ appointmentId }) => appointmentId);
  const formerIds = people.map(({ former }) => former.locationId);
  const formerStarts = people.map(({ former }) => former.startsAt);
  return run<NoticeFacts>(sql`
    select appointment.id as "appointmentId", appointment.manage_key as "manageKey", appointment.email, appointment.phone,
           appointment.language, appointment.services, appointment.starts_at as "startsAt",
           appointment.ends_at as "endsAt", appointment.persons, appointment.code, appointment.version,
           jsonb_build_object(
             'name', name_in(location, appointment.language), 'street', location.street, 'postcode', location.postcode, 'city', location.city,
             'timeZone', location.time_zone, 'feeCents', location.fee_cents, 'latitude', location.latitude, 'longitude', location.longitude
           ) as place,
           jsonb_build_object('name', name_in(former, appointment.language), 'timeZone', former.time_zone) as former,
           coalesce(
             (
               select closure.reason
               from closure
               where (closure.location_id = former.id or closure.location_id is null)
                 and (told.former_starts_at at time zone former.time_zone)::date between closure.starts_on and closure.ends_on
               order by closure.location_id nulls last, closure.starts_on, closure.id
               limit 1
             ),
             case when (told.former_starts_at at time zone former.time_zone)::date > former.open_until
               then former.open_until_reason
             end
           ) as reason,
           (
             select jsonb_build_object(
               'startsAt', offered.starts_at, 'until', offered.hold_expires_at,
               'place', jsonb_build_object(
                 'name', name_in(there, appointment.language), 'street', there.street, 'postcode', there.postcode, 'city', there.city,
                 'timeZone', there.time_zone, 'feeCents', there.fee_cents
               )
             )
             from alternative
             join appointment offered on offered.id = alternative.offered_id
             join location there on there.id = offered.location_id
             where alternative.appointment_id = appointment.id and alternative.answer is null
           ) as alternative
    from unnest(${appointmentIds}::uuid[], ${formerIds}::uuid[], ${formerStarts}::timestamptz[])
      with ordinality as told (appointment_id, former_id, former_starts_at, position)
    join appointment on appointment.id = told.appointment_id
    join location on location.id = appointment.location_id
    join location former on former.id = told.former_id
    order by told.position`);
}
