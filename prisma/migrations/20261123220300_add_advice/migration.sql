-- Dated rules that can spare a visit. question, hint, title and advice are wordings: {"nl": "…", "en": "…"}.
create table advice_rule (
  key text primary key,
  services text[] not null,
  position integer not null,
  question jsonb not null,
  hint jsonb,
  -- The answer that spares the visit.
  spares_when boolean not null,
  title jsonb not null,
  advice jsonb not null,
  source_url text,
  valid_from date not null,
  valid_until date,
  constraint advice_rule_valid_in_order check (valid_until >= valid_from)
);

create type advice_outcome as enum ('advised', 'spared', 'came_anyway');

-- Counters only: no person, no time of day.
create table advice_count (
  date date not null,
  rule_key text not null,
  outcome advice_outcome not null,
  visits integer not null,
  primary key (date, rule_key, outcome),
  constraint advice_count_positive check (visits > 0)
);
