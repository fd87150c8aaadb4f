-- Attempts that every process must count together. Written and read by the limiter library, which chose these columns;
-- unlogged, since after a crash everybody may begin to count again.
create unlogged table attempt_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
