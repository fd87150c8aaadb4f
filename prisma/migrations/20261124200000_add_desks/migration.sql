-- The staffed places of a location, each with what can be done there. Openings plan numbers of desks, never single ones:
-- these rows tell whether there are as many, and who is called where.
create table desk (
  id uuid primary key default gen_random_uuid(),
  location_id uuid not null references location (id),
  name text not null,
  services text[] not null,
  active boolean not null default true,
  revision integer not null default 1,
  constraint desk_has_a_name check (name = btrim(name) and name <> '' and length(name) <= 20),
  constraint desk_does_something check (cardinality(services) > 0)
);

-- People are called to a desk by its name.
create unique index desk_one_name on desk (location_id, lower(name));
