-- A list of the day on paper, against a morning without computers: where it is mailed to, and for which day that was done.
alter table location add column day_list_email text;
alter table location add column day_list_sent_on date;

-- The counter runs late, and people were told. Nought minutes: it is on time again.
create table day_delay (
  -- Of the form that was pressed: a second press of it tells nobody twice.
  id uuid primary key,
  location_id uuid not null references location (id),
  -- The location's own date.
  date date not null,
  minutes integer not null,
  announced_at timestamptz(3) not null,
  staff_id uuid not null,
  staff_name text not null,
  constraint day_delay_minutes check (minutes between 0 and 240)
);

create index day_delay_of_day on day_delay (location_id, date, announced_at);
