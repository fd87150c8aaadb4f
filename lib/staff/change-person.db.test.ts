import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { createMember, createSessionOf } from "@/lib/testing/staff-ground";
import { DateTime } from "@/lib/time";
import { changePerson } from "./change-person";
import { findStaff } from "./staff-session";

const now = DateTime.fromISO("2027-03-01T08:00:00Z");
const author = { id: randomUUID(), name: "Adri Beheer" };
const newEmail = () => `${randomUUID()}@example.org`;

test("a name is mended and written down, and a session goes on; with another address it ends", async () => {
  const { id: staffId, email } = await createMember({ name: "Nina Nieuw" });
  const session = await createSessionOf(staffId, now);
  const mend = (name: string, address: string) =>
    changePerson({ staffId, person: { name, email: address }, author }, now);
  expect(await mend("Nina Nieuwland", email)).toEqual({ ok: true });
  expect(await mend("Nina Nieuwland", email)).toEqual({ ok: true });
  expect(await findStaff(session, { now, isDemo: false })).toMatchObject({ name: "Nina Nieuwland" });
  const other = newEmail();
  expect(await mend("Nina Nieuwland", other)).toEqual({ ok: true });
  expect(await findStaff(session, { now, isDemo: false })).toBeNull();
  expect(await db.staffMember.findUnique({ where: { id: staffId } })).toMatchObject({ email: other });
  const events = await db.auditEvent.findMany({ where: { subjectId: staffId }, orderBy: { id: "asc" } });
  expect(events.map(({ action, before, after }) => [action, before, after])).toEqual([
    ["member_changed", { name: "Nina Nieuw" }, { name: "Nina Nieuwland" }],
    ["member_changed", { name: "Nina Nieuwland" }, { name: "Nina Nieuwland", emailChanged: true }],
  ]);
});

test("of many who are to get one address at once, one has it", async () => {
  const email = newEmail();
  const members = await Promise.all(Array.from({ length: 5 }, () => createMember()));
  const outcomes = await Promise.all(
    members.map(({ id: staffId, name }) => changePerson({ staffId, person: { name, email }, author }, now)),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array(4).fill({ ok: false, reason: "email_taken" }));
});

test("who comes from the provider, or is of the demonstration, stays as they are", async () => {
  const there = { name: "Somebody", email: newEmail() };
  for (const given of [{ providerSubject: randomUUID() }, { isDemonstration: true }]) {
    const { id } = await createMember(given);
    expect(await changePerson({ staffId: id, person: there, author }, now)).toEqual({ ok: false, reason: "not_there" });
  }
});
