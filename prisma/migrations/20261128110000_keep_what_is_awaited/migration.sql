-- A document that goes to a location where somebody has an appointment for it is theirs already: nobody takes it in elsewhere.

-- Whether somebody has an appointment for a document where it goes.
create function is_awaited(p_document document) returns boolean language sql stable as $$
  select p_document.status in ('produced', 'in_transit') and lying_status(p_document.id, p_document.location_id) = 'reserved';
$$;

-- Takes a document a step further. p_at is the location whose clerk asks (null: nobody's, such as a booking); p_version what
-- they saw (null: whatever it is); p_expected the date on which it can be there (dispatch, send_on); p_kept_days how long it
-- is kept from now on (arrive, take_in, find).
create or replace function step_document(
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
    when p_step = 'take_in' and is_awaited(v_was) then 'wrong_state'
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
create or replace function register_document(
  p_location uuid, p_number text, p_kind person_key_kind, p_sealed bytea, p_key bytea, p_letter bytea, p_person text, p_shelf text,
  p_expected date, p_kept_days integer, p_take_in boolean, p_staff uuid, p_name text, p_now timestamptz,
  out document_id uuid, out became text, out reason text, out elsewhere uuid
) language plpgsql as $$
declare
  v_known document;
begin
  loop
    select * into v_known from document
    where number = p_number and status not in ('returned', 'withdrawn')
    for update;
    exit when v_known.id is not null;
    if p_key is null or p_person is null then
      reason := 'details_missing';
      return;
    end if;

    -- The card that was announced: now it has its number, and its place is where it came.
    begin
      update document
      set number = p_number, letter_hash = coalesce(p_letter, letter_hash), name = p_person, location_id = p_location
      where id = (
        select id from document
        where number is null and key_hash = p_key and status in ('produced', 'in_transit', 'missing')
          and (letter_hash is null or p_letter is null or letter_hash = p_letter)
        order by location_id <> p_location, created_at
        limit 1
        for update
      )
      returning * into v_known;
    exception when unique_violation then
      -- A rival has just registered this number.
      continue;
    end;
    if v_known.id is not null then
      perform note_document(v_known.id, p_staff, p_name, null, p_now);
      exit;
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
    on conflict (number) where number is not null and status not in ('returned', 'withdrawn') do nothing
    returning id into document_id;
    if document_id is not null then
      perform note_document(document_id, p_staff, p_name, null, p_now);
      became := case when p_expected is null then 'registered' else 'expected' end;
      return;
    end if;
    -- A rival has just registered it: now it is known.
  end loop;
  document_id := v_known.id;

  if p_key is not null and p_key <> v_known.key_hash then
    reason := 'another_person';
  elsif v_known.status in ('handed_over', 'faulty') then
    reason := v_known.status::text;
  elsif v_known.location_id <> p_location and (v_known.status = 'reserved' or is_awaited(v_known) or not p_take_in) then
    reason := case when v_known.status = 'reserved' or is_awaited(v_known) then 'reserved_elsewhere' else 'elsewhere' end;
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
  elsif v_known.status = 'missing' and p_expected is null then
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
