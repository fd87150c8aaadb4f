-- A desk whose clerk is gone is freed: by signing out, when nobody is there; else by a colleague.

-- What a clerk whose desk was freed by somebody else is told, until they sit down again.
create table desk_freed (
  clerk_id uuid primary key,
  desk_id uuid not null references desk (id),
  by_name text not null,
  freed_at timestamptz(3) not null
);
create index desk_freed_by_desk on desk_freed (desk_id);

create function forget_desk_freed() returns trigger language plpgsql as $$
begin
  delete from desk_freed where clerk_id = new.clerk_id;
  return null;
end $$;

create trigger desk_shift_forgets_freed after insert or update on desk_shift
for each row execute function forget_desk_freed();

-- Ends the shift at a desk: whoever is called or helped there waits again, before others, as if they were handed on; and whoever was
-- handed on to it may be called by anybody. Whoever asks holds the lock of the shift: nobody is called there meanwhile. A step that
-- the clerk takes at this very moment was first or comes too late, by the lock of the visit.
create function clear_desk(
  p_desk uuid, p_now timestamptz, out visit_id uuid, out visit_was jsonb, out visit_became jsonb, out unbound uuid[]
) language plpgsql as $$
begin
  select visit.id into visit_id from visit where desk_id = p_desk and status in ('called', 'serving') for update;
  visit_was := state_of_visit(visit_id);
  update visit
  set status = 'arrived', desk_id = null, serving_at = null, has_priority = true, calls = 0,
      served_seconds = served_seconds + greatest(extract(epoch from p_now - serving_at)::integer, 0)
  where visit.id = visit_id;
  visit_became := state_of_visit(visit_id);
  with freed as (
    update visit set for_desk_id = null where for_desk_id = p_desk and status = 'arrived' returning visit.id
  )
  select coalesce(array_agg(freed.id order by freed.id), '{}') into unbound from freed;
  delete from desk_shift where desk_id = p_desk;
end $$;

-- Frees the desk of a colleague (p_clerk) who is gone. p_pressed: when that was seen; a sign of life since then, somebody sat down,
-- called or helped there, refuses it.
create function free_desk(
  p_desk uuid, p_at uuid, p_clerk uuid, p_by uuid, p_by_name text, p_pressed timestamptz, p_now timestamptz,
  out reason text, out was jsonb, out visit_id uuid, out visit_was jsonb, out visit_became jsonb, out unbound uuid[]
) language plpgsql as $$
declare
  v_shift desk_shift;
begin
  if not exists (select from desk where id = p_desk and location_id = p_at) then
    reason := 'desk_not_there';
    return;
  end if;
  -- The shift before the visit, as a call does.
  select * into v_shift from desk_shift where desk_id = p_desk for update;
  if v_shift.clerk_id is distinct from p_clerk or v_shift.since > p_pressed or exists (
    select from visit
    where visit.desk_id = p_desk and status in ('called', 'serving') and greatest(called_at, serving_at) > p_pressed
  ) then
    reason := 'changed_meanwhile';
    return;
  end if;
  was := state_of_shift(p_clerk);
  select cleared.* into visit_id, visit_was, visit_became, unbound from clear_desk(p_desk, p_now) cleared;
  if p_by <> p_clerk then
    insert into desk_freed (clerk_id, desk_id, by_name, freed_at) values (p_clerk, p_desk, p_by_name, p_now)
    on conflict (clerk_id) do update
    set desk_id = excluded.desk_id, by_name = excluded.by_name, freed_at = excluded.freed_at;
  end if;
end $$;

-- As before, and whoever was there waits before others. Tells of the desk that was left; desk_id is null for none.
drop function vacate_desk(uuid, uuid[]);
create function vacate_desk(
  p_clerk uuid, p_keeps uuid[],
  out desk_id uuid, out location_id uuid, out was jsonb, out visit_id uuid, out visit_was jsonb, out visit_became jsonb,
  out unbound uuid[]
) language plpgsql as $$
begin
  select desk.id, desk.location_id into desk_id, location_id
  from desk_shift join desk on desk.id = desk_shift.desk_id
  where clerk_id = p_clerk and desk.location_id <> all (p_keeps)
  for update of desk_shift;
  if desk_id is null then
    return;
  end if;
  was := state_of_shift(p_clerk);
  select cleared.* into visit_id, visit_was, visit_became, unbound from clear_desk(desk_id, now()) cleared;
end $$;

-- Leaves the desks at which nobody is called or helped and whose clerk is signed in nowhere (any more): that of one clerk, or of
-- all who sat down before p_idle_since. Tells which.
create function leave_unattended_desks(p_clerk uuid, p_idle_since timestamptz, p_now timestamptz)
returns table (desk_id uuid, location_id uuid, was jsonb) language plpgsql as $$
declare
  v_desk record;
begin
  for v_desk in
    select desk.id, desk.location_id, desk_shift.clerk_id
    from desk_shift
    join desk on desk.id = desk_shift.desk_id
    where (desk_shift.clerk_id = p_clerk or p_clerk is null and desk_shift.since < p_idle_since)
      and not exists (
        select from staff_session
        where staff_id = desk_shift.clerk_id and ended_at is null and ends_at > p_now and seen_at > p_idle_since
      )
    order by desk.id
    for update of desk_shift
  loop
    return query
    select v_desk.id, v_desk.location_id, stood.was
    from stand_up_and_tell(v_desk.id, v_desk.clerk_id) stood
    where stood.is_free and stood.was is not null;
  end loop;
end $$;
