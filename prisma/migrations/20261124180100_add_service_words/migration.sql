-- What staff say of a service instead of the words that the product comes with. Another version after each change.
create table service_words (
  service_key text primary key references service (key) on delete cascade,
  words jsonb not null,
  version integer not null default 1
);
