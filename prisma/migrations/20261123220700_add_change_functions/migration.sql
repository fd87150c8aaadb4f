-- Why a booked appointment cannot be changed now; null when it can. The caller has locked its row.
create function refusal_for_change(p_appointment appointment, p_version integer, p_now timestamptz)
  returns text language sql stable as $$
  select case
    when p_appointment.id is null or p_appointment.status in ('held', 'offered', 'expired') then 'not_found'
    when p_appointment.status = 'cancelled' then 'cancelled'
    when p_appointment.status = 'ended' or p_appointment.starts_at <= p_now then 'already_over'
    when p_appointment.version <> p_version then 'changed_meanwhile'
  end;
$$;

-- Moves an appointment: the new time is taken before the old one is given up, the code stays.
create function move_appointment(
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

create function cancel_appointment(
  p_manage_key text, p_version integer, p_now timestamptz, p_return_at timestamptz, out reason text
) language plpgsql as $$
declare
  v_old appointment;
begin
  select * into v_old from appointment where manage_key = p_manage_key for update;
  -- Cancelled twice is cancelled.
  if v_old.status = 'cancelled' then
    return;
  end if;
  reason := refusal_for_change(v_old, p_version, p_now);
  if reason is not null then
    return;
  end if;

  perform rest_places(v_old.id, v_old.starts_at, p_return_at);
  update appointment
  set status = 'cancelled', cancelled_at = p_now, version = version + 1,
      orphan_resolution = case when orphaned_at is not null then 'cancelled'::orphan_resolution end
  where id = v_old.id;
end $$;

-- Takes one person out of a group: the trailing parts return, the last person out cancels.
-- p_minutes is how long the visit of those who remain takes.
create function take_person_out(
  p_manage_key text, p_version integer, p_participant uuid, p_minutes integer, p_now timestamptz,
  p_return_at timestamptz, out reason text
) language plpgsql as $$
declare
  v_old appointment;
  v_parts integer;
begin
  select * into v_old from appointment where manage_key = p_manage_key for update;
  reason := refusal_for_change(v_old, p_version, p_now);
  if reason is null and not exists (
    select from participant where id = p_participant and appointment_id = v_old.id
  ) then
    reason := 'not_found';
  end if;
  if reason is not null then
    return;
  end if;
  if v_old.persons = 1 then
    reason := (select cancelled.reason from cancel_appointment(p_manage_key, p_version, p_now, p_return_at) cancelled);
    return;
  end if;

  -- Never longer than before: the service's lengths may have changed since.
  v_parts := least(v_old.parts, parts_of(p_minutes, v_old.slot_minutes));
  delete from participant where id = p_participant;
  perform rest_places(v_old.id, v_old.starts_at + make_interval(mins => v_parts * v_old.slot_minutes), p_return_at);
  update appointment
  set persons = persons - 1, parts = v_parts, version = version + 1,
      ends_at = starts_at + make_interval(mins => v_parts * slot_minutes)
  where id = v_old.id;
end $$;

-- Gives an unconfirmed party's places back at once.
create function release_hold(p_manage_key text, out reason text) language plpgsql as $$
declare
  v_held uuid[];
  v_session uuid;
begin
  select array_agg(id), min(session_id::text)::uuid into v_held, v_session
  from (
    select party.id, party.session_id
    from appointment asked
    join appointment party on party.party_id = asked.party_id
    where asked.manage_key = p_manage_key and party.status = 'held'
    order by party.id
    for update of party
  ) held;
  if v_held is null then
    reason := 'hold_expired';
    return;
  end if;
  update appointment set status = 'expired', version = version + 1 where id = any (v_held);
  perform release_slots(v_held);
  perform seat_orphans(v_session);
end $$;

-- Served, missed or over: the persons may book again at once.
create function end_appointment(p_manage_key text, p_now timestamptz, out reason text) language plpgsql as $$
declare
  v_old appointment;
begin
  select * into v_old from appointment where manage_key = p_manage_key for update;
  if v_old.status = 'ended' then
    return;
  end if;
  if v_old.id is null or v_old.status <> 'booked' then
    reason := 'not_found';
    return;
  end if;
  update appointment set status = 'ended', version = version + 1 where id = v_old.id;
  perform release_slots(array[v_old.id]);
end $$;
