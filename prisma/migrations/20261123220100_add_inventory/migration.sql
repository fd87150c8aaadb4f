create type session_channel as enum ('public', 'staff', 'invited');
create type opening_kind as enum ('weekday', 'evening', 'saturday');

-- A weekly rule. Dates are inclusive; weekdays are ISO (1 is Monday); release_waves is null (bookable at once)
-- or [{"daysBefore": 56, "at": "09:00", "share": 70}, …].
create table opening (
  id uuid primary key default gen_random_uuid(),
  location_id uuid not null references location (id),
  weekdays smallint[] not null,
  opens_at time(0) not null,
  closes_at time(0) not null,
  desks integer not null,
  slot_minutes integer not null,
  services text[] not null,
  channel session_channel not null default 'public',
  kind opening_kind not null,
  valid_from date not null,
  valid_until date,
  on_holidays boolean not null default false,
  release_waves jsonb,
  created_at timestamptz(3) not null default now(),
  constraint opening_ends_after_it_begins check (closes_at > opens_at),
  constraint opening_has_desks check (desks between 0 and 500),
  constraint opening_slot_length check (slot_minutes between 1 and 240),
  constraint opening_has_services check (cardinality(services) > 0),
  constraint opening_weekdays_are_iso check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[] and cardinality(weekdays) > 0),
  constraint opening_valid_in_order check (valid_until >= valid_from)
);

create index opening_by_location on opening (location_id);

-- Both dates are closed days. No location: every location.
create table closure (
  id uuid primary key default gen_random_uuid(),
  location_id uuid references location (id),
  starts_on date not null,
  ends_on date not null,
  reason jsonb not null,
  created_at timestamptz(3) not null default now(),
  constraint closure_dates_in_order check (ends_on >= starts_on)
);

create table session (
  id uuid primary key default gen_random_uuid(),
  location_id uuid not null references location (id),
  opening_id uuid references opening (id),
  date date not null,
  wave integer not null default 0,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  slot_minutes integer not null,
  services text[] not null,
  channel session_channel not null,
  kind opening_kind not null,
  releases_at timestamptz(3),
  closed_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  constraint session_ends_after_it_begins check (ends_at > starts_at),
  constraint session_slot_length check (slot_minutes between 1 and 240),
  constraint session_has_services check (cardinality(services) > 0),
  -- Two generators at once, or a second run, must not double a day.
  constraint session_once_per_opening_date_and_wave unique (opening_id, date, wave)
);

create index session_by_location_and_date on session (location_id, date);

-- taken counts the rows of appointment_slot. Most claims leave is_open as it was, and so touch no index
-- (heap-only updates); the space left in each page is for them.
create table slot (
  session_id uuid not null references session (id),
  starts_at timestamptz(3) not null,
  capacity integer not null,
  taken integer not null default 0,
  is_open boolean not null generated always as (taken < capacity) stored,
  primary key (session_id, starts_at),
  constraint slot_never_oversold check (taken between 0 and capacity)
) with (fillfactor = 70);

create index slot_open on slot (session_id, starts_at) where is_open;

-- How many slots of slot_minutes a visit of that many minutes needs.
create function parts_of(minutes integer, slot_minutes integer) returns integer
  language sql immutable parallel safe
  return greatest(1, (minutes + slot_minutes - 1) / slot_minutes);
