-- Who holds, as a hash of the caller and of the caller's network: for the cap on holds, and for the old protocol, whose
-- callers are known by nothing else. On the first appointment of a party, and only while it is held.
alter table appointment
  add column holder text,
  add column holder_network text;

-- Each of its own condition, so that the planner cannot take one for the other and read every hold there is.
create index appointment_by_holder on appointment (holder) where holder is not null;
create index appointment_by_holder_network on appointment (holder_network) where holder_network is not null;

create function forget_holder() returns trigger language plpgsql as $$
begin
  new.holder := null;
  new.holder_network := null;
  return new;
end $$;

create trigger appointment_forgets_holder
  before update of status on appointment
  for each row when (old.status = 'held' and new.status <> 'held')
  execute function forget_holder();

drop function hold_places(uuid, text[], timestamptz, integer[], integer[], integer, text[], text[], appointment_origin, text, text, text, text, timestamptz, timestamptz);
drop function hold_made_before(text, text, text);

-- The hold that a caller's idempotency key has made already: its party and manage key when the request is the same one,
-- key_reused when it is another, all null when there is none.
create function hold_made_before(
  p_caller text, p_key text, p_request_hash text, out party_id uuid, out manage_key text, out reason text
) language sql stable as $$
  select case when request_hash = p_request_hash then appointment.party_id end,
         case when request_hash = p_request_hash then appointment.manage_key end,
         case when request_hash <> p_request_hash then 'key_reused' end
  from appointment
  where idempotency_caller = p_caller and idempotency_key = p_key;
$$;

-- Holds adjacent appointments for one party. p_persons, p_minutes, p_codes and p_manage_keys have one entry a group.
-- A retry with the same caller and key finds the hold it made, also when both run at once.
create function hold_places(
  p_location uuid, p_services text[], p_starts_at timestamptz, p_persons integer[], p_minutes integer[],
  p_extra_minutes integer, p_codes text[], p_manage_keys text[], p_origin appointment_origin, p_language text,
  p_holder text, p_network text, p_most_of_holder integer, p_most_of_network integer,
  p_key text, p_request_hash text, p_now timestamptz, p_hold_until timestamptz,
  out party_id uuid, out manage_key text, out reason text
) language plpgsql as $$
declare
  v_claim record;
  v_party uuid := gen_random_uuid();
  v_id uuid := v_party;
  v_starts_at timestamptz := p_starts_at;
  v_ends_at timestamptz;
  v_parts integer;
begin
  select * into party_id, manage_key, reason from hold_made_before(p_holder, p_key, p_request_hash);
  if manage_key is not null or reason is not null then
    return;
  end if;

  -- One hold of a caller at a time, so that two at once cannot both be the last one allowed; others do not wait. The
  -- network's count may be passed by those that run at once: it stands far above what anybody needs.
  perform pg_advisory_xact_lock(hashtextextended(p_holder, 0));
  if (
    select count(*) >= p_most_of_holder from appointment where holder = p_holder and hold_expires_at > p_now
  ) or (
    select count(*) >= p_most_of_network from appointment where holder_network = p_network and hold_expires_at > p_now
  ) then
    select * into party_id, manage_key, reason from hold_made_before(p_holder, p_key, p_request_hash);
    if manage_key is null then
      reason := coalesce(reason, 'too_many_holds');
    end if;
    return;
  end if;

  select * into v_claim from claim_start(p_location, p_services, p_starts_at, p_minutes, p_now);
  if v_claim.session_id is null then
    -- The place may have gone to this very request, sent twice.
    select * into party_id, manage_key, reason from hold_made_before(p_holder, p_key, p_request_hash);
    if manage_key is null then
      reason := coalesce(reason, v_claim.reason);
    end if;
    return;
  end if;

  for v_group in 1 .. cardinality(p_persons) loop
    v_parts := parts_of(p_minutes[v_group], v_claim.slot_minutes);
    v_ends_at := v_starts_at + make_interval(mins => v_parts * v_claim.slot_minutes);
    insert into appointment (
      id, party_id, location_id, session_id, starts_at, ends_at, persons, parts, slot_minutes, extra_minutes, services,
      code, manage_key, status, hold_expires_at, origin, language, idempotency_caller, idempotency_key, request_hash,
      holder, holder_network
    )
    values (
      v_id, v_party, p_location, v_claim.session_id, v_starts_at, v_ends_at, p_persons[v_group], v_parts,
      v_claim.slot_minutes, case when v_group = 1 then p_extra_minutes else 0 end, p_services,
      p_codes[v_group], p_manage_keys[v_group], 'held', p_hold_until, p_origin, p_language,
      case when v_group = 1 and p_key is not null then p_holder end,
      case when v_group = 1 then p_key end,
      case when v_group = 1 then p_request_hash end,
      case when v_group = 1 then p_holder end,
      case when v_group = 1 then p_network end
    )
    on conflict on constraint appointment_once_per_idempotency_key do nothing;

    if not found then
      -- The same request was here a moment earlier: its hold counts, this claim is undone.
      update slot set taken = taken - 1
      where slot.session_id = v_claim.session_id and slot.starts_at >= p_starts_at and slot.starts_at < v_claim.ends_at;
      select * into party_id, manage_key, reason from hold_made_before(p_holder, p_key, p_request_hash);
      return;
    end if;

    perform occupy_slots(v_id, v_claim.session_id, v_starts_at, v_parts, v_claim.slot_minutes);
    v_starts_at := v_ends_at;
    v_id := gen_random_uuid();
  end loop;

  party_id := v_party;
  manage_key := p_manage_keys[1];
end $$;
