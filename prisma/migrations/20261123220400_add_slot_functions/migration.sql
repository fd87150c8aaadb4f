-- The order of locks everywhere: appointments first, by id, then slots, by session and start.

-- Takes one place in each of p_parts consecutive slots, or none at all.
create function claim_places(p_session uuid, p_starts_at timestamptz, p_parts integer, p_slot_minutes integer)
  returns boolean language plpgsql as $$
declare
  v_until timestamptz := p_starts_at + make_interval(mins => p_parts * p_slot_minutes);
  v_open integer;
  v_first timestamptz;
begin
  if p_parts = 1 then
    update slot set taken = taken + 1
    where session_id = p_session and starts_at = p_starts_at and taken < capacity;
    get diagnostics v_open = row_count;
    return v_open = 1;
  end if;

  select count(*), min(locked.starts_at) into v_open, v_first
  from (
    select starts_at from slot
    where session_id = p_session and starts_at >= p_starts_at and starts_at < v_until and taken < capacity
    order by starts_at
    for update
  ) locked;
  -- Fewer open slots than parts: full, or the session ends before the visit would. Another first slot: this session
  -- has slots of another length, and none begins then.
  if v_open < p_parts or v_first <> p_starts_at then
    return false;
  end if;

  update slot set taken = taken + 1
  where session_id = p_session and starts_at >= p_starts_at and starts_at < v_until;
  return true;
end $$;

-- Records the slots that a claim took.
create function occupy_slots(p_appointment uuid, p_session uuid, p_starts_at timestamptz, p_parts integer, p_slot_minutes integer)
  returns void language sql as $$
  insert into appointment_slot (appointment_id, session_id, starts_at)
  select p_appointment, p_session, p_starts_at + make_interval(mins => part * p_slot_minutes)
  from generate_series(0, p_parts - 1) part;
$$;

-- Gives back every place that these appointments occupy.
create function release_slots(p_appointments uuid[]) returns void language plpgsql as $$
begin
  perform from slot
  where (session_id, starts_at) in (
    select session_id, starts_at from appointment_slot where appointment_id = any (p_appointments)
  )
  order by session_id, starts_at
  for update;

  with gone as (
    delete from appointment_slot where appointment_id = any (p_appointments) returning session_id, starts_at
  ), freed as (
    select session_id, starts_at, count(*)::integer as places from gone group by session_id, starts_at
  )
  update slot set taken = slot.taken - freed.places
  from freed
  where slot.session_id = freed.session_id and slot.starts_at = freed.starts_at;
end $$;

-- Capacity that returns goes to orphans first, in the order in which they were booked.
create function seat_orphans(p_session uuid) returns integer language plpgsql as $$
declare
  v_orphan appointment;
  v_seated integer := 0;
begin
  for v_orphan in
    select * from appointment
    where session_id = p_session and orphaned_at is not null and status = 'booked'
    order by booked_at, id
    for update skip locked
  loop
    if claim_places(p_session, v_orphan.starts_at, v_orphan.parts, v_orphan.slot_minutes) then
      perform occupy_slots(v_orphan.id, p_session, v_orphan.starts_at, v_orphan.parts, v_orphan.slot_minutes);
      update appointment
      set orphaned_at = null, orphan_resolution = null, version = version + 1
      where id = v_orphan.id;
      v_seated := v_seated + 1;
    end if;
  end loop;
  return v_seated;
end $$;

-- Ends the holds of one session whose time is over. A hold that is being confirmed this instant is skipped:
-- whoever holds its row decides.
create function expire_holds(p_session uuid, p_now timestamptz) returns integer language plpgsql as $$
declare
  v_dead uuid[];
begin
  select array_agg(id) into v_dead
  from (
    select id from appointment
    where session_id = p_session and status in ('held', 'offered') and hold_expires_at <= p_now
    order by id
    for update skip locked
  ) dead;
  if v_dead is null then
    return 0;
  end if;

  update appointment set status = 'expired', version = version + 1 where id = any (v_dead);
  perform release_slots(v_dead);
  perform seat_orphans(p_session);
  return cardinality(v_dead);
end $$;

-- Lets the places of an appointment, from p_from on, rest under a hold of nobody until p_return_at, so that
-- trading places and refreshing do not pay. taken does not change: the places only change owner.
create function rest_places(p_appointment uuid, p_from timestamptz, p_return_at timestamptz)
  returns void language plpgsql as $$
declare
  v_rest uuid := gen_random_uuid();
begin
  insert into appointment (
    id, party_id, location_id, session_id, starts_at, ends_at, persons, parts, slot_minutes, services,
    code, manage_key, status, hold_expires_at, origin, language
  )
  select v_rest, v_rest, location_id, session_id, p_from, ends_at, 0,
         (select count(*) from appointment_slot where appointment_id = p_appointment and starts_at >= p_from),
         slot_minutes, services, v_rest::text, replace(v_rest::text, '-', ''), 'held', p_return_at, 'returned', language
  from appointment
  where id = p_appointment
    and exists (select from appointment_slot where appointment_id = p_appointment and starts_at >= p_from);

  update appointment_slot set appointment_id = v_rest
  where appointment_id = p_appointment and starts_at >= p_from;
end $$;
