-- A screen at a location on which people check themselves in. Whoever has its secret may do that there, and no more.
create table kiosk (
  id uuid primary key default gen_random_uuid(),
  location_id uuid not null references location (id),
  name text not null,
  -- Only a hash is kept: the secret is in the link with which the kiosk is started.
  secret_hash bytea not null constraint kiosk_by_secret unique,
  -- Whether people without an appointment get a ticket there.
  takes_walk_ins boolean not null,
  made_by text not null,
  made_at timestamptz(3) not null,
  started_at timestamptz(3),
  ended_at timestamptz(3),
  constraint kiosk_has_a_name check (name <> '')
);
create index kiosk_by_location on kiosk (location_id);
