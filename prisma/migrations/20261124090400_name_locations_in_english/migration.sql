-- What a location is called in English, where that is another name; programs of the old planner ask for it.
alter table location
  add column name_en text,
  add constraint location_has_an_english_name_or_none check (name_en <> '');
