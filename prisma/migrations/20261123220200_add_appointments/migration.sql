create type appointment_status as enum ('held', 'offered', 'booked', 'ended', 'cancelled', 'expired');
-- returned: places of a cancelled or moved appointment that rest before the public sees them again.
create type appointment_origin as enum ('web', 'phone', 'counter', 'api', 'oap', 'returned');
create type orphan_resolution as enum ('kept', 'moved', 'cancelled');
create type contact_kind as enum ('self', 'family', 'representative');
create type representative_kind as enum ('lawyer', 'volunteer', 'guardian', 'sponsor');

create table appointment (
  id uuid primary key default gen_random_uuid(),
  -- A family above the maximum holds adjacent appointments; the first one's id names the party.
  party_id uuid not null,
  location_id uuid not null references location (id),
  session_id uuid not null references session (id),
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  persons integer not null,
  parts integer not null,
  slot_minutes integer not null,
  extra_minutes integer not null default 0,
  services text[] not null,
  code text not null unique,
  manage_key text not null unique,
  status appointment_status not null,
  version integer not null default 1,
  hold_expires_at timestamptz(3),
  hold_extensions integer not null default 0,
  orphaned_at timestamptz(3),
  orphan_resolution orphan_resolution,
  origin appointment_origin not null,
  language text not null,
  contact_kind contact_kind,
  representative_kind representative_kind,
  contact_name text,
  email text,
  phone text,
  idempotency_caller text,
  idempotency_key text,
  request_hash text,
  confirm_hash text,
  booked_at timestamptz(3),
  cancelled_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  constraint appointment_ends_after_it_begins check (ends_at > starts_at),
  constraint appointment_has_parts check (parts > 0),
  constraint appointment_group_size check (persons between 0 and 6),
  constraint appointment_hold_has_deadline check (status not in ('held', 'offered') or hold_expires_at is not null),
  constraint appointment_only_booked_is_orphaned check (orphaned_at is null or status in ('booked', 'ended', 'cancelled')),
  constraint appointment_resolution_needs_orphan check (orphan_resolution is null or orphaned_at is not null),
  constraint appointment_representative_named check ((contact_kind = 'representative') = (representative_kind is not null)),
  -- A retry with the same key finds the appointment it made.
  constraint appointment_once_per_idempotency_key unique (idempotency_caller, idempotency_key)
);

-- Whoever looks at a session first sweeps its dead holds: one probe tells whether there are any.
create index appointment_hold_deadline on appointment (session_id, hold_expires_at) where status in ('held', 'offered');
create index appointment_orphan on appointment (session_id) where orphaned_at is not null and status = 'booked';
create index appointment_by_location_and_start on appointment (location_id, starts_at) where status = 'booked';
create index appointment_by_party on appointment (party_id);

-- The only link between an appointment and the slots it occupies.
create table appointment_slot (
  appointment_id uuid not null references appointment (id),
  session_id uuid not null,
  starts_at timestamptz(3) not null,
  primary key (appointment_id, starts_at),
  foreign key (session_id, starts_at) references slot (session_id, starts_at)
);

create index appointment_slot_by_slot on appointment_slot (session_id, starts_at);

create table participant (
  id uuid primary key default gen_random_uuid(),
  appointment_id uuid not null references appointment (id),
  position integer not null,
  name text not null,
  key_kind person_key_kind not null,
  -- Sealed for staff to read; a BSN is never kept in readable form.
  key_sealed bytea,
  key_hash bytea not null,
  key_verified boolean not null,
  constraint participant_has_a_name check (name <> ''),
  constraint participant_bsn_never_kept check (key_kind <> 'bsn' or key_sealed is null),
  unique (appointment_id, position)
);

create index participant_by_key on participant (key_hash);

create table appointment_item (
  participant_id uuid not null references participant (id) on delete cascade,
  service_key text not null references service (key),
  appointment_id uuid not null references appointment (id),
  key_hash bytea not null,
  live boolean not null,
  primary key (participant_id, service_key)
);

create index appointment_item_by_appointment on appointment_item (appointment_id);

-- One live appointment per person and service, in the whole country and through every channel.
create unique index appointment_item_one_live on appointment_item (key_hash, service_key) where live;

-- live follows the status in the appointment's own transaction, so no reader can meet the two apart.
create function keep_items_live() returns trigger language plpgsql as $$
begin
  update appointment_item
  set live = (new.status = 'booked')
  where appointment_id = new.id
    and live is distinct from (new.status = 'booked');
  return null;
end $$;

create trigger appointment_keeps_items_live
  after update of status on appointment
  for each row when (old.status is distinct from new.status)
  execute function keep_items_live();

create function item_starts_live() returns trigger language plpgsql as $$
begin
  new.live := exists (select from appointment where id = new.appointment_id and status = 'booked');
  return new;
end $$;

create trigger appointment_item_starts_live
  before insert on appointment_item
  for each row execute function item_starts_live();
