-- What somebody wants to change in the plan, with what it would do as last worked out. Committing checks the
-- fingerprint: what has changed since is shown before anything is done.
create type proposal_status as enum ('open', 'committed', 'discarded');

create table plan_proposal (
  id uuid primary key default gen_random_uuid(),
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz(3) not null,
  status proposal_status not null default 'open',
  changes jsonb not null,
  impact jsonb not null,
  fingerprint text not null,
  -- The locations it touches.
  location_ids uuid[] not null,
  committed_by uuid,
  committed_by_name text,
  committed_at timestamptz(3),
  -- What was chosen for those who no longer fit, and what became of them.
  choice jsonb,
  outcome jsonb,
  -- What it did to the plan, before and after: to undo it by.
  patch jsonb,
  undo_of uuid references plan_proposal (id),
  constraint plan_proposal_committed_by_somebody check (
    (status = 'committed') = (committed_at is not null) and (committed_at is null) = (committed_by_name is null)
  )
);

create index plan_proposal_by_location on plan_proposal using gin (location_ids);
create index plan_proposal_by_time on plan_proposal (made_at);
-- An edit is undone once.
create unique index plan_proposal_undone_once on plan_proposal (undo_of) where status = 'committed' and undo_of is not null;

-- A time elsewhere that is kept for somebody whose place went, until they answer or its deadline.
create table alternative (
  id uuid primary key default gen_random_uuid(),
  appointment_id uuid not null references appointment (id),
  offered_id uuid not null references appointment (id),
  made_at timestamptz(3) not null,
  answered_at timestamptz(3),
  answer text,
  constraint alternative_answer check (answer in ('accepted', 'declined', 'expired')),
  constraint alternative_answered_whole check ((answer is null) = (answered_at is null))
);

create unique index alternative_one_open_per_appointment on alternative (appointment_id) where answer is null;
create index alternative_by_offered on alternative (offered_id);

-- How long a visit takes wherever it is put: what its services take for its people, and no longer than it is now. Not its
-- slots' length, which is rounded up: from one slot length to the next it would only ever grow.
create function visit_minutes(p_appointment appointment) returns integer language sql stable as $$
  select least(
    (extract(epoch from p_appointment.ends_at - p_appointment.starts_at) / 60)::integer,
    (
      select sum(first_minutes + extra_minutes * (p_appointment.persons - 1))::integer
      from service
      where key = any (p_appointment.services)
    ) + p_appointment.extra_minutes
  );
$$;

-- Gives a booked appointment, whose slots are gone or released first, a place in a session at a start. Says whether
-- there was room for it; nothing has changed when there was none.
create function seat_appointment(p_appointment uuid, p_session uuid, p_starts_at timestamptz, p_now timestamptz)
  returns boolean language plpgsql as $$
declare
  v_appointment appointment;
  v_session session;
  v_parts integer;
begin
  select * into v_appointment from appointment where id = p_appointment for update;
  select * into v_session from session where id = p_session;
  if v_appointment.status is distinct from 'booked' or v_session.id is null then
    return false;
  end if;
  v_parts := parts_of(visit_minutes(v_appointment), v_session.slot_minutes);
  if not claim_places(p_session, p_starts_at, v_parts, v_session.slot_minutes) then
    return false;
  end if;
  perform release_slots(array[p_appointment]);
  perform occupy_slots(p_appointment, p_session, p_starts_at, v_parts, v_session.slot_minutes);
  update appointment
  set location_id = v_session.location_id, session_id = p_session, starts_at = p_starts_at,
      ends_at = p_starts_at + make_interval(mins => v_parts * v_session.slot_minutes),
      parts = v_parts, slot_minutes = v_session.slot_minutes, version = version + 1,
      orphaned_at = null, orphan_resolution = null
  where id = p_appointment;
  return true;
end $$;

-- Keeps a place for an appointment whose own place went, under a hold of its own until p_until. Null when there is no room.
create function offer_alternative(
  p_appointment uuid, p_session uuid, p_starts_at timestamptz, p_until timestamptz, p_code text, p_key text, p_now timestamptz
) returns uuid language plpgsql as $$
declare
  v_appointment appointment;
  v_session session;
  v_parts integer;
  v_offered uuid := gen_random_uuid();
  v_alternative uuid;
begin
  select * into v_appointment from appointment where id = p_appointment for update;
  select * into v_session from session where id = p_session;
  v_parts := parts_of(visit_minutes(v_appointment), v_session.slot_minutes);
  if v_appointment.status is distinct from 'booked'
     or not claim_places(p_session, p_starts_at, v_parts, v_session.slot_minutes) then
    return null;
  end if;
  insert into appointment (
    id, party_id, location_id, session_id, starts_at, ends_at, persons, parts, slot_minutes, services,
    code, manage_key, status, hold_expires_at, origin, language
  )
  values (
    v_offered, v_offered, v_session.location_id, p_session, p_starts_at,
    p_starts_at + make_interval(mins => v_parts * v_session.slot_minutes), v_appointment.persons, v_parts,
    v_session.slot_minutes, v_appointment.services, p_code, p_key, 'offered', p_until,
    v_appointment.origin, v_appointment.language
  );
  perform occupy_slots(v_offered, p_session, p_starts_at, v_parts, v_session.slot_minutes);
  insert into alternative (appointment_id, offered_id, made_at) values (p_appointment, v_offered, p_now)
  returning id into v_alternative;
  return v_alternative;
end $$;

-- The answer to an alternative: accepted, the appointment takes over the places kept for it; declined, they return.
create function answer_alternative(p_manage_key text, p_accepts boolean, p_now timestamptz, out reason text)
  language plpgsql as $$
declare
  v_appointment appointment;
  v_alternative alternative;
  v_offered appointment;
begin
  select * into v_appointment from appointment where manage_key = p_manage_key for update;
  select * into v_alternative from alternative where appointment_id = v_appointment.id and answer is null for update;
  select * into v_offered from appointment where id = v_alternative.offered_id for update;
  if v_alternative.id is null or v_appointment.status <> 'booked' then
    reason := 'not_found';
    return;
  end if;
  if v_offered.status <> 'offered' or v_offered.hold_expires_at <= p_now then
    if v_offered.status = 'offered' then
      update appointment set status = 'expired', version = version + 1 where id = v_offered.id;
      perform release_slots(array[v_offered.id]);
      perform seat_orphans(v_offered.session_id);
    end if;
    update alternative set answer = 'expired', answered_at = p_now where id = v_alternative.id;
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
