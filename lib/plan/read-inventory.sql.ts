import { type rows, sql } from "@/lib/db/sql";
import { isMailOn } from "@/lib/message/is-mail-on";
import type { DateRange } from "@/lib/session/plan-sessions";
import type { Occupant, SessionRow } from "./inventory";
import type { Room } from "./rooms";

type PackedSession = Omit<SessionRow, "slots"> & { atMs: number[]; capacities: number[]; taken: number[] };

function unpack({ atMs, capacities, taken, ...session }: PackedSession): SessionRow {
  const slots = atMs.map((at, index) => ({ atMs: at, capacity: capacities[index] ?? 0, taken: taken[index] ?? 0 }));
  return { ...session, slots };
}

/**
 * The sessions of a location on the dates of a range, the closed ones too, with their slots; or only these.
 *
 * Raw SQL because it packs the slots of each session into three arrays: a year is some 50,000 of them.
 * Index: session_by_location_and_date, the primary key of slot.
 */
export async function readSessions(
  { locationId, from, until, ids = null }: DateRange & { locationId: string; ids?: readonly string[] | null },
  run: typeof rows,
): Promise<SessionRow[]> {
  const packed = await run<PackedSession>(sql`
    select session.id, session.location_id as "locationId", session.series_id as "seriesId",
           session.opening_id as "openingId", session.date, session.wave, session.channel, session.kind,
           session.services, session.slot_minutes as "slotMinutes",
           (extract(epoch from session.starts_at) * 1000)::float8 as "startsAtMs",
           (extract(epoch from session.ends_at) * 1000)::float8 as "endsAtMs",
           (extract(epoch from session.releases_at) * 1000)::float8 as "releasesAtMs",
           session.closed_at is not null as "isClosed", session.desks, session.overbook,
           coalesce(slots.at, '{}') as "atMs", coalesce(slots.capacities, '{}') as capacities,
           coalesce(slots.taken, '{}') as taken
    from session
    left join lateral (
      select array_agg((extract(epoch from starts_at) * 1000)::float8 order by starts_at) as at,
             array_agg(capacity order by starts_at) as capacities,
             array_agg(taken order by starts_at) as taken
      from slot
      where slot.session_id = session.id
    ) slots on true
    where session.location_id = ${locationId} and session.date between ${from} and ${until}
      and (${ids}::uuid[] is null or session.id = any (${ids}))
    order by session.date, session.starts_at, session.id`);
  return packed.map(unpack);
}

type Asked = DateRange & { locationId: string; sessionIds: readonly string[]; service?: string };

/**
 * Who occupies places of these sessions, and the orphans of a location on some dates who wait for one; also whoever comes for
 * a service whose stock is counted.
 */
export async function readOccupants(
  { locationId, from, until, sessionIds, service }: Asked,
  { run, now }: { run: typeof rows; now: Date },
): Promise<Occupant[]> {
  return run<Occupant>(sql`
    select appointment.id, appointment.party_id as "partyId",
           (
             select count(*)::integer from appointment companion
             where companion.party_id = appointment.party_id and companion.id <> appointment.id
               and companion.location_id = appointment.location_id and companion.status = 'booked'
           ) as companions,
           appointment.session_id as "sessionId", appointment.location_id as "locationId",
           appointment.code, appointment.status, appointment.origin = 'returned' as "isResting",
           appointment.orphaned_at is not null as "isOrphan", appointment.starts_at <= ${now}
             or exists (select from visit where visit.appointment_id = appointment.id) as "hasBegun",
           (extract(epoch from appointment.starts_at) * 1000)::float8 as "startsAtMs",
           visit_minutes(appointment) as minutes,
           appointment.parts, appointment.persons, appointment.services,
           (extract(epoch from coalesce(appointment.booked_at, appointment.created_at)) * 1000)::float8 as "sinceMs",
           case
             when appointment.email is not null and ${isMailOn()} then 'mail'
             when appointment.phone is not null then 'phone'
             when appointment.email is not null then 'email_only'
             else 'none'
           end as reach
    from appointment
    join location on location.id = appointment.location_id
    where (
        appointment.id in (
          select place.appointment_id from appointment_slot place where place.session_id = any (${sessionIds}::uuid[])
        )
        or appointment.location_id = ${locationId} and appointment.orphaned_at is not null
           and appointment.starts_at > ${now}
           and (appointment.starts_at at time zone location.time_zone)::date between ${from} and ${until}
           and not exists (select from alternative where alternative.appointment_id = appointment.id and answer is null)
        or appointment.location_id = ${locationId} and ${service ?? null}::text = any (appointment.services)
           and appointment.status = 'booked' and appointment.starts_at > ${now}
           and not exists (select from alternative where alternative.appointment_id = appointment.id and answer is null)
      )
      and appointment.status in ('held', 'offered', 'booked')
    order by appointment.booked_at nulls last, appointment.id`);
}

type PackedRoom = Omit<Room, "free"> & { atMs: number[]; free: number[] };

/** Sessions of a location with free places on the dates of a range, apart from some. */
export async function readRooms(
  { locationId, from, until, but }: DateRange & { locationId: string; but: readonly string[] },
  { run, now }: { run: typeof rows; now: Date },
): Promise<Room[]> {
  const packed = await run<PackedRoom>(sql`
    select session.id as "sessionId", session.location_id as "locationId", session.date, session.channel,
           session.services, session.slot_minutes as "slotMinutes",
           (extract(epoch from session.releases_at) * 1000)::float8 as "releasesAtMs",
           array_agg((extract(epoch from slot.starts_at) * 1000)::float8 order by slot.starts_at) as "atMs",
           array_agg(slot.capacity - slot.taken order by slot.starts_at) as free
    from session
    join slot on slot.session_id = session.id and slot.is_open and slot.starts_at > ${now}
    join location on location.id = session.location_id
    where session.location_id = ${locationId} and session.date between ${from} and ${until}
      and session.closed_at is null and not session.id = any (${but}::uuid[])
      and not exists (
        select from closure
        where (closure.location_id = location.id or closure.location_id is null)
          and session.date between closure.starts_on and closure.ends_on
      )
    group by session.id
    order by session.date, session.starts_at, session.id`);
  return packed.map(({ atMs, free, ...room }) => ({
    ...room,
    free: new Map(atMs.map((at, index) => [at, free[index] ?? 0])),
  }));
}

/** What decides who may be sent where: locations that everybody can book, and services for which a document lies somewhere. */
export async function readOpenDoors(run: typeof rows): Promise<{ locationIds: string[]; withDocument: string[] }> {
  const [found] = await run<{ locationIds: string[]; withDocument: string[] }>(sql`
    select array(
             select id from location
             where active and admission = 'everyone' and booked_elsewhere_url is null and open_until is null
           ) as "locationIds",
           array(select key from service where needs_document) as "withDocument"`);
  return found ?? { locationIds: [], withDocument: [] };
}

/**
 * Locks who occupies these sessions and the orphans of the location on these dates, then their slots: nobody books, moves, cancels or
 * is let in there until the transaction ends.
 *
 * In the order of locks that everybody keeps: appointments by id, then slots by session and start.
 */
export async function lockInventory({ sessionIds, locationId, from, until }: Asked, run: typeof rows): Promise<void> {
  await run(sql`
    select from appointment
    where id in (select appointment_id from appointment_slot where session_id = any (${sessionIds}::uuid[]))
       or id in (
         select orphan.id
         from appointment orphan
         join location on location.id = orphan.location_id
         where orphan.location_id = ${locationId} and orphan.orphaned_at is not null and orphan.status = 'booked'
           and (orphan.starts_at at time zone location.time_zone)::date between ${from} and ${until}
       )
    order by id
    for update`);
  await run(sql`
    select from slot where session_id = any (${sessionIds}::uuid[]) order by session_id, starts_at for update`);
  // Who took a place between the two, and could still be confirmed or give up.
  await run(sql`
    select from appointment
    where id in (select appointment_id from appointment_slot where session_id = any (${sessionIds}::uuid[]))
    order by id
    for update`);
}
