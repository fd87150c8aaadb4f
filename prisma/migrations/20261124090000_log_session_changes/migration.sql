-- Which sessions have other open places than before, and by which transaction, so that every process can keep what is
-- open in memory and read again only what changed. A row without a session: a place or its closures changed.
--
-- A table and not NOTIFY: a transaction that notifies holds a lock on the one queue of the whole server while it commits,
-- so that claims on different slots would no longer share their writes.
create table session_change (
  session_id uuid,
  changed_in xid8 not null default pg_current_xact_id(),
  changed_at timestamptz(3) not null default now()
);

create index session_change_in_order on session_change (changed_in);

create function log_session_change() returns trigger language plpgsql as $$
begin
  insert into session_change (session_id) values (new.session_id);
  return null;
end $$;

create function log_changed_sessions() returns trigger language plpgsql as $$
begin
  insert into session_change (session_id) select distinct session_id from changed;
  return null;
end $$;

create function log_changed_session_rows() returns trigger language plpgsql as $$
begin
  insert into session_change (session_id) select id from changed;
  return null;
end $$;

create function log_place_change() returns trigger language plpgsql as $$
begin
  insert into session_change (session_id) values (null);
  return null;
end $$;

-- Most claims leave a slot open, and those that do not change nothing that anybody would see.
create trigger slot_opens_or_fills
  after update on slot
  for each row when ((old.taken < old.capacity) is distinct from (new.taken < new.capacity))
  execute function log_session_change();

create trigger slot_comes
  after insert on slot referencing new table as changed
  for each statement execute function log_changed_sessions();

create trigger slot_goes
  after delete on slot referencing old table as changed
  for each statement execute function log_changed_sessions();

create trigger session_changes
  after update on session referencing new table as changed
  for each statement execute function log_changed_session_rows();

create trigger location_changes
  after insert or update or delete on location
  for each statement execute function log_place_change();

create trigger closure_changes
  after insert or update or delete on closure
  for each statement execute function log_place_change();
