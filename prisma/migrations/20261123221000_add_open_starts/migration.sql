-- What an applicant may choose now at one location: every start on the local dates from p_from until p_until
-- (inclusive; 'infinity' for the whole horizon) where one public, released session does all these services and has an
-- open place in each consecutive slot of the whole visit. p_minutes holds the length of each group's visit.
-- What claim_start would refuse is not in it; a test holds the two together.
--
-- Equal starts of several sessions come once for each: who lists them merges them. A claim takes the one with the
-- earliest releases_at (nulls first), then the lowest session_id.
-- Written as one select, so that the planner opens it up inside the query that uses it.
-- Measured on PostgreSQL 15, 2 cores: 34 ms for a location's whole year of 5-minute slots (20,000 open starts).
create function open_starts(
  p_location uuid, p_services text[], p_minutes integer[], p_from date, p_until date, p_now timestamptz
) returns table (
  starts_at timestamptz, ends_at timestamptz, date date, kind opening_kind,
  session_id uuid, slot_minutes integer, releases_at timestamptz
) language sql stable as $$
  -- Bounds and closures as instants, worked out once: a change of zone for each slot would cost more than all the rest.
  with place as materialized (
    select location.id, location.time_zone, greatest(p_from, today.date) - 1 as first_session_on,
           greatest(
             p_now + make_interval(mins => location.lead_minutes),
             p_from::timestamp at time zone location.time_zone
           ) as earliest,
           (least(p_until, today.date + location.horizon_days) + 1)::timestamp at time zone location.time_zone as until,
           (
             select coalesce(range_agg(tstzrange(
               closure.starts_on::timestamp at time zone location.time_zone,
               (closure.ends_on + 1)::timestamp at time zone location.time_zone
             )), '{}')
             from closure
             where closure.location_id = location.id or closure.location_id is null
           ) as closed
    from location
    cross join lateral (select (p_now at time zone location.time_zone)::date as date) today
    where location.id = p_location and location.active and location.booked_elsewhere_url is null
  )
  select run.starts_at, run.last_part_at + visit.slot, (run.starts_at at time zone place.time_zone)::date, session.kind,
         session.id, session.slot_minutes, session.releases_at
  from place
  join session on session.location_id = place.id
  cross join lateral (
    select make_interval(mins => session.slot_minutes) as slot,
           sum(parts_of(minutes, session.slot_minutes))::integer - 1 as parts_after_first
    from unnest(p_minutes) minutes
  ) visit
  cross join lateral (
    -- Among the open slots, the one that is so many further on is exactly so much later only when none between them
    -- is full, missing or beyond the end of the session.
    select slot.starts_at, lead(slot.starts_at, visit.parts_after_first) over (order by slot.starts_at) as last_part_at
    from slot
    where slot.session_id = session.id and slot.is_open and slot.starts_at >= place.earliest
  ) run
  where session.channel = 'public' and session.closed_at is null and session.services @> p_services
    and (session.releases_at is null or session.releases_at <= p_now)
    -- A session that runs past midnight has starts on the day after its date.
    and session.date between place.first_session_on and p_until
    and run.last_part_at = run.starts_at + visit.parts_after_first * visit.slot
    and run.starts_at < place.until
    and not run.starts_at <@ place.closed;
$$;

-- When each group of a party is done that starts then: the groups follow each other without a gap.
create function group_ends(p_starts_at timestamptz, p_minutes integer[], p_slot_minutes integer)
  returns timestamptz[] language sql immutable parallel safe as $$
  select array_agg(done.at order by done.at)
  from (
    select p_starts_at + make_interval(
      mins => p_slot_minutes * sum(parts_of(visit.minutes, p_slot_minutes)) over (order by visit.number)::integer
    ) as at
    from unnest(p_minutes) with ordinality visit (minutes, number)
  ) done;
$$;
