import pg from "pg";
import { withClient } from "./with-client";

/** The owner of tables that are only added to: see the migration "add_audit". */
const auditRole = "loketplanner_audit";

/** Makes the role, or gives it back its password and no right but to sign in. */
async function makeRole(owner: pg.Client, { username, password }: URL): Promise<void> {
  const role = pg.escapeIdentifier(username);
  await owner.query(`do $$ begin create role ${role}; exception when duplicate_object then null; end $$`);
  await owner.query(
    `alter role ${role} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
     password ${pg.escapeLiteral(decodeURIComponent(password))}`,
  );
}

/** Lets the role work with every table, and only add to those that are only added to. */
async function grantTables(owner: pg.Client, role: string): Promise<void> {
  const { rows } = await owner.query<{ name: string; isAudit: boolean }>(
    `select format('%I.%I', 'public', relname) as name, pg_get_userbyid(relowner) = $1 as "isAudit"
     from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v') order by relname`,
    [auditRole],
  );
  const { rows: version } = await owner.query<{ isMaintained: boolean }>(
    `select current_setting('server_version_num')::integer >= 170000 as "isMaintained"`,
  );
  // The demonstration's loader brings the statistics of its tables up to date.
  const all = `select, insert, update, delete${version[0]?.isMaintained ? ", maintain" : ""}`;
  for (const { name, isAudit } of rows) {
    await owner.query(`revoke all on ${name} from ${role}`);
    await owner.query(`grant ${isAudit ? "select, insert" : all} on ${name} to ${role}`);
  }
  await owner.query(`grant usage on schema public to ${role}`);
  await owner.query(`grant usage, select on all sequences in schema public to ${role}`);
  // Migrations that are applied while the server runs make tables that it may use at once.
  await owner.query(
    `alter default privileges in schema public grant select, insert, update, delete on tables to ${role};
     alter default privileges in schema public grant usage, select on sequences to ${role}`,
  );
}

/** Gives the role the queue of jobs. One that somebody else has is made anew: it holds nothing but when jobs are due. */
async function giveQueue(owner: pg.Client, username: string): Promise<void> {
  const { rows } = await owner.query<{ owner: string }>(
    "select pg_get_userbyid(nspowner) as owner from pg_namespace where nspname = 'pgboss'",
  );
  if (rows[0]?.owner === username) return;
  await owner.query(`begin;
    drop schema if exists pgboss cascade;
    create schema pgboss authorization ${pg.escapeIdentifier(username)};
    commit`);
}

/**
 * Makes the role that the product runs as in a database of our own, with what it needs there: to work with the tables, to add to
 * the audit events and never change them, and to have the queue of jobs. It owns no table, so it can take no trigger away.
 *
 * Run it after migrations; at every start it does the same again, also in a database that an earlier version made without it.
 *
 * Units: `ownerUrl` is the superuser's address of the database, `appUrl` that of the role, with the password that it gets.
 * Throws: when the database fails.
 */
export async function grantAppRole(ownerUrl: string, appUrl: string): Promise<void> {
  const app = new URL(appUrl);
  await withClient(ownerUrl, async (owner) => {
    await makeRole(owner, app);
    await grantTables(owner, pg.escapeIdentifier(app.username));
    await giveQueue(owner, app.username);
  });
}
