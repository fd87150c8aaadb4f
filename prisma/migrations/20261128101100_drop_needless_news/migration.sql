-- Whether what an outreach says is still so: holds; waits while the visit that was moved is an orphan for whom nothing has
-- been decided; over when the person changed it themselves, or the time kept for them is gone.
create function outreach_state(p_outreach outreach, p_appointment appointment, p_now timestamptz) returns text
  language sql stable as $$
  select case (p_outreach).about
    when 'cancelled' then case when (p_appointment).status = 'cancelled' then 'holds' else 'over' end
    when 'moved' then case
      when (p_appointment).status <> 'booked' or (p_appointment).starts_at <> (p_outreach).told_starts_at then 'over'
      when (p_appointment).orphaned_at is not null and (p_appointment).orphan_resolution is null then 'waits'
      else 'holds'
    end
    when 'alternative' then case
      when exists (
        select from alternative
        join appointment offered on offered.id = alternative.offered_id
        where alternative.appointment_id = (p_appointment).id and alternative.answer is null
          and offered.status = 'offered' and offered.hold_expires_at > p_now
          and offered.starts_at = (p_outreach).told_starts_at
      ) then 'holds'
      else 'over'
    end
    else 'holds'
  end;
$$;

-- As before, with the rule above.
create or replace function worklist(p_now timestamptz, p_mail boolean)
  returns table (
    appointment_id uuid, kind text, location_id uuid, soonest_at timestamptz, outreach_id uuid, way text
  )
  language sql stable as $$
  select appointment.id,
         case
           when alternative.id is null then 'orphan'
           when outreach.way in ('phone', 'none') then 'alternative'
           else 'waiting'
         end,
         appointment.location_id, appointment.starts_at, outreach.id,
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
    and appointment.starts_at > p_now
  union all
  select appointment.id, outreach.about, outreach.former_location_id, outreach.former_starts_at, outreach.id, outreach.way
  from outreach
  join appointment on appointment.id = outreach.appointment_id
  where outreach.closed_at is null and outreach.way in ('phone', 'none') and outreach.former_starts_at > p_now
    and outreach.about in ('moved', 'cancelled') and outreach_state(outreach, appointment, p_now) = 'holds'
$$;

-- Ends a question that nobody asks any more: nothing is left to say, unless the person never heard of an earlier move; that
-- is then what they must be told. Mails that ask it are dropped.
create function end_question(p_appointment uuid, p_now timestamptz) returns void language plpgsql as $$
begin
  delete from message
  using outreach
  where message.outreach_id = outreach.id and message.status <> 'sent'
    and outreach.appointment_id = p_appointment and outreach.closed_at is null
    and outreach.about in ('alternative', 'orphaned');
  update outreach
  set about = case when is_untold then 'moved' else outreach.about end,
      told_starts_at = case when is_untold then starts_at else told_starts_at end,
      way = case when is_untold and phone is null then 'none' when is_untold then 'phone' else way end,
      next_attempt_at = case when is_untold then p_now else next_attempt_at end,
      closed_at = case when not is_untold then p_now end,
      outcome = case when not is_untold then 'superseded' end,
      version = outreach.version + 1
  from (
    select known.id as outreach_id, starts_at, phone,
           known.former_starts_at <> starts_at or known.former_location_id <> location_id as is_untold
    from outreach known
    join appointment on appointment.id = known.appointment_id
    where appointment.id = p_appointment
  ) present
  where present.outreach_id = outreach.id and closed_at is null and about in ('alternative', 'orphaned');
end $$;

-- As before, and who has their own place again, or is kept without one, is asked nothing more.
create or replace function withdraw_needless_alternative() returns trigger language plpgsql as $$
begin
  perform withdraw_alternative(new.id);
  if new.status = 'booked' and new.starts_at = old.starts_at and new.location_id = old.location_id then
    perform end_question(new.id, now());
  end if;
  return null;
end $$;
