create type staff_role_name as enum ('clerk', 'manager', 'agent', 'planner', 'coordinator', 'administrator');

-- A university, or whoever else has pickup days of its own.
create table organisation (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null,
  created_at timestamptz(3) not null default now()
);

-- Somebody who works with the product. One without a password signs in at the department's provider, or has not used
-- the link yet that was made for it. totp_last_step is the last time step whose code was used: none counts twice.
create table staff_member (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  name text not null,
  password_hash text,
  totp_sealed bytea,
  totp_confirmed_at timestamptz(3),
  totp_last_step bigint,
  provider_subject text unique,
  active boolean not null default true,
  is_demonstration boolean not null default false,
  created_at timestamptz(3) not null default now(),
  constraint staff_member_email_is_lower_case check (email = lower(email))
);

create unique index staff_member_by_email on staff_member (email);

create table staff_role (
  staff_id uuid not null references staff_member (id) on delete cascade,
  role staff_role_name not null,
  location_id uuid references location (id),
  organisation_id uuid references organisation (id),
  id uuid primary key default gen_random_uuid(),
  constraint staff_role_once unique nulls not distinct (staff_id, role, location_id, organisation_id),
  -- A role holds where it belongs: lib/staff/policy.ts says the same.
  constraint staff_role_has_its_place check (
    (location_id is not null) = (role in ('clerk', 'manager')) and (organisation_id is not null) = (role = 'coordinator')
  )
);

-- One browser of somebody who signed in. Checked at every request: what is revoked here is over at once.
create table staff_session (
  id uuid primary key default gen_random_uuid(),
  staff_id uuid not null references staff_member (id) on delete cascade,
  began_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  ended_at timestamptz(3),
  browser text not null
);

create index staff_session_by_member on staff_session (staff_id) where ended_at is null;

-- A link that sets a password once: for somebody new, or the first administrator (no member then). Only a hash is kept.
create table staff_link (
  hash bytea primary key,
  staff_id uuid references staff_member (id) on delete cascade,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3)
);
