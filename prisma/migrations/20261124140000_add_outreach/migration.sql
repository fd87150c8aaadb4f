-- Somebody who must be told what staff changed, or asked something, and how that goes: by mail (a message does it), by phone,
-- or by nobody's address at all: a letter, or in person when they come. The former time and place are those that the person knows.
create table outreach (
  id uuid primary key default gen_random_uuid(),
  appointment_id uuid not null references appointment (id) on delete cascade,
  about text not null,
  -- What the person still believes.
  former_location_id uuid not null references location (id),
  former_starts_at timestamptz(3) not null,
  -- What they must be told: the time that holds now, or that is kept for them; null for a cancelled appointment and an orphan.
  told_starts_at timestamptz(3),
  way text not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz(3),
  opened_at timestamptz(3) not null,
  closed_at timestamptz(3),
  -- How it ended: reached, letter_sent, mailed, or superseded (solved, or told of something newer).
  outcome text,
  -- Counts every change: two people who note a call of the same moment see each other.
  version integer not null default 1,
  constraint outreach_about_something check (about in ('moved', 'cancelled', 'alternative', 'orphaned')),
  constraint outreach_has_a_way check (way in ('mail', 'phone', 'none')),
  constraint outreach_closed_whole check ((closed_at is null) = (outcome is null)),
  constraint outreach_ended_somehow check (outcome in ('reached', 'letter_sent', 'mailed', 'superseded'))
);

-- Nobody is on the list twice.
create unique index outreach_one_open_per_appointment on outreach (appointment_id) where closed_at is null;
create index outreach_by_appointment on outreach (appointment_id);

-- One attempt to reach somebody, as whoever tried it noted it. No words of their own: nothing personal is kept here.
create table outreach_attempt (
  id uuid primary key default gen_random_uuid(),
  outreach_id uuid not null references outreach (id) on delete cascade,
  at timestamptz(3) not null,
  staff_id uuid,
  staff_name text not null,
  outcome text not null,
  constraint outreach_attempt_outcome check (
    outcome in ('reached', 'no_answer', 'left_message', 'wrong_number', 'letter_sent', 'on_the_day')
  )
);

create index outreach_attempt_by_outreach on outreach_attempt (outreach_id);
