-- Ends the past appointments of these persons that nobody has ended yet, so that an old visit locks nobody out.
create function end_past_appointments(p_people jsonb, p_services text[], p_now timestamptz)
  returns void language plpgsql as $$
declare
  v_past uuid[];
begin
  select array_agg(id) into v_past
  from (
    select appointment.id
    from appointment
    where appointment.id in (
        select item.appointment_id
        from jsonb_to_recordset(p_people) as person ("keyHash" text)
        join appointment_item item on item.key_hash = decode(person."keyHash", 'hex')
        where item.live and item.service_key = any (p_services)
      )
      and appointment.status = 'booked' and appointment.ends_at <= p_now
    order by appointment.id
    for update
  ) past;
  if v_past is not null then
    update appointment set status = 'ended', version = version + 1
    where id = any (v_past) and status = 'booked' and ends_at <= p_now;
    perform release_slots(v_past);
  end if;
end $$;

-- Books a held party: people, contact and status in one step. p_people is one entry a person:
-- {"group": 0, "position": 0, "name", "keyKind", "keySealed" (hex or null), "keyHash" (hex), "keyVerified"}.
-- Refused with already_booked, the hold stays as it was until its end.
create function confirm_hold(
  p_manage_key text, p_people jsonb, p_contact jsonb, p_language text, p_confirm_hash text, p_now timestamptz,
  out reason text
) language plpgsql as $$
declare
  v_first appointment;
  v_group appointment;
  v_index integer := 0;
  v_constraint text;
begin
  select first.* into v_first
  from appointment asked
  join appointment first on first.id = asked.party_id
  where asked.manage_key = p_manage_key
  for update of first;

  if not found then
    reason := 'not_found';
  elsif v_first.status in ('booked', 'ended', 'cancelled') then
    -- A retry of the same confirmation is the same appointment.
    reason := case when v_first.confirm_hash is distinct from p_confirm_hash then 'already_confirmed' end;
    return;
  elsif v_first.status = 'expired' or v_first.hold_expires_at <= p_now then
    reason := 'hold_expired';
  end if;
  if reason is not null then
    return;
  end if;

  perform end_past_appointments(p_people, v_first.services, p_now);

  begin
    for v_group in
      select * from appointment where party_id = v_first.party_id order by starts_at, id for update
    loop
      if v_group.status not in ('held', 'offered') then
        reason := 'hold_expired';
        return;
      end if;
      if v_group.persons <> (
        select count(*) from jsonb_to_recordset(p_people) as given ("group" integer) where given."group" = v_index
      ) then
        raise exception 'confirm_hold was given another number of people than the % held', v_group.persons;
      end if;

      with person as (
        insert into participant (appointment_id, position, name, key_kind, key_sealed, key_hash, key_verified)
        select v_group.id, given.position, given.name, given."keyKind"::person_key_kind,
               decode(given."keySealed", 'hex'), decode(given."keyHash", 'hex'), given."keyVerified"
        from jsonb_to_recordset(p_people) as given (
          "group" integer, position integer, name text, "keyKind" text, "keySealed" text, "keyHash" text, "keyVerified" boolean
        )
        where given."group" = v_index
        returning id, key_hash
      )
      insert into appointment_item (participant_id, service_key, appointment_id, key_hash, live)
      select person.id, service_key, v_group.id, person.key_hash, false
      from person cross join unnest(v_group.services) service_key
      order by person.key_hash, service_key;

      update appointment
      set status = 'booked', hold_expires_at = null, booked_at = p_now, version = version + 1, language = p_language,
          confirm_hash = p_confirm_hash,
          contact_kind = (p_contact ->> 'kind')::contact_kind,
          representative_kind = (p_contact ->> 'representativeKind')::representative_kind,
          contact_name = p_contact ->> 'name', email = p_contact ->> 'email', phone = p_contact ->> 'phone'
      where id = v_group.id;
      v_index := v_index + 1;
    end loop;
  exception when unique_violation then
    get stacked diagnostics v_constraint = constraint_name;
    if v_constraint <> 'appointment_item_one_live' then
      raise;
    end if;
    reason := 'already_booked';
  end;
end $$;
