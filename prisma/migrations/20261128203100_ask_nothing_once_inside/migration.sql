-- Whoever has been let in is asked nothing more: a time that is kept for them elsewhere returns to others, and what they were
-- to be told is over.
create function ask_nothing_once_inside() returns trigger language plpgsql as $$
begin
  perform withdraw_alternative(new.appointment_id);
  delete from message
  using outreach
  where message.outreach_id = outreach.id and message.status <> 'sent'
    and outreach.appointment_id = new.appointment_id and outreach.closed_at is null;
  update outreach set closed_at = new.arrived_at, outcome = 'superseded', version = version + 1
  where appointment_id = new.appointment_id and closed_at is null;
  return null;
end $$;

create trigger ask_nothing_once_inside
  after insert on visit
  for each row when (new.appointment_id is not null)
  execute function ask_nothing_once_inside();
