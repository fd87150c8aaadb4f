-- A mail that is to be sent: written in the transaction of the change that causes it, sent after that by one of all processes.
-- next_attempt_at is also the lease: whoever takes a message moves it on, so that no other takes it meanwhile.
create type message_status as enum ('queued', 'sent', 'failed');

create table message (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  appointment_id uuid references appointment (id) on delete cascade,
  -- Whom it tells, when it does: told, or put on the list to phone, as the mail goes.
  outreach_id uuid references outreach (id) on delete cascade,
  recipient text not null,
  language text not null,
  subject text not null,
  body text not null,
  -- An iCalendar file that goes with it.
  calendar text,
  status message_status not null default 'queued',
  attempts integer not null default 0,
  next_attempt_at timestamptz(3) not null default now(),
  -- After this instant a mail comes too late: somebody must call.
  needed_by timestamptz(3),
  -- What the mail server said last, without addresses.
  last_error text,
  created_at timestamptz(3) not null default now(),
  done_at timestamptz(3),
  constraint message_done_whole check ((status = 'queued') = (done_at is null))
);

create index message_due on message (next_attempt_at) where status = 'queued';
create index message_done on message (done_at) where status <> 'queued';
create index message_by_appointment on message (appointment_id);
create index message_by_outreach on message (outreach_id);
