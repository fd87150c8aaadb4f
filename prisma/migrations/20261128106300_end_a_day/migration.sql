-- Closes a visit that nobody has closed, at the end of the day, whoever's desk it is at: whoever was at a desk and was helped
-- is done, everybody else has left, with the reason.
create function close_visit(p_visit uuid, p_at uuid, p_reason text, p_now timestamptz, out reason text) language plpgsql as $$
declare
  v_visit visit;
begin
  perform from appointment where id = (select appointment_id from visit where id = p_visit) for update;
  select * into v_visit from visit where id = p_visit for update;
  reason := case
    when v_visit.id is null or v_visit.location_id <> p_at then 'not_there'
    when v_visit.status not in ('arrived', 'called', 'serving') then 'changed_meanwhile'
    when p_reason = 'helped' and v_visit.status <> 'serving' then 'not_helped'
    when p_reason = 'helped' and has_document_here(v_visit) then 'document_here'
  end;
  if reason is not null then
    return;
  end if;
  update visit
  set status = case when p_reason = 'helped' then 'done' else 'left' end::visit_status, ended_at = p_now,
      end_reason = nullif(p_reason, 'helped')
  where id = p_visit;
  if v_visit.appointment_id is not null then
    update appointment set status = 'ended', version = version + 1 where id = v_visit.appointment_id and status = 'booked';
    perform release_slots(array[v_visit.appointment_id]);
  end if;
end $$;

-- Marks who did not come: everybody of today whose time was so long ago and who was never let in, or only these of them. Returns
-- how many.
create function mark_missed(p_at uuid, p_appointments uuid[], p_late_minutes integer, p_now timestamptz) returns integer language plpgsql as $$
declare
  v_missed uuid[];
begin
  select array_agg(id) into v_missed
  from (
    select appointment.id
    from appointment
    where location_id = p_at and status = 'booked'
      and starts_at between p_now - interval '36 hours' and p_now - make_interval(mins => p_late_minutes)
      and today_at(p_at, starts_at) = today_at(p_at, p_now)
      and (p_appointments is null or id = any (p_appointments))
      and not exists (select from visit where visit.appointment_id = appointment.id)
    order by id
    for update
  ) missed;
  if v_missed is null then
    return 0;
  end if;
  insert into visit (location_id, date, appointment_id, services, persons, due_at, ended_at, status)
  select location_id, today_at(location_id, starts_at), id, services, persons, starts_at, p_now, 'no_show'
  from appointment
  where id = any (v_missed)
  on conflict (appointment_id) do nothing;
  -- Whom somebody let in at this very moment is here.
  select array_agg(appointment_id) into v_missed
  from visit where appointment_id = any (v_missed) and status = 'no_show';
  update appointment set status = 'ended', version = version + 1 where id = any (v_missed) and status = 'booked';
  perform release_slots(coalesce(v_missed, '{}'));
  return coalesce(cardinality(v_missed), 0);
end $$;
