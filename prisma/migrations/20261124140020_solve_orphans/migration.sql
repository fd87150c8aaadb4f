-- Orphans by location, for the worklist.
create index appointment_orphan_by_location on appointment (location_id, starts_at)
  where orphaned_at is not null and status = 'booked';

-- An alternative lives as long as the places kept for it: however those go, it is closed in the same transaction.
create function close_alternative() returns trigger language plpgsql as $$
begin
  update alternative set answer = 'expired', answered_at = now() where offered_id = new.id and answer is null;
  return null;
end $$;

create trigger appointment_closes_alternative
  after update of status on appointment
  for each row when (old.status = 'offered' and new.status <> 'offered')
  execute function close_alternative();

-- As before, but one orphan at a time, each looked up anew: seating somebody gives back the time that was kept for them, which
-- seats others, perhaps in this very session.
create or replace function seat_orphans(p_session uuid) returns integer language plpgsql as $$
declare
  v_orphan appointment;
  v_tried uuid[] := '{}';
  v_seated integer := 0;
begin
  loop
    select * into v_orphan
    from appointment
    where session_id = p_session and orphaned_at is not null and status = 'booked' and not id = any (v_tried)
    order by booked_at, id
    limit 1
    for update skip locked;
    exit when not found;
    v_tried := v_tried || v_orphan.id;
    if claim_places(p_session, v_orphan.starts_at, v_orphan.parts, v_orphan.slot_minutes) then
      perform occupy_slots(v_orphan.id, p_session, v_orphan.starts_at, v_orphan.parts, v_orphan.slot_minutes);
      update appointment
      set orphaned_at = null, orphan_resolution = null, version = version + 1
      where id = v_orphan.id;
      v_seated := v_seated + 1;
    end if;
  end loop;
  return v_seated;
end $$;

-- Gives back the places of an alternative that nobody needs any more.
create function withdraw_alternative(p_appointment uuid) returns void language plpgsql as $$
declare
  v_offered appointment;
begin
  select offered.* into v_offered
  from alternative
  join appointment offered on offered.id = alternative.offered_id
  where alternative.appointment_id = p_appointment and alternative.answer is null
  for update of offered;
  if not found then
    return;
  end if;
  -- Closes the alternative as well.
  update appointment set status = 'expired', version = version + 1 where id = v_offered.id and status = 'offered';
  perform release_slots(array[v_offered.id]);
  perform seat_orphans(v_offered.session_id);
end $$;

-- Somebody who has a place again, decided otherwise, or cancelled, needs no alternative, whoever brought that about.
create function withdraw_needless_alternative() returns trigger language plpgsql as $$
begin
  perform withdraw_alternative(new.id);
  return null;
end $$;

create trigger appointment_withdraws_alternative
  after update on appointment
  for each row when (
    old.orphaned_at is not null
    and (new.orphaned_at is null or new.status <> 'booked' or new.orphan_resolution is not null)
  )
  execute function withdraw_needless_alternative();

-- As before, but locks the places kept before the alternative, as whoever ends a hold does: the two cannot block each other.
create or replace function answer_alternative(p_manage_key text, p_accepts boolean, p_now timestamptz, out reason text)
  language plpgsql as $$
declare
  v_appointment appointment;
  v_alternative alternative;
  v_offered appointment;
begin
  select * into v_appointment from appointment where manage_key = p_manage_key for update;
  select offered.* into v_offered
  from alternative
  join appointment offered on offered.id = alternative.offered_id
  where alternative.appointment_id = v_appointment.id and alternative.answer is null
  for update of offered;
  select * into v_alternative
  from alternative
  where appointment_id = v_appointment.id and answer is null
  for update;
  if v_alternative.id is null or v_appointment.status <> 'booked' then
    reason := 'not_found';
    return;
  end if;
  if v_offered.status <> 'offered' or v_offered.hold_expires_at <= p_now then
    perform withdraw_alternative(v_appointment.id);
    reason := 'hold_expired';
    return;
  end if;

  update alternative
  set answer = case when p_accepts then 'accepted' else 'declined' end, answered_at = p_now
  where id = v_alternative.id;
  update appointment set status = 'expired', version = version + 1 where id = v_offered.id;
  if not p_accepts then
    perform release_slots(array[v_offered.id]);
    perform seat_orphans(v_offered.session_id);
    update appointment set version = version + 1 where id = v_appointment.id;
    return;
  end if;

  perform release_slots(array[v_appointment.id]);
  update appointment_slot set appointment_id = v_appointment.id where appointment_id = v_offered.id;
  update appointment
  set location_id = v_offered.location_id, session_id = v_offered.session_id, starts_at = v_offered.starts_at,
      ends_at = v_offered.ends_at, parts = v_offered.parts, slot_minutes = v_offered.slot_minutes, version = version + 1,
      orphaned_at = null, orphan_resolution = null
  where id = v_appointment.id;
end $$;

-- Sessions in which staff may give somebody a place at a start: those for the public before those of staff, and the one that
-- is released first before the others; also what nobody can book yet. Invited people keep theirs.
create function sessions_for_staff(p_appointment uuid, p_location uuid, p_starts_at timestamptz)
  returns table (session_id uuid) language sql stable as $$
  select session.id
  from session
  join location on location.id = session.location_id
  join appointment on appointment.id = p_appointment
  where session.location_id = p_location
    and session.starts_at <= p_starts_at and p_starts_at < session.ends_at
    and session.date between (p_starts_at - interval '1 day')::date and (p_starts_at + interval '1 day')::date
    and session.services @> appointment.services
    and session.channel <> 'invited' and session.closed_at is null
    and location.active and location.booked_elsewhere_url is null
    and (location.open_until is null or session.date <= location.open_until)
    and not exists (
      select from closure
      where (closure.location_id = location.id or closure.location_id is null)
        and session.date between closure.starts_on and closure.ends_on
    )
  order by session.channel = 'staff', session.releases_at nulls first, session.id;
$$;

-- Gives an orphan a place at a start, as seat_appointment does, in the first session that has room.
create function move_orphan(p_appointment uuid, p_location uuid, p_starts_at timestamptz, p_now timestamptz, out reason text)
  language plpgsql as $$
declare
  v_session uuid;
begin
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

-- Keeps a place for an orphan until an instant. An alternative that still waits for its answer has been refused by the caller.
create function offer_to_orphan(
  p_appointment uuid, p_location uuid, p_starts_at timestamptz, p_until timestamptz, p_code text, p_key text,
  p_now timestamptz, out reason text
) language plpgsql as $$
declare
  v_session uuid;
begin
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

-- Whom staff must do something for, each once, and why: an orphan for whom nothing has been decided, somebody who must still
-- be told (moved, cancelled) or asked (alternative); and, to be seen, who has been asked and has not answered yet (waiting).
-- What is over is on no list; location is the one that the person knows, soonest_at is when they would come. way is how they
-- can be reached: by mail only where mail is set up (p_mail).
create function worklist(p_now timestamptz, p_mail boolean)
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
    and (
      outreach.about = 'cancelled' and appointment.status = 'cancelled'
      or outreach.about = 'moved' and appointment.status = 'booked' and appointment.starts_at = outreach.told_starts_at
         and (appointment.orphaned_at is null or appointment.orphan_resolution is not null)
    )
$$;
