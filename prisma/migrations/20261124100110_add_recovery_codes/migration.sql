-- A code that stands in once for somebody's authenticator, when that is lost. Only a keyed hash is kept.
create table staff_recovery_code (
  staff_id uuid not null references staff_member (id) on delete cascade,
  hash bytea not null,
  used_at timestamptz(3),
  primary key (staff_id, hash)
);
