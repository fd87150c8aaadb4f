-- The key of somebody who has no number yet: a newborn, a letter that was lost. An agent issues it, with a reason.
create table person_reference (
  id uuid primary key default gen_random_uuid(),
  key_hash bytea not null,
  -- For staff to read it out again.
  key_sealed bytea not null,
  -- For whom, as the caller said; nobody has to.
  name_sealed bytea,
  reason text not null,
  issued_by uuid not null,
  issued_by_name text not null,
  issued_at timestamptz(3) not null,
  -- Two agents who draw the same one: one of them draws again.
  constraint person_reference_once unique (key_hash),
  constraint person_reference_key_is_hmac check (octet_length(key_hash) = 32),
  constraint person_reference_reason check (reason in ('newborn', 'letter_lost', 'number_unknown', 'number_not_given', 'other'))
);
create index person_reference_by_time on person_reference (issued_at desc);
