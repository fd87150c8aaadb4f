-- As before, but nobody is handed on for what no desk here does, nor past a document that lies here for them.
create or replace function step_visit(
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
    -- Nobody is sent to a desk that is not there: whatever is left must be done at some desk here.
    if exists (
      select from unnest(v_left) as left_over (service)
      where not exists (select from desk where location_id = p_at and active and left_over.service = any (desk.services))
    ) then
      reason := 'desk_not_there';
      return;
    end if;
    if 'DOC' = any (v_visit.services) and not 'DOC' = any (v_left) and has_document_here(v_visit) then
      reason := 'document_here';
      return;
    end if;
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
