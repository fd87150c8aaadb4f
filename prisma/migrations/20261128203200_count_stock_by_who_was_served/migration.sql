-- As before; of those who came, whoever was served has used one up, and whoever did not come, or went without, has not. People
-- without an appointment use it up like everybody, from when they are let in.
create or replace function stock_used(p_stock stock, p_with_orphans boolean, p_now timestamptz) returns integer
  language sql stable as $$
  select (
    select coalesce(sum(
      case
        when appointment.status = 'ended' and visit.id is not null then (
          select count(*) from visit_outcome
          where visit_id = visit.id and service_key = (p_stock).service_key and outcome = 'served'
        )
        else appointment.persons
      end
    ), 0)
    from appointment
    left join visit on visit.appointment_id = appointment.id
    where appointment.location_id = (p_stock).location_id and appointment.starts_at >= (p_stock).counted_at
      and (p_stock).service_key = any (appointment.services) and appointment.origin <> 'returned'
      and (
        appointment.status in ('held', 'offered') and appointment.hold_expires_at > p_now
        or appointment.status = 'ended'
        or appointment.status = 'booked'
           and (p_with_orphans or appointment.orphaned_at is null or appointment.orphan_resolution = 'kept')
      )
  )::integer + (
    select coalesce(sum(persons), 0)
    from visit
    where location_id = (p_stock).location_id and appointment_id is null
      and date >= ((p_stock).counted_at - interval '1 day')::date and arrived_at >= (p_stock).counted_at
      and case
        when status in ('arrived', 'called', 'serving') then (p_stock).service_key = any (services)
        else exists (
          select from visit_outcome
          where visit_id = visit.id and service_key = (p_stock).service_key and outcome = 'served'
        )
      end
  )::integer;
$$;
