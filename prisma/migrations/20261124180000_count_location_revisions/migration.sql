-- Of two who change a location at once, the second one is told: each change makes it another revision.
alter table location add column revision integer not null default 1;
