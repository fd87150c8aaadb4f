-- As before, and without priority: whether somebody comes before others, whoever books them says.
create or replace function hold_at_desk(
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
  perform from location where id = p_at for key share;
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
    code, manage_key, status, hold_expires_at, origin, language
  )
  values (
    v_id, v_id, p_at, v_session.id, p_starts_at, p_starts_at + make_interval(mins => v_parts * v_session.slot_minutes),
    p_persons, v_parts, v_session.slot_minutes, p_extra_minutes, p_services, p_code, p_key, 'held',
    p_now + interval '1 minute', 'counter', p_language
  );
  perform occupy_slots(v_id, v_session.id, p_starts_at, v_parts, v_session.slot_minutes);
end $$;

-- Whether a visit left some of its people (null: whoever it was, of a walk-in) without what they came for: they must come again.
create function must_come_again(p_visit uuid, p_people uuid[], p_services text[]) returns boolean language sql stable as $$
  select exists (
    select from visit_outcome
    where visit_id = p_visit and service_key = any (p_services) and outcome <> 'served'
      and (p_people is null or participant_id = any (p_people))
  );
$$;

-- Ties an appointment that was made at a desk to the documents of its people: what lies there is reserved, what is looked for or
-- announced there becomes theirs when it comes. Nobody collects before their document can be there, or where it does not go;
-- of whom the register knows nothing, staff look before the visit. The documents are locked until the transaction ends.
create function bring_documents(p_appointment uuid, p_clerk uuid, p_name text, p_now timestamptz, out reason text)
language plpgsql as $$
declare
  v_appointment appointment;
  v_document document;
  v_on date;
  v_tied bytea[] := '{}';
  v_later bytea[] := '{}';
  v_elsewhere bytea[] := '{}';
begin
  select * into v_appointment from appointment where id = p_appointment;
  if not exists (select from service where key = any (v_appointment.services) and needs_document) then
    return;
  end if;
  v_on := today_at(v_appointment.location_id, v_appointment.starts_at);
  for v_document in
    select document.*
    from document
    where key_hash in (select key_hash from participant where appointment_id = p_appointment)
      and status in ('produced', 'in_transit', 'ready', 'missing')
    order by id
    for update
  loop
    if v_document.location_id <> v_appointment.location_id then
      v_elsewhere := v_elsewhere || v_document.key_hash;
    elsif v_document.status in ('produced', 'in_transit') and v_document.expected_on > v_on then
      v_later := v_later || v_document.key_hash;
    else
      insert into appointment_document (appointment_id, document_id) values (p_appointment, v_document.id)
      on conflict do nothing;
      if v_document.status = 'ready' then
        reason := step_document(v_document.id, 'reserve', p_clerk, p_name, p_now, v_appointment.location_id);
        if reason is not null then
          return;
        end if;
      end if;
      v_tied := v_tied || v_document.key_hash;
    end if;
  end loop;
  select case
    when bool_or(key_hash = any (v_later)) then 'document_not_ready'
    when bool_or(key_hash = any (v_elsewhere)) then 'document_elsewhere'
  end into reason
  from participant
  where appointment_id = p_appointment and key_hash <> all (v_tied);
  if reason is not null then
    return;
  end if;
  update appointment set document_check = null
  where id = p_appointment
    and not exists (select from participant where appointment_id = p_appointment and key_hash <> all (v_tied));
end $$;

drop function book_again(uuid, uuid, uuid, text, uuid[], text[], timestamptz, text, text, timestamptz);

-- As before; with priority only for who must come again, and tied to their documents. What is to be undone when it is refused,
-- the caller undoes.
create function book_again(
  p_visit uuid, p_at uuid, p_clerk uuid, p_name text, p_people uuid[], p_services text[], p_starts_at timestamptz,
  p_code text, p_key text, p_now timestamptz, out reason text, out has_priority boolean
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
  has_priority := must_come_again(p_visit, p_people, p_services);
  update appointment set has_priority = book_again.has_priority where id = v_id;
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
  reason := bring_documents(v_id, p_clerk, p_name, p_now);
end $$;

drop function hold_for_walk_in(uuid, uuid, uuid, text[], integer, timestamptz, text, text, text, timestamptz);

-- As before, with priority only for who must come again: it is tied to their documents once they have said who they are.
create function hold_for_walk_in(
  p_visit uuid, p_at uuid, p_clerk uuid, p_services text[], p_persons integer, p_starts_at timestamptz, p_language text,
  p_code text, p_key text, p_now timestamptz,
  out reason text, out next_id uuid, out has_priority boolean
) language plpgsql as $$
declare
  v_visit visit;
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
  select held.appointment_id, held.reason into next_id, reason
  from hold_at_desk(p_at, p_services, p_persons, 0, p_starts_at, p_language, p_code, p_key, p_now) held;
  if reason is not null then
    return;
  end if;
  has_priority := must_come_again(p_visit, null, p_services);
  update appointment set has_priority = hold_for_walk_in.has_priority where id = next_id;
  update visit set next_appointment_id = next_id where id = p_visit;
end $$;
