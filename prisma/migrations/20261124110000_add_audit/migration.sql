-- What staff did, as it was before and after, without personal data of applicants. Rows are added and never changed:
-- a trigger refuses it to everybody, and the table belongs to a role of its own, so that whoever runs the product can
-- add and read, and cannot take that trigger away.
create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz(3) not null default now(),
  staff_id uuid,
  staff_name text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  location_id uuid,
  before jsonb,
  after jsonb,
  constraint audit_event_names_its_action check (action ~ '^[a-z_]+$')
);

create index audit_event_by_time on audit_event (at desc, id desc);
create index audit_event_by_subject on audit_event (subject_kind, subject_id);
create index audit_event_by_location on audit_event (location_id) where location_id is not null;

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit events are never changed or removed' using errcode = 'insufficient_privilege';
end $$;

create trigger audit_event_is_append_only
  before update or delete or truncate on audit_event
  for each statement execute function refuse_audit_change();

-- Roles belong to the whole server: another database of it may have made this one. Where the product's own role may not
-- make roles, the trigger stands alone.
do $$
begin
  begin
    create role loketplanner_audit nologin;
  exception
    when duplicate_object or unique_violation then null;
  end;
  execute format('grant loketplanner_audit to %I', current_user);
  execute 'grant usage, create on schema public to loketplanner_audit';
  alter table audit_event owner to loketplanner_audit;
  revoke all on audit_event from public;
  execute format('grant select, insert on audit_event to %I', current_user);
  execute 'revoke create on schema public from loketplanner_audit';
  execute format('revoke loketplanner_audit from %I', current_user);
exception
  when insufficient_privilege then
    raise notice 'this role may not make another one: audit events are kept by their trigger alone';
end $$;
