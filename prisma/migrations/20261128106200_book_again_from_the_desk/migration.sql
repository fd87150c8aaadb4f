-- Sessions in which staff may give somebody a place at a start, for these services: those for the public before those of
-- staff, and the one that is released first before the others; also what nobody can book yet. Invited people keep theirs.
create function sessions_for_staff(p_services text[], p_location uuid, p_starts_at timestamptz)
  returns table (session_id uuid) language sql stable as $$
  select session.id
  from session
  join location on location.id = session.location_id
  where session.location_id = p_location
    and session.starts_at <= p_starts_at and p_starts_at < session.ends_at
    and session.date between (p_starts_at - interval '1 day')::date and (p_starts_at + interval '1 day')::date
    and session.services @> p_services
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

create or replace function sessions_for_staff(p_appointment uuid, p_location uuid, p_starts_at timestamptz)
  returns table (session_id uuid) language sql stable as $$
  select fit.session_id
  from appointment
  cross join sessions_for_staff(appointment.services, p_location, p_starts_at) fit
  where appointment.id = p_appointment;
$$;

-- Books some people of a visit again at this location, with priority, and ends the appointment that they came with, so that the
-- second is never refused because of the first. What is to be undone when it is refused, the caller undoes.
create function book_again(
  p_visit uuid, p_at uuid, p_clerk uuid, p_name text, p_people uuid[], p_services text[], p_starts_at timestamptz,
  p_code text, p_key text, p_now timestamptz, out reason text
) language plpgsql as $$
declare
  v_first appointment;
  v_session session;
  v_id uuid := gen_random_uuid();
  v_persons integer;
  v_minutes integer;
  v_parts integer;
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
  select sum(first_minutes + extra_minutes * (v_persons - 1))::integer + v_first.extra_minutes into v_minutes
  from service where key = any (p_services);
  reason := case
    when v_first.id is null then 'changed_meanwhile'
    when v_persons = 0 or v_minutes is null then 'nobody_chosen'
    when p_starts_at <= p_now then 'not_offered'
    else stock_short(p_at, p_services, v_persons, p_now)
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

  insert into appointment (
    id, party_id, location_id, session_id, starts_at, ends_at, persons, parts, slot_minutes, extra_minutes, services,
    code, manage_key, status, hold_expires_at, origin, language, has_priority
  )
  values (
    v_id, v_id, p_at, v_session.id, p_starts_at, p_starts_at + make_interval(mins => v_parts * v_session.slot_minutes),
    v_persons, v_parts, v_session.slot_minutes, v_first.extra_minutes, p_services, p_code, p_key, 'held',
    p_now + interval '1 minute', 'counter', v_first.language, true
  );
  perform occupy_slots(v_id, v_session.id, p_starts_at, v_parts, v_session.slot_minutes);
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
