-- What is open is worked out from each process's snapshot (lib/availability/open-starts.ts): a rule stands once.
drop function waiting_times(text[], integer[], text[], date, date, timestamptz);
drop function group_ends(timestamptz, integer[], integer);
drop function open_starts(uuid, text[], integer[], date, date, timestamptz);
drop index session_bookable;
