-- Takes places for somebody whom staff help, as claim_start does for applicants: in what the public can have now, and where
-- that has none, in what is kept for staff. No lead time: whoever calls can come within the hour. What is not released yet
-- stays what it is, for staff too.
create function claim_by_staff(
  p_location uuid, p_services text[], p_starts_at timestamptz, p_minutes integer[], p_now timestamptz,
  out session_id uuid, out slot_minutes integer, out ends_at timestamptz, out reason text
) language plpgsql as $$
declare
  v_session record;
  v_parts integer;
begin
  reason := 'not_offered';
  if p_starts_at <= p_now then
    reason := 'too_soon';
    return;
  end if;
  for v_session in
    select session.id, session.slot_minutes, session.releases_at
    from session
    join location on location.id = session.location_id
    where session.location_id = p_location
      and session.starts_at <= p_starts_at and p_starts_at < session.ends_at
      and session.date between (p_starts_at - interval '1 day')::date and (p_starts_at + interval '1 day')::date
      and session.services @> p_services
      and session.channel <> 'invited' and session.closed_at is null
      and location.active and location.booked_elsewhere_url is null
      and (location.open_until is null or session.date <= location.open_until)
      and not exists (
        select from closure
        where (closure.location_id = location.id or closure.location_id is null)
          and session.date between closure.starts_on and closure.ends_on
      )
    order by session.channel = 'staff', session.releases_at nulls first, session.id
  loop
    if v_session.releases_at > p_now then
      reason := case when reason = 'not_offered' then 'not_released' else reason end;
      continue;
    end if;

    reason := 'slot_taken';
    perform expire_holds(v_session.id, p_now);
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

-- Holds adjacent appointments for one party, for an agent with somebody on the line; as hold_places, with the places of staff.
create function hold_by_staff(
  p_location uuid, p_services text[], p_starts_at timestamptz, p_persons integer[], p_minutes integer[],
  p_extra_minutes integer, p_codes text[], p_manage_keys text[], p_language text, p_holder text, p_most integer,
  p_key text, p_request_hash text, p_now timestamptz, p_hold_until timestamptz,
  out party_id uuid, out manage_key text, out reason text
) language plpgsql as $$
declare
  v_claim record;
  v_party uuid := gen_random_uuid();
  v_id uuid := v_party;
  v_starts_at timestamptz := p_starts_at;
  v_ends_at timestamptz;
  v_parts integer;
begin
  -- One hold of an agent at a time: the same press, sent twice, finds what the first one made.
  perform pg_advisory_xact_lock(hashtextextended(p_holder, 0));
  select * into party_id, manage_key, reason from hold_made_before(p_holder, p_key, p_request_hash);
  if manage_key is not null or reason is not null then
    return;
  end if;
  if (select count(*) >= p_most from appointment where holder = p_holder and hold_expires_at > p_now) then
    reason := 'too_many_holds';
    return;
  end if;

  reason := stock_short(p_location, p_services, (select sum(persons)::integer from unnest(p_persons) persons), p_now);
  if reason is not null then
    return;
  end if;
  select * into v_claim from claim_by_staff(p_location, p_services, p_starts_at, p_minutes, p_now);
  if v_claim.session_id is null then
    reason := v_claim.reason;
    return;
  end if;

  for v_group in 1 .. cardinality(p_persons) loop
    v_parts := parts_of(p_minutes[v_group], v_claim.slot_minutes);
    v_ends_at := v_starts_at + make_interval(mins => v_parts * v_claim.slot_minutes);
    insert into appointment (
      id, party_id, location_id, session_id, starts_at, ends_at, persons, parts, slot_minutes, extra_minutes, services,
      code, manage_key, status, hold_expires_at, origin, language, idempotency_caller, idempotency_key, request_hash, holder
    )
    values (
      v_id, v_party, p_location, v_claim.session_id, v_starts_at, v_ends_at, p_persons[v_group], v_parts,
      v_claim.slot_minutes, case when v_group = 1 then p_extra_minutes else 0 end, p_services,
      p_codes[v_group], p_manage_keys[v_group], 'held', p_hold_until, 'phone', p_language,
      case when v_group = 1 then p_holder end, case when v_group = 1 then p_key end,
      case when v_group = 1 then p_request_hash end, case when v_group = 1 then p_holder end
    );
    perform occupy_slots(v_id, v_claim.session_id, v_starts_at, v_parts, v_claim.slot_minutes);
    v_starts_at := v_ends_at;
    v_id := gen_random_uuid();
  end loop;

  party_id := v_party;
  manage_key := p_manage_keys[1];
end $$;

-- Moves an appointment for somebody on the line: as move_appointment, with the places of staff. The former places rest, as
-- after any move.
create function move_by_staff(
  p_appointment uuid, p_version integer, p_location uuid, p_starts_at timestamptz, p_now timestamptz, p_return_at timestamptz,
  out reason text
) language plpgsql as $$
declare
  v_old appointment;
  v_claim record;
  v_parts integer;
begin
  select * into v_old from appointment where id = p_appointment for update;
  reason := refusal_for_change(v_old, p_version, p_now);
  if reason is null and v_old.location_id = p_location and v_old.starts_at = p_starts_at and v_old.orphaned_at is null then
    reason := 'same_time';
  end if;
  if reason is null then
    reason := stock_short(p_location, v_old.services, v_old.persons, p_now, v_old);
  end if;
  if reason is not null then
    return;
  end if;

  select * into v_claim from claim_by_staff(p_location, v_old.services, p_starts_at, array[visit_minutes(v_old)], p_now);
  if v_claim.session_id is null then
    reason := v_claim.reason;
    return;
  end if;
  perform rest_places(v_old.id, v_old.starts_at, p_return_at);
  v_parts := parts_of(visit_minutes(v_old), v_claim.slot_minutes);
  perform occupy_slots(v_old.id, v_claim.session_id, p_starts_at, v_parts, v_claim.slot_minutes);
  update appointment
  set location_id = p_location, session_id = v_claim.session_id, starts_at = p_starts_at,
      ends_at = p_starts_at + make_interval(mins => v_parts * v_claim.slot_minutes),
      parts = v_parts, slot_minutes = v_claim.slot_minutes, version = version + 1,
      orphan_resolution = null, orphaned_at = null
  where id = v_old.id;
end $$;

-- Staff channel sessions with places, in the whole country, are few: found by themselves, beside what the public sees.
create index session_of_staff on session (ends_at) where channel = 'staff' and closed_at is null;
