-- That a location runs late, or is on time again, is told to who looks at its day, as visits and desks are.
create function tell_of_delay() returns trigger language plpgsql as $$
begin
  perform pg_notify('day', new.location_id || ' delay');
  return null;
end $$;

create trigger day_delay_told after insert on day_delay for each row execute function tell_of_delay();
