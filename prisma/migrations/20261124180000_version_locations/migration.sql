-- Of two who change a location at once, the second one is told: each change makes it another version.
alter table location add column version integer not null default 1;
