-- As before, but nobody whose document still lies here was served. Closes the days before today: who still waited has left,
-- who was still at a desk was helped, unless the document that they came for lies here still; and whoever had an appointment
-- and did not come is a no-show, wherever people were checked in at all that day, also who has booked anew since. Names of
-- walk-ins are forgotten, and desks that nobody left in the evening are free in the morning.
create or replace function close_days(p_now timestamptz) returns integer language plpgsql as $$
declare
  v_closed integer;
  v_missed uuid[];
begin
  update visit
  set status = case when status = 'serving' and not has_document_here(visit) then 'done' else 'left' end::visit_status,
      ended_at = p_now,
      end_reason = case when status = 'serving' and not has_document_here(visit) then null else 'day_closed' end
  where status in ('arrived', 'called', 'serving') and date < today_at(location_id, p_now);
  get diagnostics v_closed = row_count;
  update visit set name = null where name is not null and date < today_at(location_id, p_now);
  delete from desk_shift
  using desk
  where desk.id = desk_shift.desk_id
    and (
      since < p_now - interval '16 hours'
      or today_at(desk.location_id, since) < today_at(desk.location_id, p_now)
    )
    and not exists (select from visit where visit.desk_id = desk.id and visit.status in ('called', 'serving'));

  select array_agg(id) into v_missed
  from (
    select appointment.id
    from appointment
    where starts_at < p_now and starts_at > p_now - interval '14 days'
      and (
        status = 'booked'
        or status = 'ended' and not exists (select from visit where visit.appointment_id = appointment.id)
      )
      and today_at(location_id, starts_at) < today_at(location_id, p_now)
      and exists (
        select from visit_counter
        where visit_counter.location_id = appointment.location_id
          and visit_counter.date = today_at(appointment.location_id, appointment.starts_at)
      )
    order by id
    for update
  ) missed;
  if v_missed is null then
    return v_closed;
  end if;
  insert into visit (location_id, date, appointment_id, services, persons, due_at, ended_at, status)
  select location_id, today_at(location_id, starts_at), id, services, persons, starts_at, p_now, 'no_show'
  from appointment
  where id = any (v_missed)
  on conflict (appointment_id) do nothing;
  update appointment set status = 'ended', version = version + 1 where id = any (v_missed) and status = 'booked';
  perform release_slots(v_missed);
  return v_closed + cardinality(v_missed);
end $$;
