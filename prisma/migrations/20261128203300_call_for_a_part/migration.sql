-- Whether a desk that helps with these services may call somebody: it does all that they came for; or a part of it, while no desk
-- that is open helps with all. The clerk then hands them on for the rest.
create function desk_may_call(p_visit visit, p_helps text[]) returns boolean language sql stable as $$
  select (p_visit).services <@ p_helps
    or (p_visit).services && p_helps
       and not exists (
         select from desk_shift
         join desk on desk.id = desk_shift.desk_id
         where desk.location_id = (p_visit).location_id and not desk_shift.is_paused
           and (p_visit).services <@ desk_shift.services
       );
$$;

-- As before, by this rule.
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
      when for_desk_id is null or not exists (select from desk_shift where desk_id = for_desk_id)
        then desk_may_call(visit, v_helps)
      else false
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
