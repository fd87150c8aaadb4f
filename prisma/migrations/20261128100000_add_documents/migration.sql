-- A document from the moment it is expected until it is in its owner's hands, or sent back.
create type document_status as enum (
  'produced', 'in_transit', 'ready', 'reserved', 'handed_over', 'missing', 'faulty', 'withdrawn', 'returned'
);

create table document (
  id uuid primary key default gen_random_uuid(),
  -- On the card; unknown while it is only expected.
  number text,
  -- Whose it is, and the reference on the letter to them: found by HMAC, never by the number itself.
  key_kind person_key_kind not null,
  key_sealed bytea,
  key_hash bytea not null,
  letter_hash bytea,
  -- As it is written on the document.
  name text not null,
  -- Where it lies, or where it is on its way to.
  location_id uuid not null references location (id),
  shelf text,
  status document_status not null,
  -- The date on which a document that is expected or on its way can be there.
  expected_on date,
  ready_at timestamptz(3),
  -- The last date on which it is kept for its owner.
  kept_until date,
  reminded_at timestamptz(3),
  version integer not null default 1,
  created_at timestamptz(3) not null default now(),
  constraint document_lies_somewhere check (status not in ('ready', 'reserved') or ready_at is not null),
  constraint document_key_is_hmac check (octet_length(key_hash) = 32 and (letter_hash is null or octet_length(letter_hash) = 32))
);

-- A card is registered once, however often its delivery is scanned.
create unique index document_once on document (number) where number is not null and status not in ('returned', 'withdrawn');
create index document_by_key on document (key_hash);
create index document_by_location on document (location_id, status);

-- What became of a document: each state, by whom and when.
create table document_event (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references document (id) on delete cascade,
  at timestamptz(3) not null,
  status document_status not null,
  location_id uuid not null references location (id),
  shelf text,
  staff_id uuid,
  staff_name text not null,
  note text
);
create index document_event_by_document on document_event (document_id, at);

-- Which documents an appointment is for. The trigger below keeps the document's state beside the appointment's.
create table appointment_document (
  appointment_id uuid not null references appointment (id) on delete cascade,
  document_id uuid not null references document (id),
  primary key (appointment_id, document_id)
);
create index appointment_document_by_document on appointment_document (document_id);

-- The register of hand-overs, kept for a statutory term of its own: it outlives the document and the visit.
create table handover (
  id uuid primary key default gen_random_uuid(),
  -- A document is handed over once.
  document_id uuid not null constraint handover_once unique,
  document_number text not null,
  name text not null,
  key_hash bytea not null,
  location_id uuid not null references location (id),
  visit_id uuid,
  at timestamptz(3) not null,
  staff_id uuid not null,
  staff_name text not null,
  -- Who received it: the holder, a parent or guardian, somebody with a written authority.
  received_by text not null,
  receiver_name text,
  -- What was checked elsewhere, as done; nothing of a body is kept here.
  checked_passport boolean not null,
  checked_photo boolean not null,
  checked_fingerprint boolean not null,
  old_permit_taken boolean not null,
  legal_ground text not null,
  kept_until date not null,
  constraint handover_received_by check (received_by in ('holder', 'parent', 'guardian', 'authorised')),
  constraint handover_is_checked check (checked_passport and checked_photo)
);
create index handover_by_location on handover (location_id, at desc);

-- How a visit ended, for each of its people and services.
create table visit_outcome (
  id uuid primary key default gen_random_uuid(),
  visit_id uuid not null references visit (id) on delete cascade,
  participant_id uuid references participant (id) on delete cascade,
  service_key text not null references service (key),
  outcome text not null,
  at timestamptz(3) not null,
  staff_name text not null,
  constraint visit_outcome_once unique nulls not distinct (visit_id, participant_id, service_key),
  constraint visit_outcome_known check (
    outcome in ('served', 'absent', 'photo_failed', 'passport_expired', 'card_faulty', 'not_found')
  )
);
create index visit_outcome_by_participant on visit_outcome (participant_id);

-- A visit that need not have been, and why.
alter table visit add column avoidable_reason text;
