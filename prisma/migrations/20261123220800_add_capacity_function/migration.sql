-- Sets the capacity of the slots of one session that start in [p_from, p_until). What no longer fits gives way in
-- this order: places at rest, holds (newest first), appointments (latest booked first). Holds expire; appointments
-- become orphans: still booked, no slots, on the worklist. Returns the appointments orphaned.
create function set_capacity(p_session uuid, p_from timestamptz, p_until timestamptz, p_capacity integer, p_now timestamptz)
  returns setof uuid language plpgsql as $$
declare
  v_slot slot;
  v_loser record;
begin
  perform expire_holds(p_session, p_now);
  perform from slot where session_id = p_session order by starts_at for update;

  for v_slot in
    select * from slot where session_id = p_session and starts_at >= p_from and starts_at < p_until order by starts_at
  loop
    while (select taken from slot where session_id = p_session and starts_at = v_slot.starts_at) > p_capacity loop
      select appointment.id, appointment.status into v_loser
      from appointment_slot place
      join appointment on appointment.id = place.appointment_id
      where place.session_id = p_session and place.starts_at = v_slot.starts_at
      order by (appointment.origin = 'returned') desc, (appointment.status <> 'booked') desc,
               coalesce(appointment.booked_at, appointment.created_at) desc, appointment.id
      limit 1
      for update;
      -- It left between the look and the lock; look again.
      continue when not found;

      if v_loser.status = 'booked' then
        update appointment set orphaned_at = p_now, version = version + 1 where id = v_loser.id;
        return next v_loser.id;
      else
        update appointment set status = 'expired', version = version + 1 where id = v_loser.id;
      end if;
      perform release_slots(array[v_loser.id]);
    end loop;
    update slot set capacity = p_capacity where session_id = p_session and starts_at = v_slot.starts_at;
  end loop;

  perform seat_orphans(p_session);
end $$;
