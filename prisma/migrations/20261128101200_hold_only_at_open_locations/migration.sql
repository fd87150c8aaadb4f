-- As before, and nobody starts after the last day of a location that closes for good.
create or replace function refusal_for_start(p_location uuid, p_starts_at timestamptz, p_now timestamptz)
  returns text language sql stable as $$
  select case
    when location.id is null or not location.active or location.booked_elsewhere_url is not null then 'not_offered'
    when p_starts_at < p_now + make_interval(mins => location.lead_minutes) then 'too_soon'
    when (p_starts_at at time zone location.time_zone)::date
       > (p_now at time zone location.time_zone)::date + location.horizon_days then 'not_released'
    when (p_starts_at at time zone location.time_zone)::date > location.open_until then 'not_offered'
    when exists (
      select from closure
      where (closure.location_id = location.id or closure.location_id is null)
        and (p_starts_at at time zone location.time_zone)::date between closure.starts_on and closure.ends_on
    ) then 'not_offered'
  end
  from (select p_location as wanted) asked
  left join location on location.id = asked.wanted;
$$;

-- As before, under the lock that an appointment takes on its location anyway, but before it is asked whether it can be booked:
-- a location is put out of use before that is read, or after whoever holds there can be seen. Takes adjacent runs of places, one per group, in the session of this location that was released first and
-- has them all. p_minutes holds the length of each group's visit. Returns the session, or null and the reason.
create or replace function claim_start(
  p_location uuid, p_services text[], p_starts_at timestamptz, p_minutes integer[], p_now timestamptz,
  out session_id uuid, out slot_minutes integer, out ends_at timestamptz, out reason text
) language plpgsql as $$
declare
  v_session record;
  v_parts integer;
begin
  perform from location where id = p_location for key share;
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

-- As before, under the same lock. Gives an orphan a place at a start, as seat_appointment does, in the first session that
-- has room.
create or replace function move_orphan(p_appointment uuid, p_location uuid, p_starts_at timestamptz, p_now timestamptz, out reason text)
  language plpgsql as $$
declare
  v_session uuid;
begin
  perform from location where id = p_location for key share;
  reason := 'not_offered';
  for v_session in select session_id from sessions_for_staff(p_appointment, p_location, p_starts_at) loop
    reason := 'slot_taken';
    perform expire_holds(v_session, p_now);
    if seat_appointment(p_appointment, v_session, p_starts_at, p_now) then
      reason := null;
      return;
    end if;
  end loop;
end $$;

-- As before, under the same lock. Keeps a place for an orphan until an instant. An alternative that still waits for its
-- answer has been refused by the caller.
create or replace function offer_to_orphan(
  p_appointment uuid, p_location uuid, p_starts_at timestamptz, p_until timestamptz, p_code text, p_key text,
  p_now timestamptz, out reason text
) language plpgsql as $$
declare
  v_session uuid;
begin
  perform from location where id = p_location for key share;
  -- One that has lapsed makes room; the place it gives back may be this very person's own.
  perform withdraw_alternative(p_appointment);
  if not exists (select from appointment where id = p_appointment and status = 'booked' and orphaned_at is not null) then
    reason := 'changed_meanwhile';
    return;
  end if;
  reason := 'not_offered';
  for v_session in select session_id from sessions_for_staff(p_appointment, p_location, p_starts_at) loop
    reason := 'slot_taken';
    perform expire_holds(v_session, p_now);
    if offer_alternative(p_appointment, v_session, p_starts_at, p_until, p_code, p_key, p_now) is not null then
      reason := null;
      return;
    end if;
  end loop;
end $$;
