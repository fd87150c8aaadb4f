-- Why staff must look for a document before the visit: nobody gave the reference on the letter, the register does not know it,
-- or the letter names another location than the register. Null: the register knows every document that is collected.
alter table appointment add column document_check text
  constraint appointment_document_check_known check (document_check in ('no_letter', 'not_found', 'other_place'));
create index appointment_to_check on appointment (location_id, starts_at) where document_check is not null and status = 'booked';

-- Through whichever channel somebody books, a document is looked for until the register has said that it lies there.
create function mark_document_check() returns trigger language plpgsql as $$
begin
  if exists (select from service where key = any (new.services) and needs_document) then
    new.document_check := 'no_letter';
  end if;
  return new;
end $$;
create trigger appointment_marks_document_check
  before update of status on appointment
  for each row when (old.status in ('held', 'offered') and new.status = 'booked')
  execute function mark_document_check();

-- Gives back a reserved document that no booked appointment at its location is for any more.
create function free_document(p_document uuid) returns void language plpgsql as $$
declare
  v_document document;
begin
  select * into v_document from document where id = p_document for update;
  if v_document.status = 'reserved' and lying_status(p_document, v_document.location_id) = 'ready' then
    perform step_document(p_document, 'free', null, 'loketplanner', now());
  end if;
end $$;

-- An appointment that is cancelled, or over, keeps no document: what was not handed over lies ready again.
create function free_documents() returns trigger language plpgsql as $$
begin
  perform free_document(document_id)
  from (select document_id from appointment_document where appointment_id = new.id order by document_id) linked;
  return null;
end $$;
create trigger appointment_frees_documents
  after update of status on appointment
  for each row when (old.status = 'booked' and new.status <> 'booked')
  execute function free_documents();

-- Nor does a person who is taken out of it.
create function take_documents_out() returns trigger language plpgsql as $$
declare
  v_document uuid;
begin
  for v_document in
    delete from appointment_document
    where appointment_id = old.appointment_id
      and document_id in (select id from document where key_hash = old.key_hash)
    returning document_id
  loop
    perform free_document(v_document);
  end loop;
  return null;
end $$;
create trigger participant_takes_documents_out
  after delete on participant
  for each row execute function take_documents_out();
