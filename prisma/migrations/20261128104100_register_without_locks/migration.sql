-- A file registers thousands of cards in one transaction, so none may keep a lock of its own: the index decides.
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

-- Writes down that the owner of a document was reminded, once. p_at: the location whose clerk asks (null: nobody's).
create function remind_document(p_document uuid, p_at uuid, p_staff uuid, p_name text, p_note text, p_now timestamptz)
returns boolean language plpgsql as $$
begin
  update document set status = status, reminded_at = p_now
  where id = p_document and status = 'ready' and reminded_at is null and (p_at is null or location_id = p_at);
  if not found then
    return false;
  end if;
  perform note_document(p_document, p_staff, p_name, p_note, p_now);
  return true;
end $$;

-- The lists of a location on which a document stands: what lies here, comes, is to be packed, is looked for, whose owner is to
-- be reminded, what is to go back, and what is gone.
create function documents_on_lists(p_location uuid, p_remind_days integer, p_now timestamptz)
returns table (document_id uuid, list text) language sql stable as $$
  select document.id, stands.list
  from (select today_at(p_location, p_now) as today) clock
  cross join document
  cross join lateral (
    select 'here' as list where status in ('ready', 'reserved')
    union all
    select 'coming' where status in ('produced', 'in_transit')
    union all
    select 'missing' where status = 'missing'
    union all
    select 'to_remind'
    where status = 'ready' and reminded_at is null and kept_until between clock.today and clock.today + p_remind_days
    union all
    select 'to_return' where status in ('faulty', 'withdrawn') or status = 'ready' and kept_until < clock.today
    union all
    select 'gone' where status in ('handed_over', 'returned')
  ) stands
  where location_id = p_location
  union all
  select id, 'to_send' from document where from_location_id = p_location and status = 'in_transit' and left_at is null;
$$;
