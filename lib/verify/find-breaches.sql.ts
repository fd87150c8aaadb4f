import { rows, sql } from "@/lib/db/sql";

/** One thing in the database that breaks a promise: which promise, what is wrong, and where. */
export type Breach = { promise: 1 | 2 | 3 | 5; rule: string; where: string; found: string };

/** Promise 1: `taken` is the number of `appointment_slot` rows, within capacity, and every appointment has its slots. */
export async function oversoldSlots(): Promise<Breach[]> {
  return rows<Breach>(sql`
    select 1 as promise, 'taken equals the places occupied and never exceeds capacity' as rule,
           'slot ' || slot.session_id || ' ' || slot.starts_at as "where",
           'capacity ' || slot.capacity || ', taken ' || slot.taken || ', occupied ' || count(place) as found
    from slot
    left join appointment_slot place on place.session_id = slot.session_id and place.starts_at = slot.starts_at
    group by slot.session_id, slot.starts_at
    having slot.taken <> count(place) or slot.taken > slot.capacity or slot.taken < 0`);
}

/** Promise 1: who occupies slots has as many as parts, in a row from its start; nobody else occupies any. */
export async function misplacedAppointments(): Promise<Breach[]> {
  return rows<Breach>(sql`
    select 1 as promise, 'an appointment occupies exactly its own parts, or none when it may not' as rule,
           'appointment ' || appointment.id as "where",
           appointment.status || case when appointment.orphaned_at is null then '' else ' orphan' end
             || ', ' || appointment.parts || ' parts, ' || count(place.starts_at) || ' slots' as found
    from appointment
    left join appointment_slot place on place.appointment_id = appointment.id
    group by appointment.id
    having count(place.starts_at) <> case
        when appointment.status in ('held', 'offered') then appointment.parts
        when appointment.status = 'booked' and appointment.orphaned_at is null then appointment.parts
        else 0
      end
      or min(place.starts_at) <> appointment.starts_at
      or max(place.starts_at) <> appointment.starts_at + make_interval(mins => (appointment.parts - 1) * appointment.slot_minutes)
      or bool_or(place.session_id <> appointment.session_id)
      or appointment.ends_at <> appointment.starts_at + make_interval(mins => appointment.parts * appointment.slot_minutes)`);
}

/** Promise 2: an item is live exactly while its appointment is booked, and no person has two live ones for a service. */
export async function doubleAppointments(): Promise<Breach[]> {
  return rows<Breach>(sql`
    select 2 as promise, 'an item is live exactly while its appointment is booked' as rule,
           'appointment ' || appointment.id as "where",
           appointment.status || ', item ' || item.service_key || case when item.live then ' live' else ' not live' end as found
    from appointment_item item
    join appointment on appointment.id = item.appointment_id
    where item.live <> (appointment.status = 'booked')
    union all
    select 2, 'one live appointment per person and service', 'service ' || item.service_key,
           count(*) || ' live appointments of one person: ' || string_agg(item.appointment_id::text, ', ')
    from appointment_item item
    join appointment on appointment.id = item.appointment_id
    where appointment.status = 'booked'
    group by item.key_hash, item.service_key
    having count(*) > 1
    union all
    select 2, 'a booked appointment has its people, each with every service', 'appointment ' || appointment.id,
           appointment.persons || ' persons × ' || cardinality(appointment.services) || ' services, ' || count(item) || ' items'
    from appointment
    left join appointment_item item on item.appointment_id = appointment.id
    where appointment.status = 'booked'
    group by appointment.id
    having count(item) <> appointment.persons * cardinality(appointment.services)`);
}

/** Promise 3: a hold has an end, and what was confirmed has none. (A hold past its end that nobody has swept yet is no breach.) */
export async function endlessHolds(): Promise<Breach[]> {
  return rows<Breach>(sql`
    select 3 as promise, 'a hold has an end and a booking has none' as rule,
           'appointment ' || id as "where",
           status || ', hold until ' || coalesce(hold_expires_at::text, 'never') as found
    from appointment
    where (status in ('held', 'offered')) <> (hold_expires_at is not null)
      and status not in ('expired')
    union all
    select 3, 'a hold that was not confirmed has no people', 'appointment ' || appointment.id, count(*) || ' people'
    from appointment
    join participant on participant.appointment_id = appointment.id
    where appointment.status in ('held', 'offered', 'expired')
    group by appointment.id`);
}

/** Promise 5: who is booked without a place is an orphan, and a time that is kept for one is kept: neither is without the other. */
export async function lostOrphans(): Promise<Breach[]> {
  return rows<Breach>(sql`
    select 5 as promise, 'a booked appointment without places is an orphan' as rule, 'appointment ' || appointment.id as "where",
           'booked, no places, no orphaned_at' as found
    from appointment
    where status = 'booked' and orphaned_at is null
      and not exists (select from appointment_slot where appointment_id = appointment.id)
    union all
    select 5, 'an alternative that waits for its answer has a place kept for it, and an orphan without a decision',
           'alternative ' || alternative.id,
           'offered is ' || offered.status || ', appointment is ' || appointment.status
             || case when appointment.orphaned_at is null then '' else ' orphan' end
             || coalesce(', ' || appointment.orphan_resolution, '')
    from alternative
    join appointment on appointment.id = alternative.appointment_id
    join appointment offered on offered.id = alternative.offered_id
    where alternative.answer is null
      and (
        offered.status <> 'offered' or appointment.status <> 'booked' or appointment.orphaned_at is null
        or appointment.orphan_resolution is not null
      )`);
}
