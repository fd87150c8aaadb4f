-- Staff who looked for a document looked at one location: at another one it is looked for again, until the register knows it.
create function mark_document_check_again() returns trigger language plpgsql as $$
begin
  if exists (select from service where key = any (new.services) and needs_document)
    and not exists (select from appointment_document where appointment_id = new.id)
  then
    new.document_check := 'no_letter';
  end if;
  return new;
end $$;
create trigger appointment_marks_document_check_again
  before update of location_id on appointment
  for each row when (
    old.status = 'booked' and new.status = 'booked' and old.location_id <> new.location_id and new.document_check is null
  )
  execute function mark_document_check_again();
