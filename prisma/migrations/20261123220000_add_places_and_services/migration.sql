-- Which secret sealed the person keys of this database. Another secret would no longer find anybody,
-- so the start compares fingerprints and stops.
create table installation (
  id smallint primary key default 1,
  secret_fingerprint text not null,
  created_at timestamptz(3) not null default now(),
  constraint installation_is_one_row check (id = 1)
);

create type person_key_kind as enum ('v_number', 'bsn', 'reference');

create table service (
  key text primary key,
  person_key person_key_kind not null,
  first_minutes integer not null,
  extra_minutes integer not null,
  max_persons integer not null,
  needs_document boolean not null,
  norm_days integer not null,
  position integer not null,
  constraint service_key_is_three_capitals check (key ~ '^[A-Z]{3}$'),
  constraint service_takes_time check (first_minutes > 0 and extra_minutes >= 0),
  constraint service_has_a_group_size check (max_persons between 1 and 6)
);

create type location_kind as enum ('ind_desk', 'expat_centre', 'service_point', 'campus', 'partner');
create type admission as enum ('everyone', 'region', 'sector', 'letter');

-- Wordings (admission_note, note) are objects of language to text: {"nl": "…", "en": "…"}.
create table location (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  oap_key text not null unique,
  kind location_kind not null,
  name text not null,
  street text,
  postcode text,
  city text not null,
  latitude double precision not null,
  longitude double precision not null,
  address_verified boolean not null,
  time_zone text not null default 'Europe/Amsterdam',
  admission admission not null default 'everyone',
  admission_note jsonb,
  note jsonb,
  fee_cents integer not null default 0,
  booked_elsewhere_url text,
  access_needs text[] not null default '{}',
  horizon_days integer not null,
  lead_minutes integer not null,
  active boolean not null default true,
  created_at timestamptz(3) not null default now(),
  constraint location_fee_not_negative check (fee_cents >= 0),
  constraint location_horizon_within_two_years check (horizon_days between 1 and 730),
  constraint location_lead_not_negative check (lead_minutes >= 0)
);

create table location_service (
  location_id uuid not null references location (id),
  service_key text not null references service (key),
  condition jsonb,
  primary key (location_id, service_key)
);
