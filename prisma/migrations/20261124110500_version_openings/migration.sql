-- An opening is one version of a weekly rule; all versions of a rule have its series. An edit ends one version and begins
-- another; what was never to be is retired. every_weeks counts from the week of weeks_from (else of valid_from);
-- month_weeks says which of the month's such weekdays count (1 is the first, -1 the last; none said: all). desks are for its channel,
-- staff_desks for staff beside them (same-day and urgent), overbook are places against no-shows, above the desks.
alter table opening
  add column series_id uuid not null default gen_random_uuid(),
  add column version integer not null default 1,
  add column every_weeks smallint not null default 1,
  add column weeks_from date,
  add column month_weeks smallint[] not null default '{}',
  add column staff_desks integer not null default 0,
  add column overbook integer not null default 0,
  add column retired_at timestamptz(3),
  add column made_by text,
  add constraint opening_every_weeks check (every_weeks between 1 and 52),
  add constraint opening_month_weeks check (month_weeks <@ array[1, 2, 3, 4, 5, -1]::smallint[]),
  add constraint opening_staff_desks check (staff_desks between 0 and 500),
  add constraint opening_overbook check (overbook between 0 and 500);

create index opening_by_series on opening (series_id);

-- Two versions of one rule on one date would double that day. Checked at the end of a transaction, in which one version
-- makes room for another; planners of one location wait for each other, so none is missed.
create function refuse_overlapping_versions() returns trigger language plpgsql as $$
begin
  if exists (
    select from opening mine
    join opening other on other.series_id = mine.series_id and other.id <> mine.id and other.retired_at is null
    where mine.id = new.id and mine.retired_at is null
      and daterange(mine.valid_from, mine.valid_until, '[]') && daterange(other.valid_from, other.valid_until, '[]')
  ) then
    raise exception 'two versions of one opening on one date' using errcode = 'exclusion_violation';
  end if;
  return null;
end $$;

create constraint trigger opening_versions_follow_each_other
  after insert or update on opening deferrable initially deferred
  for each row execute function refuse_overlapping_versions();

-- One date on which an opening is another: not open at all, or these hours and desks instead of its own, also on a day
-- that is not one of its weekdays, or a holiday. services: none means those of the opening.
create table opening_exception (
  series_id uuid not null,
  date date not null,
  is_open boolean not null,
  opens_at time(0),
  closes_at time(0),
  desks integer,
  staff_desks integer,
  overbook integer,
  services text[] not null default '{}',
  made_by text,
  created_at timestamptz(3) not null default now(),
  primary key (series_id, date),
  constraint opening_exception_is_whole check (
    not is_open or num_nulls(opens_at, closes_at, desks, staff_desks, overbook) = 0
  ),
  constraint opening_exception_ends_after_it_begins check (closes_at > opens_at),
  constraint opening_exception_has_desks check (desks between 0 and 500 and staff_desks between 0 and 500 and overbook between 0 and 500)
);

alter table closure add column made_by text;

-- The last day on which a location is open, for one that closes for good; it takes no bookings after it.
alter table location add column open_until date;

-- What a session was made of: the rule (through all its versions), and how many of its places are desks or overbooked.
-- A staff session stands beside the public one of the same rule and date.
alter table session
  add column series_id uuid,
  add column desks integer,
  add column overbook integer not null default 0;

update session
set series_id = opening.series_id, desks = opening.desks
from opening
where opening.id = session.opening_id;

alter table session drop constraint session_once_per_opening_date_and_wave;
-- Two generators at once, or a second run, must not double a day; what was closed may come again.
create unique index session_once_per_series_date_channel_and_wave on session (series_id, date, channel, wave)
  where closed_at is null;
