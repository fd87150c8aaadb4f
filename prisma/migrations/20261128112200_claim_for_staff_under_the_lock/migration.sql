-- As before, under the lock that an appointment takes on its location anyway, but before it is asked whether it can be booked, as
-- claim_start does. Takes places for somebody whom staff help, as claim_start does for applicants: in what the public can have
-- now, and where that has none, in what is kept for staff. No lead time: whoever calls can come within the hour. What is not
-- released yet stays what it is, for staff too.
create or replace function claim_by_staff(
  p_location uuid, p_services text[], p_starts_at timestamptz, p_minutes integer[], p_now timestamptz,
  out session_id uuid, out slot_minutes integer, out ends_at timestamptz, out reason text
) language plpgsql as $$
declare
  v_session record;
  v_parts integer;
begin
  perform from location where id = p_location for key share;
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

-- As before, under the same lock. Holds a start at a location for who is at a desk, with priority, in the first session that staff
-- may use and that has room. It is confirmed at once: its end is near.
create or replace function hold_at_desk(
  p_at uuid, p_services text[], p_persons integer, p_extra_minutes integer, p_starts_at timestamptz, p_language text,
  p_code text, p_key text, p_now timestamptz, out appointment_id uuid, out reason text
) language plpgsql as $$
declare
  v_session session;
  v_parts integer;
  v_minutes integer := p_extra_minutes + (
    select sum(first_minutes + extra_minutes * (p_persons - 1))::integer from service where key = any (p_services)
  );
  v_id uuid := gen_random_uuid();
begin
  perform from location where id = p_at for key share;
  reason := case
    when p_persons = 0 or v_minutes is null then 'nobody_chosen'
    when p_starts_at <= p_now then 'not_offered'
    else stock_short(p_at, p_services, p_persons, p_now)
  end;
  if reason is not null then
    return;
  end if;

  reason := 'not_offered';
  for v_session in
    select session.*
    from sessions_for_staff(p_services, p_at, p_starts_at) with ordinality as fit (session_id, place)
    join session on session.id = fit.session_id
    order by place
  loop
    perform expire_holds(v_session.id, p_now);
    v_parts := parts_of(v_minutes, v_session.slot_minutes);
    reason := case
      when claim_places(v_session.id, p_starts_at, v_parts, v_session.slot_minutes) then null else 'slot_taken'
    end;
    exit when reason is null;
  end loop;
  if reason is not null then
    return;
  end if;

  appointment_id := v_id;
  insert into appointment (
    id, party_id, location_id, session_id, starts_at, ends_at, persons, parts, slot_minutes, extra_minutes, services,
    code, manage_key, status, hold_expires_at, origin, language, has_priority
  )
  values (
    v_id, v_id, p_at, v_session.id, p_starts_at, p_starts_at + make_interval(mins => v_parts * v_session.slot_minutes),
    p_persons, v_parts, v_session.slot_minutes, p_extra_minutes, p_services, p_code, p_key, 'held',
    p_now + interval '1 minute', 'counter', p_language, true
  );
  perform occupy_slots(v_id, v_session.id, p_starts_at, v_parts, v_session.slot_minutes);
end $$;
