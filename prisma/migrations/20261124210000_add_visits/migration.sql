-- What happens on the day: somebody comes, waits, is called to a desk and helped.
create type visit_status as enum ('arrived', 'called', 'serving', 'done', 'no_show', 'left');

create table visit (
  id uuid primary key default gen_random_uuid(),
  location_id uuid not null references location (id),
  -- The location's own date.
  date date not null,
  -- The ticket, from 1 on each day; nobody who did not come has one.
  number integer,
  -- Null: a walk-in.
  appointment_id uuid unique references appointment (id),
  services text[] not null,
  persons integer not null,
  -- Of a walk-in, as far as they gave it; forgotten when the day is closed.
  name text,
  has_priority boolean not null default false,
  due_at timestamptz(3),
  arrived_at timestamptz(3),
  called_at timestamptz(3),
  serving_at timestamptz(3),
  ended_at timestamptz(3),
  calls integer not null default 0,
  -- Put aside for a while: called only by name.
  parked_at timestamptz(3),
  status visit_status not null,
  desk_id uuid references desk (id),
  clerk_name text,
  -- Why it ended otherwise than by being helped.
  end_reason text,
  constraint visit_ticket unique (location_id, date, number),
  constraint visit_persons check (persons between 1 and 12),
  constraint visit_came check (status = 'no_show' or number is not null and arrived_at is not null),
  constraint visit_at_a_desk check (status not in ('called', 'serving') or desk_id is not null and called_at is not null),
  constraint visit_ended check ((status in ('done', 'no_show', 'left')) = (ended_at is not null))
);

-- A desk calls and helps one at a time; a visit is one row, and so at one desk.
create unique index visit_one_per_desk on visit (desk_id) where status in ('called', 'serving');
create index visit_of_day on visit (location_id, date);

-- The last ticket of a day.
create table visit_counter (
  location_id uuid not null references location (id),
  date date not null,
  last integer not null,
  primary key (location_id, date)
);

-- Who sits at a desk, and what they help there now.
create table desk_shift (
  desk_id uuid primary key references desk (id),
  clerk_id uuid not null unique,
  clerk_name text not null,
  services text[] not null,
  is_paused boolean not null default false,
  since timestamptz(3) not null,
  constraint desk_shift_helps check (cardinality(services) > 0)
);

create function today_at(p_location uuid, p_now timestamptz) returns date language sql stable as $$
  select (p_now at time zone time_zone)::date from location where id = p_location;
$$;

create function next_ticket(p_location uuid, p_date date) returns integer language sql as $$
  insert into visit_counter (location_id, date, last) values (p_location, p_date, 1)
  on conflict (location_id, date) do update set last = visit_counter.last + 1
  returning last;
$$;

-- Lets somebody with an appointment in. Who is in already keeps their ticket.
create function check_in(
  p_appointment uuid, p_location uuid, p_early_minutes integer, p_now timestamptz,
  out visit_id uuid, out ticket integer, out reason text
) language plpgsql as $$
declare
  v_appointment appointment;
  v_today date := today_at(p_location, p_now);
  v_date date;
begin
  select * into v_appointment from appointment where id = p_appointment for update;
  select id, number into visit_id, ticket from visit where appointment_id = p_appointment;
  v_date := today_at(v_appointment.location_id, v_appointment.starts_at);
  reason := case
    when v_appointment.id is null or v_appointment.status not in ('booked', 'ended', 'cancelled') then 'not_found'
    when v_appointment.status = 'cancelled' then 'cancelled'
    when v_appointment.location_id <> p_location then 'wrong_location'
    when ticket is not null then 'already_in'
    when v_date < v_today then 'day_over'
    when v_date > v_today then 'other_day'
    when v_appointment.status = 'ended' then 'already_over'
    when v_appointment.starts_at > p_now + make_interval(mins => p_early_minutes) then 'too_early'
  end;
  if reason is not null then
    return;
  end if;
  ticket := next_ticket(p_location, v_today);
  insert into visit (
    location_id, date, number, appointment_id, services, persons, due_at, arrived_at, status
  )
  values (
    p_location, v_today, ticket, p_appointment, v_appointment.services, v_appointment.persons, v_appointment.starts_at,
    p_now, 'arrived'
  )
  returning id into visit_id;
end $$;

-- In which order people are called: those with priority; then appointments by their time, if they came at most ten minutes
-- after it and it is at most five minutes away; then walk-ins and late people by arrival; then who came early.
create function call_rank(p_visit visit, p_now timestamptz) returns integer language sql immutable as $$
  select case
    when (p_visit).has_priority then 0
    when (p_visit).due_at is null or (p_visit).arrived_at > (p_visit).due_at + interval '10 minutes' then 2
    when (p_visit).due_at <= p_now + interval '5 minutes' then 1
    else 3
  end;
$$;

create function call_time(p_visit visit) returns timestamptz language sql immutable as $$
  select case
    when (p_visit).due_at is null or (p_visit).arrived_at > (p_visit).due_at + interval '10 minutes' then (p_visit).arrived_at
    else (p_visit).due_at
  end;
$$;

-- Why a clerk cannot call anybody to a desk now; null when they can. Locks the desk: one call at a time.
create function refusal_for_call(p_desk uuid, p_clerk uuid) returns text language plpgsql as $$
declare
  v_shift desk_shift;
begin
  select * into v_shift from desk_shift where desk_id = p_desk for update;
  return case
    when v_shift.desk_id is null or v_shift.clerk_id <> p_clerk then 'not_your_desk'
    when v_shift.is_paused then 'desk_paused'
    when exists (select from visit where desk_id = p_desk and status in ('called', 'serving')) then 'desk_busy'
  end;
end $$;

-- Calls whoever is next for what a desk helps, or one person (p_visit), to it. Two desks never get the same person.
create function call_visit(
  p_desk uuid, p_clerk uuid, p_visit uuid, p_now timestamptz, out visit_id uuid, out reason text
) language plpgsql as $$
declare
  v_location uuid;
  v_helps text[];
begin
  reason := refusal_for_call(p_desk, p_clerk);
  if reason is not null then
    return;
  end if;
  select desk.location_id, desk_shift.services into v_location, v_helps
  from desk join desk_shift on desk_shift.desk_id = desk.id
  where desk.id = p_desk;

  -- Whom another desk is calling at this moment is skipped, not waited for.
  select visit.id into visit_id
  from visit
  where location_id = v_location and date = today_at(v_location, p_now) and status = 'arrived'
    and case when p_visit is null then parked_at is null and services <@ v_helps else visit.id = p_visit end
  order by call_rank(visit, p_now), call_time(visit), number
  limit 1
  for update skip locked;
  if visit_id is null then
    reason := case when p_visit is null then 'nobody_waits' else 'not_waiting' end;
    return;
  end if;
  update visit
  set status = 'called', desk_id = p_desk, called_at = p_now, calls = calls + 1, parked_at = null,
      clerk_name = (select clerk_name from desk_shift where desk_id = p_desk)
  where id = visit_id;
end $$;

-- Takes a visit a step further. p_at is the location whose clerk asks; the steps and from where they lead are the table of
-- states in the README.
create function step_visit(
  p_visit uuid, p_at uuid, p_clerk uuid, p_step text, p_services text[], p_reason text, p_now timestamptz, out reason text
) language plpgsql as $$
declare
  v_visit visit;
  v_is_mine boolean;
begin
  -- The appointment before the visit, as check_in does.
  perform from appointment where id = (select appointment_id from visit where id = p_visit) for update;
  select * into v_visit from visit where id = p_visit for update;
  if v_visit.id is null or v_visit.location_id <> p_at then
    reason := 'not_there';
    return;
  end if;
  if v_visit.date <> today_at(p_at, p_now) then
    reason := 'day_over';
    return;
  end if;
  v_is_mine := exists (select from desk_shift where desk_id = v_visit.desk_id and clerk_id = p_clerk);
  if v_visit.status in ('called', 'serving') and not v_is_mine then
    reason := 'not_your_desk';
    return;
  end if;

  if p_step = 'recall' and v_visit.status = 'called' then
    update visit set calls = calls + 1, called_at = p_now where id = p_visit;
  elsif p_step = 'start' and v_visit.status = 'called' then
    update visit set status = 'serving', serving_at = p_now where id = p_visit;
  elsif p_step in ('back', 'park') and v_visit.status in ('called', 'serving') then
    update visit
    set status = 'arrived', desk_id = null, serving_at = null, parked_at = case when p_step = 'park' then p_now end
    where id = p_visit;
  elsif p_step = 'unpark' and v_visit.status = 'arrived' and v_visit.parked_at is not null then
    update visit set parked_at = null where id = p_visit;
  elsif p_step = 'hand_on' and v_visit.status in ('called', 'serving') and cardinality(p_services) > 0 then
    -- They have waited once already.
    update visit
    set status = 'arrived', desk_id = null, serving_at = null, services = p_services, has_priority = true, calls = 0
    where id = p_visit;
  elsif p_step = 'finish' and v_visit.status = 'serving' then
    update visit set status = 'done', ended_at = p_now where id = p_visit;
  elsif p_step = 'no_show' and v_visit.status = 'called' then
    if v_visit.calls < 3 then
      reason := 'call_again';
      return;
    end if;
    update visit set status = 'no_show', ended_at = p_now where id = p_visit;
  elsif p_step = 'leave' and v_visit.status = 'arrived' then
    update visit set status = 'left', ended_at = p_now, end_reason = p_reason where id = p_visit;
  else
    reason := 'changed_meanwhile';
    return;
  end if;

  if p_step in ('finish', 'no_show', 'leave') and v_visit.appointment_id is not null then
    update appointment set status = 'ended', version = version + 1 where id = v_visit.appointment_id and status = 'booked';
    perform release_slots(array[v_visit.appointment_id]);
  end if;
end $$;

-- Closes the days before today: who still waited has left, who was still at a desk was helped, and whoever had an appointment
-- and did not come is a no-show, wherever people were checked in at all that day. Names of walk-ins are forgotten.
create function close_days(p_now timestamptz) returns integer language plpgsql as $$
declare
  v_closed integer;
  v_missed uuid[];
begin
  update visit
  set status = case when status = 'serving' then 'done' else 'left' end::visit_status, ended_at = p_now,
      end_reason = case when status = 'serving' then null else 'day_closed' end
  where status in ('arrived', 'called', 'serving') and date < today_at(location_id, p_now);
  get diagnostics v_closed = row_count;
  update visit set name = null where name is not null and date < today_at(location_id, p_now);
  delete from desk_shift where since < p_now - interval '16 hours';

  select array_agg(id) into v_missed
  from (
    select appointment.id
    from appointment
    where status = 'booked' and starts_at < p_now and starts_at > p_now - interval '14 days'
      and today_at(location_id, starts_at) < today_at(location_id, p_now)
      and exists (
        select from visit_counter
        where visit_counter.location_id = appointment.location_id
          and visit_counter.date = today_at(appointment.location_id, appointment.starts_at)
      )
    order by id
    for update
  ) missed;
  if v_missed is null then
    return v_closed;
  end if;
  insert into visit (location_id, date, appointment_id, services, persons, due_at, ended_at, status)
  select location_id, today_at(location_id, starts_at), id, services, persons, starts_at, p_now, 'no_show'
  from appointment
  where id = any (v_missed)
  on conflict (appointment_id) do nothing;
  update appointment set status = 'ended', version = version + 1 where id = any (v_missed) and status = 'booked';
  perform release_slots(v_missed);
  return v_closed + cardinality(v_missed);
end $$;

-- Sits a clerk at a desk; they leave the one where they sat.
create function sit_down(
  p_desk uuid, p_location uuid, p_services text[], p_clerk uuid, p_name text, p_now timestamptz, out reason text
) language plpgsql as $$
declare
  v_helps text[];
begin
  -- One clerk sits down at a time here, and nobody sits at two desks.
  perform pg_advisory_xact_lock(hashtextextended(p_clerk::text, 5));
  select array(select unnest(desk.services) intersect select unnest(p_services)) into v_helps
  from desk where id = p_desk and location_id = p_location and active
  for update;
  if v_helps is null or cardinality(v_helps) = 0 then
    reason := 'desk_not_there';
    return;
  end if;
  if exists (select from desk_shift where desk_id = p_desk and clerk_id <> p_clerk) then
    reason := 'desk_taken';
    return;
  end if;
  if exists (
    select from desk_shift join visit on visit.desk_id = desk_shift.desk_id and visit.status in ('called', 'serving')
    where desk_shift.clerk_id = p_clerk and desk_shift.desk_id <> p_desk
  ) then
    reason := 'desk_busy';
    return;
  end if;
  delete from desk_shift where clerk_id = p_clerk and desk_id <> p_desk;
  insert into desk_shift (desk_id, clerk_id, clerk_name, services, since)
  values (p_desk, p_clerk, p_name, v_helps, p_now)
  on conflict (desk_id) do update set services = excluded.services, is_paused = false;
end $$;
