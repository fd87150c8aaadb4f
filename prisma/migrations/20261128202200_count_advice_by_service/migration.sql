-- Advice by service, beside the counters by rule: a rule may spare visits for several services, and only who asked knows for
-- which. Counters only: no person, no time of day.
create table advice_service_count (
  date date not null,
  service_key text not null,
  outcome advice_outcome not null,
  visits integer not null,
  primary key (date, service_key, outcome),
  constraint advice_service_count_positive check (visits > 0)
);

-- What was counted until now, where the rule is about one service.
insert into advice_service_count (date, service_key, outcome, visits)
select counted.date, rule.services[1], counted.outcome, sum(counted.visits)
from advice_count counted
join advice_rule rule on rule.key = counted.rule_key and cardinality(rule.services) = 1
group by 1, 2, 3;
