-- Whether somebody is an administrator who can sign in: active, and past the link that invited them.
create function staff_is_administrator(member staff_member) returns boolean language sql stable as $$
  select member.active
    and (member.password_hash is not null or member.provider_subject is not null)
    and exists (select from staff_role where staff_id = member.id and role = 'administrator')
$$;

-- The last administrator stays one, whatever is tried at once: otherwise nobody could put it right. Accounts of the
-- demonstration are counted apart, since they cannot sign in without it. Whoever comes from the department's provider is
-- what the provider says, and so that sign-in alone may pass (`loketplanner.provider_decides`).
create function keep_an_administrator() returns trigger language plpgsql as $$
declare
  lost staff_member;
begin
  if current_setting('loketplanner.provider_decides', true) = 'on' then
    return null;
  end if;
  if tg_table_name = 'staff_member' then
    if not exists (select from staff_role where staff_id = old.id and role = 'administrator') then
      return null;
    end if;
    lost := old;
  else
    -- Nobody, when the member is being removed with all that is theirs.
    select * into lost from staff_member where id = old.staff_id;
  end if;
  if lost.id is null or not lost.active or (lost.password_hash is null and lost.provider_subject is null) then
    return null;
  end if;
  -- Two at once would each find the other one still there: the second waits, and then sees that it is the last.
  perform pg_advisory_xact_lock(7301247);
  if not exists (
    select from staff_member member
    where member.is_demonstration = lost.is_demonstration and staff_is_administrator(member)
  ) then
    raise exception 'the last administrator stays one'
      using errcode = 'check_violation', constraint = 'staff_keeps_an_administrator';
  end if;
  return null;
end $$;

create trigger staff_role_keeps_an_administrator
  after delete on staff_role
  for each row when (old.role = 'administrator') execute function keep_an_administrator();

create trigger staff_member_keeps_an_administrator
  after update of active on staff_member
  for each row when (old.active and not new.active) execute function keep_an_administrator();
