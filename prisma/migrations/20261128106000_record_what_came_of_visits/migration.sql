alter table visit
  -- When they were called for the first time, however often after that: the end of their wait.
  add column first_called_at timestamptz(3),
  -- How long they were helped at desks before the present one.
  add column served_seconds integer not null default 0,
  -- Handed on to this desk: called only there, as long as somebody sits there.
  add column for_desk_id uuid references desk (id),
  add constraint visit_avoidable_known check (
    avoidable_reason in ('not_ready', 'online', 'question', 'papers', 'wrong_place', 'wrong_service', 'valid_already')
  );
update visit set first_called_at = called_at;

-- Where it was done.
alter table visit_outcome add column desk_id uuid references desk (id);

-- Whoever must come again through no fault of their own comes before others that day.
alter table appointment add column has_priority boolean not null default false;

create function visit_takes_priority() returns trigger language plpgsql as $$
begin
  new.has_priority := new.has_priority or (select has_priority from appointment where id = new.appointment_id);
  return new;
end $$;

create trigger visit_takes_priority
  before insert on visit
  for each row when (new.appointment_id is not null)
  execute function visit_takes_priority();

-- Writes down what came of these services for everybody of a visit for whom nothing is written down yet. Of a walk-in nobody
-- is known by name: one line stands for all.
create function note_outcomes(p_visit visit, p_services text[], p_outcome text, p_at timestamptz)
  returns void language sql as $$
  insert into visit_outcome (visit_id, participant_id, service_key, outcome, at, staff_name, desk_id)
  select (p_visit).id, participant.id, service_key, p_outcome, p_at, coalesce((p_visit).clerk_name, 'loketplanner'),
         (p_visit).desk_id
  from unnest(p_services) service_key
  left join participant on participant.appointment_id = (p_visit).appointment_id
  on conflict on constraint visit_outcome_once do nothing;
$$;

-- However a visit ends: whoever was helped was served, and whoever was not there absent, unless a clerk wrote something else.
create function visit_notes_outcomes() returns trigger language plpgsql as $$
begin
  perform note_outcomes(new, new.services, case new.status when 'done' then 'served' else 'absent' end, new.ended_at);
  return null;
end $$;

create trigger visit_notes_outcomes
  after insert or update of status on visit
  for each row when (new.status in ('done', 'no_show'))
  execute function visit_notes_outcomes();

-- Whether a document that a visit came for still lies here, and no clerk has said why it was not handed over.
create function has_document_here(p_visit visit) returns boolean language sql stable as $$
  select exists (
    select from appointment_document
    join document on document.id = appointment_document.document_id
    join participant
      on participant.appointment_id = appointment_document.appointment_id and participant.key_hash = document.key_hash
    where appointment_document.appointment_id = (p_visit).appointment_id
      and document.location_id = (p_visit).location_id and document.status in ('ready', 'reserved')
      and not exists (
        select from visit_outcome
        where visit_outcome.visit_id = (p_visit).id and visit_outcome.participant_id = participant.id
          and visit_outcome.service_key = 'DOC' and visit_outcome.outcome <> 'served'
      )
  );
$$;

-- As before; somebody who was handed on to a desk is called there and nowhere else, whatever it helps now, unless nobody
-- sits there any more.
create or replace function call_visit(
  p_desk uuid, p_location uuid, p_clerk uuid, p_visit uuid, p_now timestamptz, out visit_id uuid, out reason text
) language plpgsql as $$
declare
  v_helps text[];
begin
  reason := case
    when not exists (select from desk where id = p_desk and location_id = p_location) then 'not_your_desk'
    else refusal_for_call(p_desk, p_clerk)
  end;
  if reason is not null then
    return;
  end if;
  select services into v_helps from desk_shift where desk_id = p_desk;

  -- Whom another desk is calling at this moment is skipped, not waited for.
  select visit.id into visit_id
  from visit
  where location_id = p_location and date = today_at(p_location, p_now) and status = 'arrived'
    and case
      when p_visit is not null then visit.id = p_visit
      when parked_at is not null then false
      when for_desk_id = p_desk then true
      else services <@ v_helps
        and (for_desk_id is null or not exists (select from desk_shift where desk_id = for_desk_id))
    end
  order by call_rank(visit, p_now), call_time(visit), number
  limit 1
  for update skip locked;
  if visit_id is null then
    reason := case when p_visit is null then 'nobody_waits' else 'not_waiting' end;
    return;
  end if;
  update visit
  set status = 'called', desk_id = p_desk, called_at = p_now, first_called_at = coalesce(first_called_at, p_now),
      calls = calls + 1, parked_at = null, for_desk_id = null,
      clerk_name = (select clerk_name from desk_shift where desk_id = p_desk)
  where id = visit_id;
end $$;

-- Why a clerk of a location cannot work on a visit today; null when they can. Locks it, after its appointment, as check_in does.
create function refusal_for_step(p_visit uuid, p_at uuid, p_clerk uuid, p_now timestamptz) returns text language plpgsql as $$
declare
  v_visit visit;
begin
  perform from appointment where id = (select appointment_id from visit where id = p_visit) for update;
  select * into v_visit from visit where id = p_visit for update;
  return case
    when v_visit.id is null or v_visit.location_id <> p_at then 'not_there'
    when v_visit.date <> today_at(p_at, p_now) then 'day_over'
    when v_visit.status in ('called', 'serving')
      and not exists (select from desk_shift where desk_id = v_visit.desk_id and clerk_id = p_clerk) then 'not_your_desk'
  end;
end $$;

drop function step_visit(uuid, uuid, uuid, text, text[], text, timestamptz);

-- As before. Handed on: to a desk (p_desk), or to whoever helps with what is left, or both; what is left out was done here. How
-- long they were helped adds up over desks, and nobody is done while a document that they came for still lies here.
create function step_visit(
  p_visit uuid, p_at uuid, p_clerk uuid, p_step text, p_services text[], p_desk uuid, p_reason text, p_now timestamptz,
  out reason text
) language plpgsql as $$
declare
  v_visit visit;
  v_left text[];
  v_seconds integer;
begin
  reason := refusal_for_step(p_visit, p_at, p_clerk, p_now);
  if reason is not null then
    return;
  end if;
  select * into v_visit from visit where id = p_visit;
  v_seconds := v_visit.served_seconds + coalesce(extract(epoch from p_now - v_visit.serving_at)::integer, 0);

  if p_step = 'recall' and v_visit.status = 'called' then
    update visit set calls = calls + 1, called_at = p_now where id = p_visit;
  elsif p_step = 'start' and v_visit.status = 'called' then
    update visit set status = 'serving', serving_at = p_now where id = p_visit;
  elsif p_step in ('back', 'park') and v_visit.status in ('called', 'serving') then
    update visit
    set status = 'arrived', desk_id = null, serving_at = null, served_seconds = v_seconds,
        parked_at = case when p_step = 'park' then p_now end
    where id = p_visit;
  elsif p_step = 'unpark' and v_visit.status = 'arrived' and v_visit.parked_at is not null then
    update visit set parked_at = null where id = p_visit;
  elsif p_step = 'hand_on' and v_visit.status in ('called', 'serving')
    and (cardinality(p_services) > 0 or p_desk is not null) then
    if p_desk is not null and not exists (
      select from desk where id = p_desk and location_id = p_at and active and id <> v_visit.desk_id
    ) then
      reason := 'desk_not_there';
      return;
    end if;
    v_left := case when cardinality(p_services) > 0 then p_services else v_visit.services end;
    if v_visit.status = 'serving' then
      perform note_outcomes(
        v_visit, array(select unnest(v_visit.services) except select unnest(v_left)), 'served', p_now
      );
    end if;
    -- They have waited once already.
    update visit
    set status = 'arrived', desk_id = null, serving_at = null, served_seconds = v_seconds, services = v_left,
        for_desk_id = p_desk, has_priority = true, calls = 0
    where id = p_visit;
  elsif p_step = 'finish' and v_visit.status = 'serving' then
    if has_document_here(v_visit) then
      reason := 'document_here';
      return;
    end if;
    update visit set status = 'done', ended_at = p_now where id = p_visit;
  elsif p_step = 'no_show' and v_visit.status = 'called' then
    if v_visit.calls < 3 then
      reason := 'call_again';
      return;
    end if;
    update visit set status = 'no_show', ended_at = p_now where id = p_visit;
  elsif p_step = 'leave' and v_visit.status = 'arrived' then
    update visit set status = 'left', ended_at = p_now, end_reason = p_reason where id = p_visit;
  else
    reason := 'changed_meanwhile';
    return;
  end if;

  if p_step in ('finish', 'no_show', 'leave') and v_visit.appointment_id is not null then
    update appointment set status = 'ended', version = version + 1 where id = v_visit.appointment_id and status = 'booked';
    perform release_slots(array[v_visit.appointment_id]);
  end if;
end $$;

-- Writes what a clerk at the desk says came of each person and service, over what stood there. p_outcomes is one entry each:
-- {"participantId" (or null), "service", "outcome"}.
create function note_by_clerk(
  p_visit uuid, p_at uuid, p_clerk uuid, p_name text, p_outcomes jsonb, p_now timestamptz, out reason text
) language plpgsql as $$
declare
  v_visit visit;
begin
  reason := refusal_for_step(p_visit, p_at, p_clerk, p_now);
  if reason is not null then
    return;
  end if;
  select * into v_visit from visit where id = p_visit;
  if v_visit.status <> 'serving' then
    reason := 'changed_meanwhile';
    return;
  end if;
  insert into visit_outcome (visit_id, participant_id, service_key, outcome, at, staff_name, desk_id)
  select p_visit, participant.id, given.service, given.outcome, p_now, p_name, v_visit.desk_id
  from jsonb_to_recordset(p_outcomes) as given ("participantId" uuid, service text, outcome text)
  left join participant
    on participant.id = given."participantId" and participant.appointment_id = v_visit.appointment_id
  where given.service = any (v_visit.services) and (participant.id is not null) = (v_visit.appointment_id is not null)
  on conflict on constraint visit_outcome_once do update
  set outcome = excluded.outcome, at = excluded.at, staff_name = excluded.staff_name, desk_id = excluded.desk_id;
end $$;
