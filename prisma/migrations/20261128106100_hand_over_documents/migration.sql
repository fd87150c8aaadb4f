alter table handover add constraint handover_legal_ground_known check (
  legal_ground in ('aliens_act', 'withdrawal_agreement', 'custody', 'authorisation')
);
-- Somebody else than the holder is named.
alter table handover add constraint handover_receiver_named check (received_by = 'holder' or receiver_name is not null);
create index handover_by_number on handover (document_number);
create index handover_by_term on handover (kept_until);

-- A number on a card as it is compared: however it is spaced and cased.
create function plain_number(p_number text) returns text language sql immutable as $$
  select upper(regexp_replace(p_number, '[^0-9A-Za-z]', '', 'g'));
$$;

-- Why a clerk cannot do something with a document for a visit at their desk; null when they can. Locks the appointment, the
-- visit and then the document. A walk-in is nobody's by name: theirs is whatever lies here.
create function refusal_for_document(p_document uuid, p_visit uuid, p_at uuid, p_clerk uuid, p_now timestamptz)
  returns text language plpgsql as $$
declare
  v_reason text := refusal_for_step(p_visit, p_at, p_clerk, p_now);
  v_visit visit;
  v_document document;
begin
  if v_reason is not null then
    return v_reason;
  end if;
  select * into v_visit from visit where id = p_visit;
  if v_visit.status <> 'serving' then
    return 'changed_meanwhile';
  end if;
  select * into v_document from document where id = p_document for update;
  return case
    when v_document.id is null then 'not_there'
    when v_visit.appointment_id is not null and not exists (
      select from participant where appointment_id = v_visit.appointment_id and key_hash = v_document.key_hash
    ) and not exists (
      select from appointment_document
      where appointment_id = v_visit.appointment_id and document_id = p_document
    ) then 'not_theirs'
    when v_document.status = 'handed_over' then 'handed_over_before'
    when v_document.location_id <> p_at or v_document.status not in ('ready', 'reserved') then 'not_here'
  end;
end $$;

-- Takes a document a step further at a desk, and writes down what that means for the visit.
create function step_at_desk(
  p_document uuid, p_visit uuid, p_step text, p_outcome text, p_clerk uuid, p_name text, p_now timestamptz, out reason text
) language plpgsql as $$
declare
  v_visit visit;
begin
  select * into v_visit from visit where id = p_visit;
  reason := (
    select step.reason from step_document(p_document, p_step, p_clerk, p_name, p_now, v_visit.location_id) step
  );
  if reason is not null then
    return;
  end if;
  insert into visit_outcome (visit_id, participant_id, service_key, outcome, at, staff_name, desk_id)
  select p_visit, participant.id, 'DOC', p_outcome, p_now, p_name, v_visit.desk_id
  from document
  left join participant
    on participant.appointment_id = v_visit.appointment_id and participant.key_hash = document.key_hash
  where document.id = p_document
  on conflict on constraint visit_outcome_once do update
  set outcome = excluded.outcome, at = excluded.at, staff_name = excluded.staff_name, desk_id = excluded.desk_id;
end $$;

-- Hands a document over, once: its last state, the line in the register and the outcome of the visit, or nothing of it.
create function hand_over(
  p_document uuid, p_visit uuid, p_at uuid, p_clerk uuid, p_name text, p_card text, p_received_by text, p_receiver text,
  p_fingerprint boolean, p_old_permit boolean, p_ground text, p_kept_until date, p_now timestamptz, out reason text
) language plpgsql as $$
declare
  v_document document;
begin
  reason := refusal_for_document(p_document, p_visit, p_at, p_clerk, p_now);
  if reason is not null then
    return;
  end if;
  select * into v_document from document where id = p_document;
  reason := case
    when coalesce(v_document.number, p_card) is null then 'number_missing'
    when plain_number(v_document.number) <> plain_number(p_card) then 'wrong_card'
  end;
  if reason is not null then
    return;
  end if;
  if v_document.number is null then
    update document set number = p_card where id = p_document;
  end if;
  reason := step_at_desk(p_document, p_visit, 'hand_over', 'served', p_clerk, p_name, p_now);
  if reason is not null then
    return;
  end if;
  insert into handover (
    document_id, document_number, name, key_hash, location_id, visit_id, at, staff_id, staff_name, received_by,
    receiver_name, checked_passport, checked_photo, checked_fingerprint, old_permit_taken, legal_ground, kept_until
  )
  values (
    p_document, coalesce(v_document.number, p_card), v_document.name, v_document.key_hash, p_at, p_visit, p_now, p_clerk,
    p_name, p_received_by, case when p_received_by = 'holder' then null else p_receiver end, true, true, p_fingerprint,
    p_old_permit, p_ground, p_kept_until
  );
end $$;

-- A document that a clerk does not find on its shelf is looked for; one that is wrong goes back. Either way its owner goes
-- without it today.
create function set_aside(
  p_document uuid, p_visit uuid, p_at uuid, p_clerk uuid, p_name text, p_step text, p_now timestamptz, out reason text
) language plpgsql as $$
begin
  reason := refusal_for_document(p_document, p_visit, p_at, p_clerk, p_now);
  if reason is not null then
    return;
  end if;
  reason := step_at_desk(
    p_document, p_visit, p_step, case p_step when 'miss' then 'not_found' else 'card_faulty' end, p_clerk, p_name, p_now
  );
end $$;
