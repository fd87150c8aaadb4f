-- What people read a location is called in their language: one that has no name in English keeps its own.
create function name_in(place location, wanted_language text) returns text
language sql immutable
as $$
  select case when wanted_language = 'en' then coalesce(place.name_en, place.name) else place.name end;
$$;
