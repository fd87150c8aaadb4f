drop function worklist(timestamptz, boolean);

-- As before; whoever must hear of an earlier time than the one that they know stands under the earlier one, as long as it has not
-- passed, and is on the list until the one that they know: they would still come then. Whoever has been let in is on it no more.
create function worklist(p_now timestamptz, p_mail boolean)
  returns table (
    appointment_id uuid, kind text, location_id uuid, soonest_at timestamptz, known_starts_at timestamptz,
    outreach_id uuid, way text
  )
  language sql stable as $$
  select appointment.id,
         case
           when alternative.id is null then 'orphan'
           when outreach.way in ('phone', 'none') then 'alternative'
           else 'waiting'
         end,
         appointment.location_id,
         case when offered.starts_at > p_now then least(appointment.starts_at, offered.starts_at) else appointment.starts_at end,
         appointment.starts_at, outreach.id,
         case
           when outreach.way in ('phone', 'none') then outreach.way
           when p_mail and appointment.email is not null then 'mail'
           when appointment.phone is not null then 'phone'
           else 'none'
         end
  from appointment
  left join (
    alternative
    join appointment offered
      on offered.id = alternative.offered_id and offered.status = 'offered' and offered.hold_expires_at > p_now
  ) on alternative.appointment_id = appointment.id and alternative.answer is null
  left join outreach on outreach.appointment_id = appointment.id and outreach.closed_at is null
  where appointment.status = 'booked' and appointment.orphaned_at is not null and appointment.orphan_resolution is null
    and appointment.starts_at > p_now and not exists (select from visit where visit.appointment_id = appointment.id)
  union all
  select appointment.id, outreach.about, outreach.former_location_id,
         case
           when outreach.told_starts_at > p_now then least(outreach.former_starts_at, outreach.told_starts_at)
           else outreach.former_starts_at
         end,
         outreach.former_starts_at, outreach.id, outreach.way
  from outreach
  join appointment on appointment.id = outreach.appointment_id
  where outreach.closed_at is null and outreach.way in ('phone', 'none') and outreach.former_starts_at > p_now
    and outreach.about in ('moved', 'cancelled') and outreach_state(outreach, appointment, p_now) = 'holds'
    and not exists (select from visit where visit.appointment_id = appointment.id)
$$;
