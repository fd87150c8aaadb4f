-- A clerk calls only at the location whose day they work: p_location, for which their right was checked.
drop function call_visit(uuid, uuid, uuid, timestamptz);

-- Calls whoever is next for what a desk helps, or one person (p_visit), to it. Two desks never get the same person.
create function call_visit(
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
    and case when p_visit is null then parked_at is null and services <@ v_helps else visit.id = p_visit end
  order by call_rank(visit, p_now), call_time(visit), number
  limit 1
  for update skip locked;
  if visit_id is null then
    reason := case when p_visit is null then 'nobody_waits' else 'not_waiting' end;
    return;
  end if;
  update visit
  set status = 'called', desk_id = p_desk, called_at = p_now, calls = calls + 1, parked_at = null,
      clerk_name = (select clerk_name from desk_shift where desk_id = p_desk)
  where id = visit_id;
end $$;

-- Takes a clerk from the desk where they sit unless it is at one of these locations. Whoever was at that desk waits again:
-- nobody else could take them further.
create function vacate_desk(p_clerk uuid, p_keeps uuid[]) returns void language plpgsql as $$
declare
  v_desk uuid;
begin
  -- The shift before the visit, as a call does: nobody is called to the desk meanwhile.
  select desk_shift.desk_id into v_desk
  from desk_shift join desk on desk.id = desk_shift.desk_id
  where clerk_id = p_clerk and location_id <> all (p_keeps)
  for update of desk_shift;
  update visit
  set status = 'arrived', desk_id = null, serving_at = null
  where desk_id = v_desk and status in ('called', 'serving');
  delete from desk_shift where desk_id = v_desk;
end $$;
