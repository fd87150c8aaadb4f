-- How long people waited, day by day, and where a location ran dry.
create table wait_day (
  location_id uuid not null references location (id) on delete cascade,
  service_key text not null references service (key) on delete cascade,
  date date not null,
  -- Days until the first and the third start that could be chosen; null: there was none within the horizon.
  first_days integer,
  third_days integer,
  primary key (location_id, service_key, date)
);

-- A location that has no start of a service within the service's norm. Open until it has one again.
create table dry_alarm (
  id uuid primary key default gen_random_uuid(),
  location_id uuid not null references location (id) on delete cascade,
  service_key text not null references service (key) on delete cascade,
  opened_at timestamptz(3) not null,
  closed_at timestamptz(3)
);

create unique index dry_alarm_open_once on dry_alarm (location_id, service_key) where closed_at is null;
create index dry_alarm_by_location on dry_alarm (location_id, opened_at desc);
