-- Why a location closes for good, as people read it.
alter table location
  add column open_until_reason jsonb,
  add constraint location_reason_is_of_its_end check (open_until_reason is null or open_until is not null);
