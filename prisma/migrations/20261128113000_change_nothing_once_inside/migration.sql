-- As before, and whoever has been let in changes nothing any more: they are helped now, or were.
create or replace function refusal_for_change(p_appointment appointment, p_version integer, p_now timestamptz)
  returns text language sql stable as $$
  select case
    when p_appointment.id is null or p_appointment.status in ('held', 'offered', 'expired') then 'not_found'
    when p_appointment.status = 'cancelled' then 'cancelled'
    when p_appointment.status = 'ended' or p_appointment.starts_at <= p_now
      or exists (select from visit where appointment_id = p_appointment.id) then 'already_over'
    when p_appointment.version <> p_version then 'changed_meanwhile'
  end;
$$;

-- As before, but only who waits or is helped now is in already; who was helped, has left or missed their calls is not.
create or replace function check_in(
  p_appointment uuid, p_location uuid, p_early_minutes integer, p_now timestamptz,
  out visit_id uuid, out ticket integer, out reason text
) language plpgsql as $$
declare
  v_appointment appointment;
  v_status visit_status;
  v_today date := today_at(p_location, p_now);
  v_date date;
begin
  select * into v_appointment from appointment where id = p_appointment for update;
  select id, number, status into visit_id, ticket, v_status from visit where appointment_id = p_appointment;
  v_date := today_at(v_appointment.location_id, v_appointment.starts_at);
  reason := case
    when v_appointment.id is null or v_appointment.status not in ('booked', 'ended', 'cancelled') then 'not_found'
    when v_appointment.status = 'cancelled' then 'cancelled'
    when v_appointment.location_id <> p_location then 'wrong_location'
    when v_status in ('arrived', 'called', 'serving') then 'already_in'
    when v_date < v_today then 'day_over'
    when v_date > v_today then 'other_day'
    when v_appointment.status = 'ended' or v_status is not null then 'already_over'
    when v_appointment.starts_at > p_now + make_interval(mins => p_early_minutes) then 'too_early'
  end;
  if reason is not null then
    return;
  end if;
  ticket := next_ticket(p_location, v_today);
  insert into visit (
    location_id, date, number, appointment_id, services, persons, due_at, arrived_at, status
  )
  values (
    p_location, v_today, ticket, p_appointment, v_appointment.services, v_appointment.persons, v_appointment.starts_at,
    p_now, 'arrived'
  )
  returning id into visit_id;
end $$;

-- Leaves a desk: false while somebody is called or helped there. Whoever calls to it has the lock of its shift.
create function stand_up(p_desk uuid, p_clerk uuid) returns boolean language plpgsql as $$
begin
  perform from desk_shift where desk_id = p_desk and clerk_id = p_clerk for update;
  if exists (select from visit where desk_id = p_desk and status in ('called', 'serving')) then
    return false;
  end if;
  delete from desk_shift where desk_id = p_desk and clerk_id = p_clerk;
  return true;
end $$;
