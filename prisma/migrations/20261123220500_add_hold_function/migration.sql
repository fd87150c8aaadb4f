-- Whether an applicant may book a start at a location at all, whatever is free there; null when it is so.
create function refusal_for_start(p_location uuid, p_starts_at timestamptz, p_now timestamptz)
  returns text language sql stable as $$
  select case
    when location.id is null or not location.active or location.booked_elsewhere_url is not null then 'not_offered'
    when p_starts_at < p_now + make_interval(mins => location.lead_minutes) then 'too_soon'
    when (p_starts_at at time zone location.time_zone)::date
       > (p_now at time zone location.time_zone)::date + location.horizon_days then 'not_released'
    when exists (
      select from closure
      where (closure.location_id = location.id or closure.location_id is null)
        and (p_starts_at at time zone location.time_zone)::date between closure.starts_on and closure.ends_on
    ) then 'not_offered'
  end
  from (select p_location as wanted) asked
  left join location on location.id = asked.wanted;
$$;

-- Takes adjacent runs of places, one per group, in the session of this location that was released first and
-- has them all. p_minutes holds the length of each group's visit. Returns the session, or null and the reason.
create function claim_start(
  p_location uuid, p_services text[], p_starts_at timestamptz, p_minutes integer[], p_now timestamptz,
  out session_id uuid, out slot_minutes integer, out ends_at timestamptz, out reason text
) language plpgsql as $$
declare
  v_session record;
  v_parts integer;
begin
  reason := refusal_for_start(p_location, p_starts_at, p_now);
  if reason is not null then
    return;
  end if;

  reason := 'not_offered';
  for v_session in
    select session.id, session.slot_minutes, session.releases_at
    from session
    where session.location_id = p_location
      and session.starts_at <= p_starts_at and p_starts_at < session.ends_at
      and session.date between (p_starts_at - interval '1 day')::date and (p_starts_at + interval '1 day')::date
      and session.services @> p_services
      and session.channel = 'public' and session.closed_at is null
    order by session.releases_at nulls first, session.id
  loop
    if v_session.releases_at > p_now then
      reason := case when reason = 'not_offered' then 'not_released' else reason end;
      continue;
    end if;

    reason := 'slot_taken';
    if exists (
      select from appointment
      where appointment.session_id = v_session.id and status in ('held', 'offered') and hold_expires_at <= p_now
    ) then
      perform expire_holds(v_session.id, p_now);
    end if;

    select sum(parts_of(minutes, v_session.slot_minutes)) into v_parts from unnest(p_minutes) minutes;
    if claim_places(v_session.id, p_starts_at, v_parts, v_session.slot_minutes) then
      session_id := v_session.id;
      slot_minutes := v_session.slot_minutes;
      ends_at := p_starts_at + make_interval(mins => v_parts * v_session.slot_minutes);
      reason := null;
      return;
    end if;
  end loop;
end $$;

-- The hold that a caller's idempotency key has made already: its manage key when the request is the same one,
-- key_reused when it is another, both null when there is none.
create function hold_made_before(
  p_caller text, p_key text, p_request_hash text, out manage_key text, out reason text
) language sql stable as $$
  select case when request_hash = p_request_hash then manage_key end,
         case when request_hash <> p_request_hash then 'key_reused' end
  from appointment
  where idempotency_caller = p_caller and idempotency_key = p_key;
$$;

-- Holds adjacent appointments for one party. p_persons, p_minutes, p_codes and p_manage_keys have one entry a group.
-- A retry with the same caller and key finds the hold it made, also when both run at once.
create function hold_places(
  p_location uuid, p_services text[], p_starts_at timestamptz, p_persons integer[], p_minutes integer[],
  p_extra_minutes integer, p_codes text[], p_manage_keys text[], p_origin appointment_origin, p_language text,
  p_caller text, p_key text, p_request_hash text, p_now timestamptz, p_hold_until timestamptz,
  out manage_key text, out reason text
) language plpgsql as $$
declare
  v_claim record;
  v_party uuid := gen_random_uuid();
  v_id uuid := v_party;
  v_starts_at timestamptz := p_starts_at;
  v_ends_at timestamptz;
  v_parts integer;
begin
  select * into manage_key, reason from hold_made_before(p_caller, p_key, p_request_hash);
  if manage_key is not null or reason is not null then
    return;
  end if;

  select * into v_claim from claim_start(p_location, p_services, p_starts_at, p_minutes, p_now);
  if v_claim.session_id is null then
    -- The place may have gone to this very request, sent twice.
    select * into manage_key, reason from hold_made_before(p_caller, p_key, p_request_hash);
    if manage_key is null then
      reason := coalesce(reason, v_claim.reason);
    end if;
    return;
  end if;

  for v_group in 1 .. cardinality(p_persons) loop
    v_parts := parts_of(p_minutes[v_group], v_claim.slot_minutes);
    v_ends_at := v_starts_at + make_interval(mins => v_parts * v_claim.slot_minutes);
    insert into appointment (
      id, party_id, location_id, session_id, starts_at, ends_at, persons, parts, slot_minutes, extra_minutes, services,
      code, manage_key, status, hold_expires_at, origin, language, idempotency_caller, idempotency_key, request_hash
    )
    values (
      v_id, v_party, p_location, v_claim.session_id, v_starts_at, v_ends_at, p_persons[v_group], v_parts,
      v_claim.slot_minutes, case when v_group = 1 then p_extra_minutes else 0 end, p_services,
      p_codes[v_group], p_manage_keys[v_group], 'held', p_hold_until, p_origin, p_language,
      case when v_group = 1 and p_key is not null then p_caller end,
      case when v_group = 1 then p_key end,
      case when v_group = 1 then p_request_hash end
    )
    on conflict on constraint appointment_once_per_idempotency_key do nothing;

    if not found then
      -- The same request was here a moment earlier: its hold counts, this claim is undone.
      update slot set taken = taken - 1
      where slot.session_id = v_claim.session_id and slot.starts_at >= p_starts_at and slot.starts_at < v_claim.ends_at;
      select * into manage_key, reason from hold_made_before(p_caller, p_key, p_request_hash);
      return;
    end if;

    perform occupy_slots(v_id, v_claim.session_id, v_starts_at, v_parts, v_claim.slot_minutes);
    v_starts_at := v_ends_at;
    v_id := gen_random_uuid();
  end loop;

  manage_key := p_manage_keys[1];
end $$;
