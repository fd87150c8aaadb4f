-- What a service uses up at a location (stickers, cards), one for each person: how many there were when somebody last
-- counted. What is left of it is worked out from who is booked, so that it cannot drift from them.
create table stock (
  location_id uuid not null references location (id),
  service_key text not null references service (key),
  count integer not null,
  counted_at timestamptz(3) not null,
  counted_by text,
  primary key (location_id, service_key),
  constraint stock_count check (count between 0 and 100000)
);

drop index appointment_by_location_and_start;
create index appointment_by_location_and_start on appointment (location_id, starts_at) where status <> 'expired' and status <> 'cancelled';

-- How many of it are spoken for since it was counted: by those who hold a time, are booked or have been there. Orphans for
-- whom nothing is decided yet count where new bookings are concerned, so that these do not take what they wait for.
create function stock_used(p_stock stock, p_with_orphans boolean, p_now timestamptz) returns integer
  language sql stable as $$
  select coalesce(sum(persons), 0)::integer
  from appointment
  where location_id = (p_stock).location_id and starts_at >= (p_stock).counted_at
    and (p_stock).service_key = any (services) and origin <> 'returned'
    and (
      status in ('held', 'offered') and hold_expires_at > p_now
      or status = 'ended'
      or status = 'booked' and (p_with_orphans or orphaned_at is null or orphan_resolution = 'kept')
    );
$$;

-- Why so many persons cannot have these services at a location: out_of_stock, or null when what is there suffices or none is
-- counted. Locks the stock until the transaction ends: one claim after the other. Somebody who has a place at this location
-- already (p_of) has their share; an orphan of it comes before whoever is new.
create function stock_short(
  p_location uuid, p_services text[], p_persons integer, p_now timestamptz, p_of appointment default null
) returns text language plpgsql as $$
declare
  v_is_own boolean := (p_of).id is not null and (p_of).location_id = p_location;
begin
  if v_is_own and ((p_of).orphaned_at is null or (p_of).orphan_resolution = 'kept') then
    return null;
  end if;
  perform from stock where location_id = p_location and service_key = any (p_services) order by service_key for update;
  if not found then
    return null;
  end if;
  -- A statement of its own: it sees what others took while this one waited for the lock.
  if exists (
    select from stock
    where location_id = p_location and service_key = any (p_services)
      and p_persons > count - stock_used(stock, not v_is_own, p_now)
  ) then
    return 'out_of_stock';
  end if;
  return null;
end $$;

-- As before, and no more people than there is stock for.
create or replace function hold_places(
  p_location uuid, p_services text[], p_starts_at timestamptz, p_persons integer[], p_minutes integer[],
  p_extra_minutes integer, p_codes text[], p_manage_keys text[], p_origin appointment_origin, p_language text,
  p_holder text, p_network text, p_most_of_holder integer, p_most_of_network integer,
  p_key text, p_request_hash text, p_now timestamptz, p_hold_until timestamptz,
  out party_id uuid, out manage_key text, out reason text
) language plpgsql as $$
declare
  v_claim record;
  v_refusal text;
  v_party uuid := gen_random_uuid();
  v_id uuid := v_party;
  v_starts_at timestamptz := p_starts_at;
  v_ends_at timestamptz;
  v_parts integer;
begin
  select * into party_id, manage_key, reason from hold_made_before(p_holder, p_key, p_request_hash);
  if manage_key is not null or reason is not null then
    return;
  end if;

  -- One hold of a caller at a time, so that two at once cannot both be the last one allowed; others do not wait. The
  -- network's count may be passed by those that run at once: it stands far above what anybody needs.
  perform pg_advisory_xact_lock(hashtextextended(p_holder, 0));
  if (
    select count(*) >= p_most_of_holder from appointment where holder = p_holder and hold_expires_at > p_now
  ) or (
    select count(*) >= p_most_of_network from appointment where holder_network = p_network and hold_expires_at > p_now
  ) then
    select * into party_id, manage_key, reason from hold_made_before(p_holder, p_key, p_request_hash);
    if manage_key is null then
      reason := coalesce(reason, 'too_many_holds');
    end if;
    return;
  end if;

  v_refusal := stock_short(p_location, p_services, (select sum(persons)::integer from unnest(p_persons) persons), p_now);
  if v_refusal is null then
    select * into v_claim from claim_start(p_location, p_services, p_starts_at, p_minutes, p_now);
    v_refusal := v_claim.reason;
  end if;
  if v_refusal is not null then
    -- The place may have gone to this very request, sent twice.
    select * into party_id, manage_key, reason from hold_made_before(p_holder, p_key, p_request_hash);
    if manage_key is null then
      reason := coalesce(reason, v_refusal);
    end if;
    return;
  end if;

  for v_group in 1 .. cardinality(p_persons) loop
    v_parts := parts_of(p_minutes[v_group], v_claim.slot_minutes);
    v_ends_at := v_starts_at + make_interval(mins => v_parts * v_claim.slot_minutes);
    insert into appointment (
      id, party_id, location_id, session_id, starts_at, ends_at, persons, parts, slot_minutes, extra_minutes, services,
      code, manage_key, status, hold_expires_at, origin, language, idempotency_caller, idempotency_key, request_hash,
      holder, holder_network
    )
    values (
      v_id, v_party, p_location, v_claim.session_id, v_starts_at, v_ends_at, p_persons[v_group], v_parts,
      v_claim.slot_minutes, case when v_group = 1 then p_extra_minutes else 0 end, p_services,
      p_codes[v_group], p_manage_keys[v_group], 'held', p_hold_until, p_origin, p_language,
      case when v_group = 1 and p_key is not null then p_holder end,
      case when v_group = 1 then p_key end,
      case when v_group = 1 then p_request_hash end,
      case when v_group = 1 then p_holder end,
      case when v_group = 1 then p_network end
    )
    on conflict on constraint appointment_once_per_idempotency_key do nothing;

    if not found then
      -- The same request was here a moment earlier: its hold counts, this claim is undone.
      update slot set taken = taken - 1
      where slot.session_id = v_claim.session_id and slot.starts_at >= p_starts_at and slot.starts_at < v_claim.ends_at;
      select * into party_id, manage_key, reason from hold_made_before(p_holder, p_key, p_request_hash);
      return;
    end if;

    perform occupy_slots(v_id, v_claim.session_id, v_starts_at, v_parts, v_claim.slot_minutes);
    v_starts_at := v_ends_at;
    v_id := gen_random_uuid();
  end loop;

  party_id := v_party;
  manage_key := p_manage_keys[1];
end $$;

-- As before, and to another location only where the stock suffices.
create or replace function move_appointment(
  p_manage_key text, p_version integer, p_location uuid, p_starts_at timestamptz, p_minutes integer,
  p_now timestamptz, p_return_at timestamptz, out reason text
) language plpgsql as $$
declare
  v_old appointment;
  v_claim record;
  v_parts integer;
begin
  select * into v_old from appointment where manage_key = p_manage_key for update;
  reason := refusal_for_change(v_old, p_version, p_now);
  if reason is null and v_old.location_id = p_location and v_old.starts_at = p_starts_at and v_old.orphaned_at is null then
    reason := 'same_time';
  end if;
  if reason is not null then
    return;
  end if;

  reason := stock_short(p_location, v_old.services, v_old.persons, p_now, v_old);
  if reason is not null then
    return;
  end if;
  select * into v_claim from claim_start(p_location, v_old.services, p_starts_at, array[p_minutes], p_now);
  if v_claim.session_id is null then
    reason := v_claim.reason;
    return;
  end if;

  perform rest_places(v_old.id, v_old.starts_at, p_return_at);
  v_parts := parts_of(p_minutes, v_claim.slot_minutes);
  perform occupy_slots(v_old.id, v_claim.session_id, p_starts_at, v_parts, v_claim.slot_minutes);
  update appointment
  set location_id = p_location, session_id = v_claim.session_id, starts_at = p_starts_at,
      ends_at = p_starts_at + make_interval(mins => v_parts * v_claim.slot_minutes),
      parts = v_parts, slot_minutes = v_claim.slot_minutes, version = version + 1,
      orphan_resolution = null, orphaned_at = null
  where id = v_old.id;
end $$;

-- As before, where the stock suffices.
create or replace function seat_appointment(p_appointment uuid, p_session uuid, p_starts_at timestamptz, p_now timestamptz)
  returns boolean language plpgsql as $$
declare
  v_appointment appointment;
  v_session session;
  v_parts integer;
begin
  select * into v_appointment from appointment where id = p_appointment for update;
  select * into v_session from session where id = p_session;
  if v_appointment.status is distinct from 'booked' or v_session.id is null then
    return false;
  end if;
  v_parts := parts_of(visit_minutes(v_appointment), v_session.slot_minutes);
  if stock_short(v_session.location_id, v_appointment.services, v_appointment.persons, p_now, v_appointment) is not null
     or not claim_places(p_session, p_starts_at, v_parts, v_session.slot_minutes) then
    return false;
  end if;
  perform release_slots(array[p_appointment]);
  perform occupy_slots(p_appointment, p_session, p_starts_at, v_parts, v_session.slot_minutes);
  update appointment
  set location_id = v_session.location_id, session_id = p_session, starts_at = p_starts_at,
      ends_at = p_starts_at + make_interval(mins => v_parts * v_session.slot_minutes),
      parts = v_parts, slot_minutes = v_session.slot_minutes, version = version + 1,
      orphaned_at = null, orphan_resolution = null
  where id = p_appointment;
  return true;
end $$;

-- As before, where the stock suffices.
create or replace function offer_alternative(
  p_appointment uuid, p_session uuid, p_starts_at timestamptz, p_until timestamptz, p_code text, p_key text, p_now timestamptz
) returns uuid language plpgsql as $$
declare
  v_appointment appointment;
  v_session session;
  v_parts integer;
  v_offered uuid := gen_random_uuid();
  v_alternative uuid;
begin
  select * into v_appointment from appointment where id = p_appointment for update;
  select * into v_session from session where id = p_session;
  v_parts := parts_of(visit_minutes(v_appointment), v_session.slot_minutes);
  if v_appointment.status is distinct from 'booked'
     or stock_short(v_session.location_id, v_appointment.services, v_appointment.persons, p_now, v_appointment) is not null
     or not claim_places(p_session, p_starts_at, v_parts, v_session.slot_minutes) then
    return null;
  end if;
  insert into appointment (
    id, party_id, location_id, session_id, starts_at, ends_at, persons, parts, slot_minutes, services,
    code, manage_key, status, hold_expires_at, origin, language
  )
  values (
    v_offered, v_offered, v_session.location_id, p_session, p_starts_at,
    p_starts_at + make_interval(mins => v_parts * v_session.slot_minutes), v_appointment.persons, v_parts,
    v_session.slot_minutes, v_appointment.services, p_code, p_key, 'offered', p_until,
    v_appointment.origin, v_appointment.language
  );
  perform occupy_slots(v_offered, p_session, p_starts_at, v_parts, v_session.slot_minutes);
  insert into alternative (appointment_id, offered_id, made_at) values (p_appointment, v_offered, p_now)
  returning id into v_alternative;
  return v_alternative;
end $$;

-- As before, where the stock suffices.
create or replace function seat_orphans(p_session uuid) returns integer language plpgsql as $$
declare
  v_orphan appointment;
  v_tried uuid[] := '{}';
  v_seated integer := 0;
begin
  loop
    select * into v_orphan
    from appointment
    where session_id = p_session and orphaned_at is not null and status = 'booked' and not id = any (v_tried)
    order by booked_at, id
    limit 1
    for update skip locked;
    exit when not found;
    v_tried := v_tried || v_orphan.id;
    if stock_short(v_orphan.location_id, v_orphan.services, v_orphan.persons, now(), v_orphan) is null
       and claim_places(p_session, v_orphan.starts_at, v_orphan.parts, v_orphan.slot_minutes) then
      perform occupy_slots(v_orphan.id, p_session, v_orphan.starts_at, v_orphan.parts, v_orphan.slot_minutes);
      update appointment
      set orphaned_at = null, orphan_resolution = null, version = version + 1
      where id = v_orphan.id;
      v_seated := v_seated + 1;
    end if;
  end loop;
  return v_seated;
end $$;
