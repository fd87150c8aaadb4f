import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkAuditRole } from "./check-audit-role";
import { grantAppRole } from "./grant-app-role";
import { withClient } from "./with-client";

const role = `app_${process.pid}`;
const ownerUrl = () => process.env.DATABASE_URL ?? "";
function appUrl(password = "a password of the test"): string {
  const url = new URL(ownerUrl());
  url.username = role;
  url.password = password;
  return url.href;
}
const asOwner = (statement: string) => withClient(ownerUrl(), async (client) => (await client.query(statement)).rows);
const asApp = (statement: string) => withClient(appUrl(), async (client) => (await client.query(statement)).rows);

beforeAll(() => grantAppRole(ownerUrl(), appUrl()));
afterAll(async () => {
  await asOwner(`drop owned by ${role} cascade`);
  await asOwner(`drop role ${role}`);
});

const event = "insert into audit_event (staff_name, action, subject_kind, subject_id) values ('a', 'b', 'c', 'd')";

test("the role of the product adds audit events and reads them, and cannot change, remove or unguard them", async () => {
  await asApp(event);
  expect(await asApp("select staff_name from audit_event")).toEqual([{ staff_name: "a" }]);
  for (const attempt of [
    "update audit_event set staff_name = 'x'",
    "delete from audit_event",
    "truncate audit_event",
    "drop table audit_event",
    "drop trigger audit_event_is_append_only on audit_event",
    "alter table audit_event disable trigger all",
    "alter table audit_event owner to current_user",
    "create or replace function refuse_audit_change() returns trigger language plpgsql as 'begin return null; end'",
    "set session_replication_role = replica",
    "set role loketplanner_audit",
    `grant loketplanner_audit to ${role}`,
    `alter role ${role} superuser`,
    "create schema loketplanner",
    "create function public.now() returns timestamptz language sql as 'select null::timestamptz'",
  ]) {
    await expect(asApp(attempt), attempt).rejects.toMatchObject({ code: "42501" });
  }
  expect(await asApp("select count(*)::integer from audit_event")).toEqual([{ count: 1 }]);
});

test("it works with every other table, and with those of migrations that come while it works", async () => {
  await asApp("insert into advice_count values ('2027-03-01', 'any', 'spared', 7)");
  await asApp("update advice_count set visits = 8");
  await asApp("delete from advice_count");
  const closed = await asApp(`
    select relname from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r'
      and not (has_table_privilege(oid, 'select') and has_table_privilege(oid, 'insert'))`);
  expect(closed).toEqual([]);
  await asOwner("create table of_tomorrow (id bigint generated always as identity)");
  await asApp("insert into of_tomorrow default values");
  await asOwner("drop table of_tomorrow");
});

test("it has the queue of jobs, also where an earlier version ran it as the owner, and keeps what is in it", async () => {
  const start = async (url: string) => {
    const boss = new PgBoss({ connectionString: url, createSchema: false, schedule: false, supervise: false });
    boss.on("error", () => {});
    await boss.start();
    await boss.createQueue("any");
    await boss.send("any", {});
    const waiting = await boss.findJobs("any");
    await boss.stop({ graceful: false });
    return waiting.length;
  };
  await asOwner("drop schema pgboss cascade; create schema pgboss");
  expect(await start(ownerUrl())).toBe(1);
  await expect(start(appUrl())).rejects.toMatchObject({ code: "42501" });
  await grantAppRole(ownerUrl(), appUrl());
  expect(await start(appUrl())).toBe(1);
  await grantAppRole(ownerUrl(), appUrl());
  expect(await start(appUrl())).toBe(2);
});

test("it gets the password that is given at each start, and no right that somebody gave it beside", async () => {
  await asOwner(`alter role ${role} createrole; grant all on audit_event to ${role}`);
  await grantAppRole(ownerUrl(), appUrl("another's password"));
  await expect(asApp("select 1")).rejects.toMatchObject({ code: "28P01" });
  await grantAppRole(ownerUrl(), appUrl());
  await expect(asApp("delete from audit_event")).rejects.toMatchObject({ code: "42501" });
  await expect(asApp("create role anybody")).rejects.toMatchObject({ code: "42501" });
});

test("an operator hears when the role of the product could change audit events", async () => {
  expect(await checkAuditRole(appUrl())).toBeNull();
  expect(await checkAuditRole(ownerUrl())).toContain("superuser");
  await asOwner(`alter table audit_event owner to ${role}`);
  expect(await checkAuditRole(appUrl())).toContain("trigger alone");
  await asOwner("alter table audit_event owner to loketplanner_audit");
});
