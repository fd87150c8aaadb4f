-- What an applicant may book, in the order in which a walk over the dates of a location wants it. Everything that the
-- walk asks of a session is in the index, so that a full day costs no look at the table. Sessions seldom change.
create index session_bookable on session (location_id, date)
  include (id, kind, slot_minutes, services, releases_at)
  where channel = 'public' and closed_at is null;

-- For every location that may be booked here: its first open start and its third distinct one, between the local dates
-- p_from and p_until (inclusive; '-infinity' and 'infinity' for the whole horizon), in sessions of these kinds (none
-- means all); null when there is none. Which starts are open is as in open_starts; a test holds the two together.
--
-- Each location walks its sessions in the order of their dates and stops at the third start. A session without an open
-- slot costs one look in slot_open. Sessions of two dates that overlap around midnight may give a later hour of that
-- same night than the first; the days to it are right.
create function waiting_times(
  p_services text[], p_minutes integer[], p_kinds text[], p_from date, p_until date, p_now timestamptz
) returns table (location_id uuid, first_at timestamptz, third_at timestamptz) language plpgsql stable
  -- The planner takes the filters to keep next to nothing, and would rather read and sort the whole year at once.
  set enable_bitmapscan = off set enable_sort = off set jit = off set plan_cache_mode = force_generic_plan
as $$
declare
  v_minutes integer := (select sum(minutes) from unnest(p_minutes) minutes);
begin
  return query
    -- Bounds and closures as instants, worked out once for each location and not for each slot.
    with place as materialized (
      select location.id, greatest(p_from, today.date) - 1 as first_session_on,
             least(p_until, today.date + location.horizon_days) as last_on,
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
      where location.active and location.booked_elsewhere_url is null
    )
    select place.id, found.first_at, found.third_at
    from place
    cross join lateral (
      select min(first_three.starts_at) as first_at,
             case when count(*) = 3 then max(first_three.starts_at) end as third_at
      from (
        select distinct walk.date, walk.starts_at
        from (
          select session.date, run.starts_at
          from session
          cross join lateral (
            select make_interval(mins => session.slot_minutes) as slot,
                   sum(parts_of(minutes, session.slot_minutes))::integer - 1 as parts_after_first
            from unnest(p_minutes) minutes
          ) visit
          cross join lateral (
            select slot.starts_at,
                   lead(slot.starts_at, visit.parts_after_first) over (order by slot.starts_at) as last_part_at
            from slot
            where slot.session_id = session.id and slot.is_open and slot.starts_at >= place.earliest
          ) run
          where session.location_id = place.id
            and session.date between place.first_session_on and place.last_on
            and session.channel = 'public' and session.closed_at is null
            and session.services @> p_services
            and (session.releases_at is null or session.releases_at <= p_now)
            and (p_kinds = '{}' or session.kind::text = any (p_kinds))
            -- Before its slots are read, each session is asked whether so many of them are open at all.
            and exists (
              select from slot
              where slot.session_id = session.id and slot.is_open and slot.starts_at >= place.earliest
              offset (v_minutes - 1) / session.slot_minutes
            )
            and run.last_part_at = run.starts_at + visit.parts_after_first * visit.slot
            and run.starts_at < place.until
            and not run.starts_at <@ place.closed
          order by session.date, run.starts_at
        ) walk
        order by walk.date, walk.starts_at
        limit 3
      ) first_three
    ) found;
end $$;
