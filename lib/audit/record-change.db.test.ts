import pg from "pg";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { recordChange } from "./record-change";

const author = { id: null, name: "Petra Planner" };
const change = {
  action: "location_changed" as const,
  subjectKind: "location",
  subjectId: "zwolle",
  before: { desks: 1 },
  after: { desks: 2 },
};

test("an event stands with its change, and not without it", async () => {
  await transaction<void>(({ run }) => recordChange(author, change, run));
  await transaction<null>(async ({ run, rollBack }) => {
    await recordChange(author, { ...change, subjectId: "undone" }, run);
    return rollBack(null);
  });
  const events = await db.auditEvent.findMany();
  expect(events.map(({ subjectId, before, after }) => [subjectId, before, after])).toEqual([
    ["zwolle", { desks: 1 }, { desks: 2 }],
  ]);
});

test("nobody changes or removes an event: not the product itself, and not a role with every right on the table", async () => {
  await recordChange(author, change);
  const attempts = ["update audit_event set staff_name = 'x'", "delete from audit_event", "truncate audit_event"];
  for (const attempt of attempts) {
    await expect(db.$executeRawUnsafe(attempt)).rejects.toThrow(/never changed or removed|permission denied/);
  }

  // An operator's own role, which may read and write whatever it is given, and owns nothing.
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const role = `operator_${process.pid}`;
  try {
    await client.query(`create role ${role}`);
    await client.query(`grant all on audit_event to ${role}`);
    await client.query(`set role ${role}`);
    const removals = [
      "drop trigger audit_event_is_append_only on audit_event",
      "alter table audit_event disable trigger all",
    ];
    for (const attempt of [...attempts, ...removals]) {
      await expect(client.query(attempt)).rejects.toMatchObject({ code: "42501" });
    }
    await client.query(
      "insert into audit_event (staff_name, action, subject_kind, subject_id) values ('a', 'b', 'c', 'd')",
    );
  } finally {
    await client.query("reset role");
    await client.query(`drop owned by ${role}`);
    await client.query(`drop role ${role}`);
    await client.end();
  }
  expect(await db.auditEvent.count({ where: { staffName: author.name } })).toBeGreaterThan(0);
});
