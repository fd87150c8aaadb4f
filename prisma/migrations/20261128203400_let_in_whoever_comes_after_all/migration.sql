-- As before; whoever was marked as not come, and comes after all on that day, is let in. Their appointment stays ended: its places
-- are others' by now.
create or replace function check_in(
  p_appointment uuid, p_location uuid, p_early_minutes integer, p_now timestamptz,
  out visit_id uuid, out ticket integer, out reason text
) language plpgsql as $$
declare
  v_appointment appointment;
  v_status visit_status;
  v_has_stayed_away boolean;
  v_today date := today_at(p_location, p_now);
  v_date date;
begin
  select * into v_appointment from appointment where id = p_appointment for update;
  select id, number, status, status = 'no_show' and arrived_at is null
  into visit_id, ticket, v_status, v_has_stayed_away
  from visit
  where appointment_id = p_appointment;
  v_date := today_at(v_appointment.location_id, v_appointment.starts_at);
  reason := case
    when v_appointment.id is null or v_appointment.status not in ('booked', 'ended', 'cancelled') then 'not_found'
    when v_appointment.status = 'cancelled' then 'cancelled'
    when v_appointment.location_id <> p_location then 'wrong_location'
    when v_status in ('arrived', 'called', 'serving') then 'already_in'
    when v_date < v_today then 'day_over'
    when v_date > v_today then 'other_day'
    when v_has_stayed_away then null
    when v_appointment.status = 'ended' or v_status is not null then 'already_over'
    when v_appointment.starts_at > p_now + make_interval(mins => p_early_minutes) then 'too_early'
  end;
  if reason is not null then
    return;
  end if;
  ticket := next_ticket(p_location, v_today);
  if v_has_stayed_away then
    update visit set status = 'arrived', number = ticket, arrived_at = p_now, ended_at = null where id = visit_id;
    delete from visit_outcome where visit_outcome.visit_id = check_in.visit_id;
    return;
  end if;
  insert into visit (
    location_id, date, number, appointment_id, services, persons, due_at, arrived_at, status
  )
  values (
    p_location, v_today, ticket, p_appointment, v_appointment.services, v_appointment.persons, v_appointment.starts_at,
    p_now, 'arrived'
  )
  returning id into visit_id;
end $$;
