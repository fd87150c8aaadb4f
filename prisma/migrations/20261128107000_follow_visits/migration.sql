-- Whoever looks at a day hears at once what changes in it.

-- How often a visit was changed: of two answers about one visit the later is the one with more.
alter table visit add column revision integer not null default 1;

create function count_visit_revision() returns trigger language plpgsql as $$
begin
  new.revision := old.revision + 1;
  return new;
end $$;

create trigger visit_revision before update on visit for each row execute function count_visit_revision();

-- Says which visits of which location changed, and nothing else: who listens reads the rest under their own rights. A
-- transaction that notifies holds one lock of the whole server while it commits, which the hot tables of bookings do not
-- bear; visits change some times a minute at each location.
create function tell_of_visits() returns trigger language plpgsql as $$
begin
  perform pg_notify(
    'day', location_id || ' ' || case when count(*) > 100 then 'all' else string_agg(id::text, ' ') end
  )
  from changed
  group by location_id;
  return null;
end $$;

create trigger visit_told_when_new after insert on visit
referencing new table as changed for each statement execute function tell_of_visits();
create trigger visit_told_when_changed after update on visit
referencing new table as changed for each statement execute function tell_of_visits();

create function tell_of_desks() returns trigger language plpgsql as $$
begin
  perform pg_notify('day', location_id || ' desks') from desk where id = coalesce(new.desk_id, old.desk_id);
  return null;
end $$;

create trigger desk_shift_told after insert or update or delete on desk_shift
for each row execute function tell_of_desks();

-- What a browser asked to be done, and what came of it, for a day: asked again, it is not done again.
create table desk_action (
  -- Chosen by the browser; another member of staff may choose the same.
  id uuid not null,
  staff_id uuid not null,
  location_id uuid not null references location (id),
  -- Of the request: the same id with another one is refused.
  request_hash text not null,
  outcome jsonb,
  done_at timestamptz(3) not null,
  primary key (staff_id, id)
);

create index desk_action_by_done on desk_action (done_at);
