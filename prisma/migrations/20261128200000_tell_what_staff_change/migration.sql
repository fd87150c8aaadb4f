-- What staff do at the counter and in the register of documents is written down in the audit: how it was and how it is. Only the
-- functions that hold the locks know both, so each has one that asks it and tells.

-- What of a visit is written down: no name, no code. Each of these three must see what was changed a moment before, and is
-- volatile for that.
create function state_of_visit(p_visit uuid) returns jsonb language sql as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'status', visit.status, 'ticket', visit.number, 'desk', desk.name, 'calls', visit.calls, 'services', visit.services,
    'hasPriority', visit.has_priority, 'isParked', visit.parked_at is not null, 'forDesk', for_desk.name
  ))
  from visit
  left join desk on desk.id = visit.desk_id and visit.status in ('called', 'serving')
  left join desk for_desk on for_desk.id = visit.for_desk_id
  where visit.id = p_visit;
$$;

-- Where a clerk sits, and for what.
create function state_of_shift(p_clerk uuid) returns jsonb language sql as $$
  select jsonb_build_object(
    'desk', desk.name, 'clerk', clerk_name, 'isPaused', is_paused,
    'services', (select jsonb_agg(service order by service) from unnest(desk_shift.services) service)
  )
  from desk_shift
  join desk on desk.id = desk_shift.desk_id
  where clerk_id = p_clerk;
$$;

-- What of a document is written down: no name, no number.
create function state_of_document(p_document uuid) returns jsonb language sql as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'status', document.status, 'location', location.slug, 'shelf', document.shelf, 'expectedOn', document.expected_on,
    'hasNumber', document.number is not null, 'hasLeft', document.left_at is not null
  ))
  from document
  join location on location.id = document.location_id
  where document.id = p_document;
$$;

-- Lets somebody in with an appointment, and tells what their visit was: null unless they had been marked as not come.
create function check_in_and_tell(
  p_appointment uuid, p_location uuid, p_early_minutes integer, p_now timestamptz,
  out visit_id uuid, out ticket integer, out reason text, out was jsonb
) language plpgsql as $$
begin
  -- As check_in does: what is read now is what it begins with.
  perform from appointment where id = p_appointment for update;
  was := (select state_of_visit(visit.id) from visit where visit.appointment_id = p_appointment);
  select entry.visit_id, entry.ticket, entry.reason into visit_id, ticket, reason
  from check_in(p_appointment, p_location, p_early_minutes, p_now) entry;
end $$;

-- Takes a step, and tells.
create function step_visit_and_tell(
  p_visit uuid, p_at uuid, p_clerk uuid, p_step text, p_services text[], p_desk uuid, p_reason text, p_now timestamptz,
  out reason text, out was jsonb, out became jsonb
) language plpgsql as $$
begin
  -- Locks it: what is read now is what the step begins with.
  reason := refusal_for_step(p_visit, p_at, p_clerk, p_now);
  if reason is not null then
    return;
  end if;
  was := state_of_visit(p_visit);
  reason := step_visit(p_visit, p_at, p_clerk, p_step, p_services, p_desk, p_reason, p_now);
  became := state_of_visit(p_visit);
end $$;

-- Closes a visit, and tells.
create function close_visit_and_tell(
  p_visit uuid, p_at uuid, p_reason text, p_now timestamptz, out reason text, out was jsonb, out became jsonb
) language plpgsql as $$
begin
  -- In the order of close_visit.
  perform from appointment where id = (select appointment_id from visit where id = p_visit) for update;
  perform from visit where id = p_visit for update;
  was := state_of_visit(p_visit);
  reason := close_visit(p_visit, p_at, p_reason, p_now);
  became := state_of_visit(p_visit);
end $$;

-- Marks who did not come, as before, and tells which visits stand for them.
drop function mark_missed(uuid, uuid[], integer, timestamptz);
create function mark_missed(p_at uuid, p_appointments uuid[], p_late_minutes integer, p_now timestamptz)
returns table (visit_id uuid, appointment_id uuid) language plpgsql as $$
#variable_conflict use_column
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
    return;
  end if;
  insert into visit (location_id, date, appointment_id, services, persons, due_at, ended_at, status)
  select location_id, today_at(location_id, starts_at), id, services, persons, starts_at, p_now, 'no_show'
  from appointment
  where id = any (v_missed)
  on conflict (appointment_id) do nothing;
  -- Whom somebody let in at this very moment is here.
  select array_agg(visit.appointment_id) into v_missed
  from visit where visit.appointment_id = any (v_missed) and status = 'no_show';
  update appointment set status = 'ended', version = version + 1 where id = any (v_missed) and status = 'booked';
  perform release_slots(coalesce(v_missed, '{}'));
  return query select visit.id, visit.appointment_id from visit where visit.appointment_id = any (v_missed) order by visit.id;
end $$;

-- Sits a clerk at a desk, and tells where they sat.
create function sit_down_and_tell(
  p_desk uuid, p_location uuid, p_services text[], p_clerk uuid, p_name text, p_now timestamptz,
  out reason text, out was jsonb, out became jsonb
) language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(p_clerk::text, 5));
  perform from desk_shift where clerk_id = p_clerk for update;
  was := state_of_shift(p_clerk);
  reason := sit_down(p_desk, p_location, p_services, p_clerk, p_name, p_now);
  became := state_of_shift(p_clerk);
end $$;

-- Leaves a desk, and tells; was is null for who did not sit there.
create function stand_up_and_tell(p_desk uuid, p_clerk uuid, out is_free boolean, out was jsonb) language plpgsql as $$
begin
  perform from desk_shift where desk_id = p_desk and clerk_id = p_clerk for update;
  if found then
    was := state_of_shift(p_clerk);
  end if;
  is_free := stand_up(p_desk, p_clerk);
end $$;

-- Takes a document a step further, and tells.
create function step_document_and_tell(
  p_document uuid, p_step text, p_staff uuid, p_name text, p_now timestamptz, p_at uuid, p_version integer, p_shelf text, p_to uuid,
  p_expected date, p_kept_days integer, p_note text, out reason text, out was jsonb, out became jsonb
) language plpgsql as $$
begin
  perform from document where id = p_document for update;
  was := state_of_document(p_document);
  reason := step_document(
    p_document, p_step, p_staff, p_name, p_now, p_at, p_version, p_shelf, p_to, p_expected, p_kept_days, p_note
  );
  became := state_of_document(p_document);
end $$;

-- Registers a card, and tells what the register had of it.
create function register_document_and_tell(
  p_location uuid, p_number text, p_kind person_key_kind, p_sealed bytea, p_key bytea, p_letter bytea, p_person text, p_shelf text,
  p_expected date, p_kept_days integer, p_take_in boolean, p_staff uuid, p_name text, p_now timestamptz,
  out document_id uuid, out became_as text, out reason text, out elsewhere uuid, out was jsonb, out became jsonb
) language plpgsql as $$
declare
  v_known uuid;
begin
  -- The card that register_document will find, locked as it does.
  select id into v_known from document
  where number = p_number and status not in ('returned', 'withdrawn')
  for update;
  if v_known is null then
    select id into v_known from document
    where number is null and key_hash = p_key and status in ('produced', 'in_transit', 'missing')
      and (letter_hash is null or p_letter is null or letter_hash = p_letter)
    order by location_id <> p_location, created_at
    limit 1
    for update;
  end if;
  was := state_of_document(v_known);
  select registered.document_id, registered.became, registered.reason, registered.elsewhere
  into document_id, became_as, reason, elsewhere
  from register_document(
    p_location, p_number, p_kind, p_sealed, p_key, p_letter, p_person, p_shelf, p_expected, p_kept_days, p_take_in, p_staff, p_name,
    p_now
  ) registered;
  -- A rival has registered it between the look and the registration: what it was then is only seen by looking again.
  if v_known is null and reason is null and exists (
    select from document_event event
    where event.document_id = register_document_and_tell.document_id and event.xmin <> pg_current_xact_id()::xid
  ) then
    raise serialization_failure;
  end if;
  became := state_of_document(document_id);
end $$;

-- Expects a document, and tells whether it is a new one.
create function announce_document_and_tell(
  p_location uuid, p_kind person_key_kind, p_sealed bytea, p_key bytea, p_person text, p_expected date,
  p_staff uuid, p_name text, p_now timestamptz, out document_id uuid, out is_new boolean
) language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(p_key, 'hex'), 8));
  is_new := not exists (select from document where number is null and key_hash = p_key and status = 'produced');
  document_id := announce_document(p_location, p_kind, p_sealed, p_key, p_person, p_expected, p_staff, p_name, p_now);
end $$;

-- Hands a document over, and tells.
create function hand_over_and_tell(
  p_document uuid, p_visit uuid, p_at uuid, p_clerk uuid, p_name text, p_card text, p_received_by text, p_receiver text,
  p_fingerprint boolean, p_old_permit boolean, p_ground text, p_kept_until date, p_now timestamptz,
  out reason text, out was jsonb, out became jsonb
) language plpgsql as $$
begin
  reason := refusal_for_document(p_document, p_visit, p_at, p_clerk, p_now);
  if reason is not null then
    return;
  end if;
  was := state_of_document(p_document);
  reason := hand_over(
    p_document, p_visit, p_at, p_clerk, p_name, p_card, p_received_by, p_receiver, p_fingerprint, p_old_permit, p_ground,
    p_kept_until, p_now
  );
  became := state_of_document(p_document);
end $$;

-- Puts a document aside, and tells.
create function set_aside_and_tell(
  p_document uuid, p_visit uuid, p_at uuid, p_clerk uuid, p_name text, p_step text, p_now timestamptz,
  out reason text, out was jsonb, out became jsonb
) language plpgsql as $$
begin
  reason := refusal_for_document(p_document, p_visit, p_at, p_clerk, p_now);
  if reason is not null then
    return;
  end if;
  was := state_of_document(p_document);
  reason := set_aside(p_document, p_visit, p_at, p_clerk, p_name, p_step, p_now);
  became := state_of_document(p_document);
end $$;
