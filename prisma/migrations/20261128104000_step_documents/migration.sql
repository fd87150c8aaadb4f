-- A document that is sent on lies where it was until it leaves.
alter table document
  add column from_location_id uuid references location (id),
  add column left_at timestamptz(3);
create index document_to_send on document (from_location_id) where status = 'in_transit' and left_at is null;

-- The document's version after the change: the order of its history, also within a millisecond.
alter table document_event add column version integer not null default 1;
create unique index document_event_in_order on document_event (document_id, version);

-- Every step there is, from where it leads, and where to. lib/document/states.ts says the same, and a test holds them together.
create function document_steps() returns table (step text, from_status document_status, to_status document_status)
language sql immutable as $$
  values
    ('dispatch', 'produced'::document_status, 'in_transit'::document_status),
    ('arrive', 'produced', 'ready'), ('arrive', 'in_transit', 'ready'),
    ('arrive', 'produced', 'reserved'), ('arrive', 'in_transit', 'reserved'),
    ('take_in', 'produced', 'ready'), ('take_in', 'in_transit', 'ready'), ('take_in', 'ready', 'ready'),
    ('take_in', 'missing', 'ready'), ('take_in', 'produced', 'reserved'), ('take_in', 'in_transit', 'reserved'),
    ('take_in', 'ready', 'reserved'), ('take_in', 'missing', 'reserved'),
    ('shelve', 'ready', 'ready'), ('shelve', 'reserved', 'reserved'),
    ('send_on', 'ready', 'in_transit'),
    ('leave', 'in_transit', 'in_transit'),
    ('reserve', 'ready', 'reserved'),
    ('free', 'reserved', 'ready'),
    ('hand_over', 'ready', 'handed_over'), ('hand_over', 'reserved', 'handed_over'),
    ('miss', 'in_transit', 'missing'), ('miss', 'ready', 'missing'), ('miss', 'reserved', 'missing'),
    ('find', 'missing', 'ready'), ('find', 'missing', 'reserved'),
    ('fault', 'ready', 'faulty'), ('fault', 'reserved', 'faulty'),
    ('withdraw', 'produced', 'withdrawn'), ('withdraw', 'in_transit', 'withdrawn'), ('withdraw', 'ready', 'withdrawn'),
    ('withdraw', 'reserved', 'withdrawn'), ('withdraw', 'missing', 'withdrawn'), ('withdraw', 'faulty', 'withdrawn'),
    ('return', 'ready', 'returned'), ('return', 'faulty', 'returned'), ('return', 'withdrawn', 'returned')
$$;

-- Whatever changes a document, it goes from state to state as the table says; and every change counts.
create function document_follows_its_states() returns trigger language plpgsql as $$
begin
  if old.status <> new.status
    and not exists (select from document_steps() where from_status = old.status and to_status = new.status)
  then
    raise check_violation using
      constraint = 'document_follows_its_states', message = format('a document does not go from %s to %s', old.status, new.status);
  end if;
  new.version := old.version + 1;
  return new;
end $$;
create trigger document_follows_its_states before update of status, location_id, shelf, left_at, number on document
for each row execute function document_follows_its_states();

-- Writes down what a document has become, and by whom.
create function note_document(p_document uuid, p_staff uuid, p_name text, p_note text, p_now timestamptz)
returns void language sql as $$
  insert into document_event (document_id, at, status, location_id, shelf, staff_id, staff_name, note, version)
  select id, p_now, status, location_id, shelf, p_staff, p_name, p_note, version from document where id = p_document;
$$;

-- What a document that lies here is: reserved while somebody has an appointment here for it.
create function lying_status(p_document uuid, p_location uuid) returns document_status language sql stable as $$
  select case
    when exists (
      select from appointment_document join appointment on appointment.id = appointment_document.appointment_id
      where document_id = p_document and appointment.status = 'booked' and appointment.location_id = p_location
    ) then 'reserved' else 'ready'
  end::document_status;
$$;

-- Takes a document a step further. p_at is the location whose clerk asks (null: nobody's, such as a booking); p_version what
-- they saw (null: whatever it is); p_expected the date on which it can be there (dispatch, send_on); p_kept_days how long it
-- is kept from now on (arrive, take_in, find).
create function step_document(
  p_document uuid, p_step text, p_staff uuid, p_name text, p_now timestamptz,
  p_at uuid default null, p_version integer default null, p_shelf text default null, p_to uuid default null,
  p_expected date default null, p_kept_days integer default null, p_note text default null, out reason text
) language plpgsql as $$
declare
  v_was document;
  v_place uuid;
  v_status document_status;
begin
  select * into v_was from document where id = p_document for update;
  if v_was.id is null then
    reason := 'not_there';
    return;
  end if;
  -- Where it really is: what is sent on lies where it was until it leaves.
  v_place := case
    when v_was.status = 'in_transit' and v_was.left_at is null and p_step in ('leave', 'miss')
    then coalesce(v_was.from_location_id, v_was.location_id) else v_was.location_id
  end;
  if p_at <> v_place and p_step <> 'take_in' then
    reason := 'not_there';
    return;
  end if;
  if p_version <> v_was.version then
    reason := 'changed_since';
    return;
  end if;
  if p_step = 'take_in' then
    v_place := p_at;
  elsif p_step in ('send_on', 'dispatch') then
    v_place := coalesce(p_to, v_place);
  elsif p_step = 'leave' then
    v_place := v_was.location_id;
  end if;
  reason := case
    when not exists (select from document_steps() where step = p_step and from_status = v_was.status) then 'wrong_state'
    when p_step in ('arrive', 'take_in', 'find') and v_was.number is null then 'number_missing'
    when p_step in ('take_in', 'send_on') and v_place is not distinct from v_was.location_id then 'same_place'
    when p_step = 'leave' and (v_was.left_at is not null or v_was.from_location_id is null) then 'wrong_state'
    when p_step = 'return' and v_was.status = 'ready'
      and coalesce(v_was.kept_until, 'infinity') >= today_at(v_place, p_now) then 'kept_still'
  end;
  if reason is not null then
    return;
  end if;
  v_status := case
    when p_step in ('arrive', 'take_in', 'find') then lying_status(p_document, v_place)
    when p_step = 'shelve' then v_was.status
    else (select min(to_status) from document_steps() where step = p_step and from_status = v_was.status)
  end;
  update document
  set status = v_status, location_id = v_place,
      shelf = case
        when p_step in ('shelve', 'arrive', 'take_in') then nullif(p_shelf, '')
        when p_step = 'find' then coalesce(nullif(p_shelf, ''), v_was.shelf)
        when p_step in ('leave', 'hand_over', 'return') or p_step = 'send_on' and p_at is not null then null
        else v_was.shelf
      end,
      expected_on = coalesce(p_expected, v_was.expected_on),
      ready_at = case
        when p_step in ('arrive', 'take_in') then p_now
        when p_step = 'find' then coalesce(v_was.ready_at, p_now)
        else v_was.ready_at
      end,
      kept_until = case
        when p_step in ('arrive', 'take_in') then today_at(v_place, p_now) + p_kept_days
        when p_step = 'find' then coalesce(v_was.kept_until, today_at(v_place, p_now) + p_kept_days)
        else v_was.kept_until
      end,
      reminded_at = case when p_step in ('arrive', 'take_in') then null else v_was.reminded_at end,
      from_location_id = case p_step when 'send_on' then v_was.location_id when 'leave' then v_was.from_location_id end,
      -- A clerk has it in hand; what an applicant asks for stands on the list of what is to be sent.
      left_at = case when p_step in ('send_on', 'leave') and p_at is not null then p_now end
  where id = p_document;
  perform note_document(p_document, p_staff, p_name, p_note, p_now);
end $$;

-- Registers a card at a location: one that is expected or on its way has arrived, one that was missed is found, and one that
-- nobody knew is new. p_expected: the date on which it can be there; null when it is there. p_take_in: also what the
-- register has elsewhere.
create function register_document(
  p_location uuid, p_number text, p_kind person_key_kind, p_sealed bytea, p_key bytea, p_letter bytea, p_person text, p_shelf text,
  p_expected date, p_kept_days integer, p_take_in boolean, p_staff uuid, p_name text, p_now timestamptz,
  out document_id uuid, out became text, out reason text, out elsewhere uuid
) language plpgsql as $$
declare
  v_known document;
begin
  -- One at a time for a number, and for a person whose card was announced without one.
  perform pg_advisory_xact_lock(hashtextextended(p_number, 7));
  perform pg_advisory_xact_lock(hashtextextended(encode(p_key, 'hex'), 8));
  select * into v_known from document
  where number = p_number and status not in ('returned', 'withdrawn')
  for update;
  if v_known.id is null and p_key is not null then
    select * into v_known from document
    where number is null and key_hash = p_key and status in ('produced', 'in_transit', 'missing')
      and (letter_hash is null or p_letter is null or letter_hash = p_letter)
    order by location_id <> p_location, created_at
    limit 1
    for update;
    if v_known.id is not null then
      -- The card that was announced: now it has its number, and its place is where it came.
      update document
      set number = p_number, letter_hash = coalesce(p_letter, letter_hash), name = coalesce(p_person, name), location_id = p_location
      where id = v_known.id
      returning * into v_known;
      perform note_document(v_known.id, p_staff, p_name, null, p_now);
    end if;
  end if;
  document_id := v_known.id;

  if v_known.id is null then
    if p_key is null or p_person is null then
      reason := 'details_missing';
      return;
    end if;
    insert into document (
      number, key_kind, key_sealed, key_hash, letter_hash, name, location_id, shelf, status, expected_on, ready_at, kept_until, created_at
    )
    values (
      p_number, p_kind, p_sealed, p_key, p_letter, p_person, p_location, case when p_expected is null then nullif(p_shelf, '') end,
      case when p_expected is null then 'ready' else 'in_transit' end::document_status, p_expected,
      case when p_expected is null then p_now end, case when p_expected is null then today_at(p_location, p_now) + p_kept_days end,
      p_now
    )
    returning id into document_id;
    perform note_document(document_id, p_staff, p_name, null, p_now);
    became := case when p_expected is null then 'registered' else 'expected' end;
    return;
  end if;

  if p_key is not null and p_key <> v_known.key_hash then
    reason := 'another_person';
  elsif v_known.status in ('handed_over', 'faulty') then
    reason := v_known.status::text;
  elsif v_known.location_id <> p_location and (v_known.status = 'reserved' or not p_take_in) then
    reason := case when v_known.status = 'reserved' then 'reserved_elsewhere' else 'elsewhere' end;
    elsewhere := v_known.location_id;
  elsif v_known.location_id <> p_location then
    reason := step_document(v_known.id, 'take_in', p_staff, p_name, p_now, p_location, null, p_shelf, null, null, p_kept_days);
    became := 'taken_in';
  elsif v_known.status in ('ready', 'reserved') then
    became := 'already_here';
    if nullif(p_shelf, '') is not null and p_shelf is distinct from v_known.shelf then
      reason := step_document(v_known.id, 'shelve', p_staff, p_name, p_now, p_location, null, p_shelf);
      became := 'shelved';
    end if;
  elsif v_known.status = 'missing' then
    reason := step_document(v_known.id, 'find', p_staff, p_name, p_now, p_location, null, p_shelf, null, null, p_kept_days);
    became := 'found';
  elsif p_expected is not null then
    became := 'expected';
    if v_known.status = 'produced' then
      reason := step_document(v_known.id, 'dispatch', p_staff, p_name, p_now, p_location, null, null, null, p_expected);
    end if;
  else
    reason := step_document(v_known.id, 'arrive', p_staff, p_name, p_now, p_location, null, p_shelf, null, null, p_kept_days);
    became := 'arrived';
  end if;
end $$;

-- Expects a document that has no number yet; who is expecting one already keeps that.
create function announce_document(
  p_location uuid, p_kind person_key_kind, p_sealed bytea, p_key bytea, p_person text, p_expected date,
  p_staff uuid, p_name text, p_now timestamptz
) returns uuid language plpgsql as $$
declare
  v_id uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(p_key, 'hex'), 8));
  select id into v_id from document where number is null and key_hash = p_key and status = 'produced';
  if v_id is null then
    insert into document (key_kind, key_sealed, key_hash, name, location_id, status, expected_on, created_at)
    values (p_kind, p_sealed, p_key, p_person, p_location, 'produced', p_expected, p_now)
    returning id into v_id;
    perform note_document(v_id, p_staff, p_name, null, p_now);
  end if;
  return v_id;
end $$;

-- How many working days documents travel from one location to another; without both: anywhere else.
create table transfer_time (
  id uuid primary key default gen_random_uuid(),
  from_id uuid references location (id),
  to_id uuid references location (id),
  working_days integer not null,
  constraint transfer_time_once unique nulls not distinct (from_id, to_id),
  constraint transfer_time_of_a_pair check ((from_id is null) = (to_id is null)),
  constraint transfer_time_between_two check (from_id <> to_id),
  constraint transfer_time_days check (working_days between 1 and 60)
);
