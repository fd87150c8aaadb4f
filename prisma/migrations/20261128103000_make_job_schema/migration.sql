-- The queue of jobs keeps its tables in a schema of its own. It is made here, so that the role that the product runs as need
-- not be able to make schemas. Where the queue has made it already, it stays as it is.
do $$
begin
  if to_regnamespace('pgboss') is null then
    create schema pgboss;
  end if;
end $$;
