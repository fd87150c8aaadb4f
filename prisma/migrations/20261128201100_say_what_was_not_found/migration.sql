-- Staff who looked and did not find a document say so: whoever comes for it must be told before they travel (not_here), and then
-- knows (told).
alter table appointment
  drop constraint appointment_document_check_known,
  add constraint appointment_document_check_known
    check (document_check in ('no_letter', 'not_found', 'other_place', 'not_here', 'told'));

-- As before; also whoever was, or is to be told that it is not there and then moves, be it to another day: it may be there then.
create or replace function mark_document_check_again() returns trigger language plpgsql as $$
begin
  if old.document_check is not null
    or exists (select from service where key = any (new.services) and needs_document)
      and not exists (select from appointment_document where appointment_id = new.id)
  then
    new.document_check := 'no_letter';
  end if;
  return new;
end $$;
drop trigger appointment_marks_document_check_again on appointment;
create trigger appointment_marks_document_check_again
  before update of location_id, starts_at on appointment
  for each row when (
    old.status = 'booked' and new.status = 'booked' and (
      old.location_id <> new.location_id and new.document_check is null
      or (old.location_id, old.starts_at) is distinct from (new.location_id, new.starts_at)
        and old.document_check in ('not_here', 'told')
    )
  )
  execute function mark_document_check_again();

-- A mail that went out tells; nobody need call.
create function note_told_of_document() returns trigger language plpgsql as $$
begin
  update appointment set document_check = 'told' where id = new.appointment_id and document_check = 'not_here';
  return null;
end $$;
create trigger message_tells_of_document
  after update of status on message
  for each row when (new.kind = 'no_document' and old.status = 'queued' and new.status = 'sent')
  execute function note_told_of_document();

-- What would be told is told already, or not so any more: its mail is dropped. One that is being sent at this moment is left, so
-- that neither waits for the other.
create function drop_news_of_document() returns trigger language plpgsql as $$
begin
  delete from message
  where id in (
    select id from message
    where appointment_id = new.id and kind = 'no_document' and status <> 'sent'
    for update skip locked
  );
  return null;
end $$;
create trigger appointment_drops_news_of_document
  after update of status, document_check on appointment
  for each row when (
    old.document_check = 'not_here' and (new.document_check is distinct from 'not_here' or new.status <> 'booked')
  )
  execute function drop_news_of_document();
-- A move changes its check in a trigger before it, which an "update of document_check" does not see.
create trigger appointment_moves_from_news_of_document
  after update of location_id, starts_at on appointment
  for each row when (old.document_check = 'not_here' and new.document_check is distinct from 'not_here')
  execute function drop_news_of_document();

-- The appointments of a location for whose documents staff have something to do: to look, to tell people that it is not there,
-- or to keep for them what has come since they were told.
create function document_checks(p_location uuid, p_now timestamptz) returns setof appointment language sql stable as $$
  select appointment.*
  from appointment
  where location_id = p_location and document_check is not null and status = 'booked' and ends_at > p_now
    and (
      document_check <> 'told'
      or exists (
        select from participant
        join document on document.key_hash = participant.key_hash
        where participant.appointment_id = appointment.id and document.location_id = p_location
          and document.status = 'ready'
          and not exists (
            select from appointment_document
            join document theirs on theirs.id = appointment_document.document_id
            where appointment_document.appointment_id = appointment.id and theirs.key_hash = participant.key_hash
          )
      )
    );
$$;
