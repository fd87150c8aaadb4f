-- Of a hundred people who are expected for a service, so many at most should not come.
alter table service
  add column norm_missed_percent integer not null default 10,
  add constraint service_norm_missed_is_a_part check (norm_missed_percent between 1 and 100);
