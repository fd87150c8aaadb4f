-- The appointment with which a walk-in comes again: nobody else knows that they belong together.
alter table visit add column next_appointment_id uuid references appointment (id) on delete set null;

-- Holds a start at a location for who is at a desk, with priority, in the first session that staff may use and that has room. It is
-- confirmed at once: its end is near.
create function hold_at_desk(
  p_at uuid, p_services text[], p_persons integer, p_extra_minutes integer, p_starts_at timestamptz, p_language text,
  p_code text, p_key text, p_now timestamptz, out appointment_id uuid, out reason text
) language plpgsql as $$
declare
  v_session session;
  v_parts integer;
  v_minutes integer := p_extra_minutes + (
    select sum(first_minutes + extra_minutes * (p_persons - 1))::integer from service where key = any (p_services)
  );
  v_id uuid := gen_random_uuid();
begin
  reason := case
    when p_persons = 0 or v_minutes is null then 'nobody_chosen'
    when p_starts_at <= p_now then 'not_offered'
    else stock_short(p_at, p_services, p_persons, p_now)
  end;
  if reason is not null then
    return;
  end if;

  reason := 'not_offered';
  for v_session in
    select session.*
    from sessions_for_staff(p_services, p_at, p_starts_at) with ordinality as fit (session_id, place)
    join session on session.id = fit.session_id
    order by place
  loop
    perform expire_holds(v_session.id, p_now);
    v_parts := parts_of(v_minutes, v_session.slot_minutes);
    reason := case
      when claim_places(v_session.id, p_starts_at, v_parts, v_session.slot_minutes) then null else 'slot_taken'
    end;
    exit when reason is null;
  end loop;
  if reason is not null then
    return;
  end if;

  appointment_id := v_id;
  insert into appointment (
    id, party_id, location_id, session_id, starts_at, ends_at, persons, parts, slot_minutes, extra_minutes, services,
    code, manage_key, status, hold_expires_at, origin, language, has_priority
  )
  values (
    v_id, v_id, p_at, v_session.id, p_starts_at, p_starts_at + make_interval(mins => v_parts * v_session.slot_minutes),
    p_persons, v_parts, v_session.slot_minutes, p_extra_minutes, p_services, p_code, p_key, 'held',
    p_now + interval '1 minute', 'counter', p_language, true
  );
  perform occupy_slots(v_id, v_session.id, p_starts_at, v_parts, v_session.slot_minutes);
end $$;

-- As before, through hold_at_desk.
create or replace function book_again(
  p_visit uuid, p_at uuid, p_clerk uuid, p_name text, p_people uuid[], p_services text[], p_starts_at timestamptz,
  p_code text, p_key text, p_now timestamptz, out reason text
) language plpgsql as $$
declare
  v_first appointment;
  v_id uuid;
  v_persons integer;
  v_people jsonb;
begin
  reason := refusal_for_step(p_visit, p_at, p_clerk, p_now);
  if reason is not null then
    return;
  end if;
  select appointment.* into v_first
  from visit join appointment on appointment.id = visit.appointment_id
  where visit.id = p_visit and visit.status in ('serving', 'done', 'no_show');
  select count(*), jsonb_agg(jsonb_build_object(
    'group', 0, 'position', place, 'name', name, 'keyKind', key_kind, 'keySealed', encode(key_sealed, 'hex'),
    'keyHash', encode(key_hash, 'hex'), 'keyVerified', key_verified
  ))
  into v_persons, v_people
  from (
    select participant.*, row_number() over (order by position) - 1 as place
    from participant
    where appointment_id = v_first.id and id = any (p_people)
  ) chosen;
  if v_first.id is null then
    reason := 'changed_meanwhile';
    return;
  end if;
  select held.appointment_id, held.reason into v_id, reason
  from hold_at_desk(
    p_at, p_services, v_persons, v_first.extra_minutes, p_starts_at, v_first.language, p_code, p_key, p_now
  ) held;
  if reason is not null then
    return;
  end if;
  update appointment set status = 'ended', version = version + 1 where id = v_first.id and status = 'booked';
  perform release_slots(array[v_first.id]);
  reason := (
    select confirmed.reason
    from confirm_hold(
      p_key, v_people,
      jsonb_build_object(
        'kind', v_first.contact_kind, 'representativeKind', v_first.representative_kind, 'name', v_first.contact_name,
        'email', v_first.email, 'phone', v_first.phone
      ),
      v_first.language, p_key, p_now
    ) confirmed
  );
  if reason is not null then
    return;
  end if;
  -- A document that was not found, or not handed over, is what they come for again.
  insert into appointment_document (appointment_id, document_id)
  select v_id, document.id
  from appointment_document
  join document on document.id = appointment_document.document_id
  where appointment_document.appointment_id = v_first.id and 'DOC' = any (p_services)
    and document.status not in ('handed_over', 'faulty', 'withdrawn', 'returned')
    and document.key_hash in (select key_hash from participant where appointment_id = v_id)
  on conflict do nothing;
  perform step_document(document.id, 'reserve', p_clerk, p_name, p_now, p_at)
  from appointment_document
  join document on document.id = appointment_document.document_id
  where appointment_document.appointment_id = v_id and document.status = 'ready' and document.location_id = p_at;
end $$;

-- Holds a start for people who came without an appointment and must come again; who they are is said when it is confirmed.
create function hold_for_walk_in(
  p_visit uuid, p_at uuid, p_clerk uuid, p_services text[], p_persons integer, p_starts_at timestamptz, p_language text,
  p_code text, p_key text, p_now timestamptz, out reason text
) language plpgsql as $$
declare
  v_visit visit;
  v_next uuid;
begin
  reason := refusal_for_step(p_visit, p_at, p_clerk, p_now);
  if reason is not null then
    return;
  end if;
  select * into v_visit from visit where id = p_visit;
  if v_visit.appointment_id is not null or v_visit.next_appointment_id is not null
    or v_visit.status not in ('serving', 'done') or p_persons > v_visit.persons then
    reason := 'changed_meanwhile';
    return;
  end if;
  select held.appointment_id, held.reason into v_next, reason
  from hold_at_desk(p_at, p_services, p_persons, 0, p_starts_at, p_language, p_code, p_key, p_now) held;
  update visit set next_appointment_id = v_next where id = p_visit and reason is null;
end $$;
