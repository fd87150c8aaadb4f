-- As before, and the time for which somebody was helped there counts. Takes a clerk from the desk where they sit unless it is at
-- one of these locations. Whoever was at that desk waits again: nobody else could take them further.
create or replace function vacate_desk(p_clerk uuid, p_keeps uuid[]) returns void language plpgsql as $$
declare
  v_desk uuid;
begin
  -- The shift before the visit, as a call does: nobody is called to the desk meanwhile.
  select desk_shift.desk_id into v_desk
  from desk_shift join desk on desk.id = desk_shift.desk_id
  where clerk_id = p_clerk and location_id <> all (p_keeps)
  for update of desk_shift;
  update visit
  set status = 'arrived', desk_id = null, serving_at = null,
      served_seconds = served_seconds + greatest(extract(epoch from now() - serving_at)::integer, 0)
  where desk_id = v_desk and status in ('called', 'serving');
  delete from desk_shift where desk_id = v_desk;
end $$;
