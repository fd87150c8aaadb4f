-- The slots of a session with how full each is, or was. slot.taken is not that: it says how many places nobody else can have
-- now. It sinks when a visit ends and gives its places back, and counts what nobody has: places at rest, and those of holds that
-- are over and not swept yet. The places of ended appointments lay in their own session, a part after the other from their
-- start; orphans had none. A place that was given back and booked again is one place. For one session, so that whoever asks
-- for many has an index for each, whatever the planner thinks of their number.
create function filled_slots(p_session uuid, p_now timestamptz)
  returns table (starts_at timestamptz, capacity integer, taken integer) language sql stable as $$
  select slot.starts_at, slot.capacity, least(slot.capacity, slot.taken + coalesce(unlike.places, 0))
  from slot
  left join (
    select place.starts_at, sum(place.places)::integer as places
    from (
      select ended.starts_at + make_interval(mins => part * ended.slot_minutes) as starts_at, 1 as places
      from appointment ended
      cross join generate_series(0, ended.parts - 1) part
      where ended.session_id = p_session and ended.status = 'ended' and ended.orphaned_at is null
      union all
      select occupied.starts_at, -1
      from appointment hold
      join appointment_slot occupied on occupied.appointment_id = hold.id
      where hold.session_id = p_session and hold.status in ('held', 'offered')
        and (hold.hold_expires_at <= p_now or hold.origin = 'returned')
    ) place
    group by place.starts_at
  ) unlike on unlike.starts_at = slot.starts_at
  where slot.session_id = p_session
$$;

create index appointment_ended_by_session on appointment (session_id) include (starts_at, parts, slot_minutes)
  where status = 'ended' and orphaned_at is null;
