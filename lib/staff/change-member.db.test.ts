import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { addOrganisation } from "@/lib/organisation/add-organisation";
import { createLocation } from "@/lib/testing/factories";
import { actionsOn, createMember, createSessionOf, everywhere } from "@/lib/testing/staff-ground";
import { DateTime } from "@/lib/time";
import { endMemberSessions } from "./end-member-sessions";
import { findMember, findMembers } from "./find-members";
import { grantRole } from "./grant-role";
import { setActive } from "./set-active";
import { findStaff } from "./staff-session";
import { takeRole } from "./take-role";

const now = DateTime.fromISO("2027-03-01T08:00:00Z");
const author = { id: "6f1f8d0a-52a6-4f35-9f0e-000000000001", name: "Adri Beheer" };
const gone = "6f1f8d0a-52a6-4f35-9f0e-00000000ffff";
const notThere = { ok: false, reason: "not_there" };
const last = { ok: false, reason: "last_administrator" };
const administrator = () => createMember({ roles: [everywhere("administrator")] });

beforeEach(async () => {
  await pool().query("truncate staff_member cascade");
});

async function takeAdministration(staffId: string) {
  const held = await db.staffRole.findFirst({ where: { staffId, role: "administrator" } });
  return takeRole({ staffId, roleId: held?.id ?? gone, author }, now);
}

test("the last administrator stays one: neither the role nor the account goes, and nothing else of the change", async () => {
  const only = await administrator();
  const session = await createSessionOf(only.id, now);
  expect(await takeAdministration(only.id)).toEqual(last);
  expect(await setActive({ staffId: only.id, active: false, author }, now)).toEqual(last);
  expect(await findStaff(session, { now, isDemo: false })).toMatchObject({ roles: [everywhere("administrator")] });
  expect(await actionsOn(only.id)).toEqual([]);
});

test("of administrators who all remove each other at once, one stays", async () => {
  const members = await Promise.all(Array.from({ length: 6 }, administrator));
  const outcomes = await Promise.all(
    members.map(({ id: staffId }, at) =>
      at % 2 ? takeAdministration(staffId) : setActive({ staffId, active: false, author }, now),
    ),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([last]);
  const left = await db.staffMember.findMany({ where: { active: true, roles: { some: { role: "administrator" } } } });
  expect(left).toHaveLength(1);
});

test("one who cannot sign in does not count as an administrator who stays", async () => {
  const only = await administrator();
  const invited = await administrator();
  await db.staffMember.update({ where: { id: invited.id }, data: { passwordHash: null } });
  await createMember({ roles: [everywhere("administrator")], isDemonstration: true });
  expect(await takeAdministration(only.id)).toEqual(last);
  expect(await takeAdministration(invited.id)).toEqual({ ok: true });
});

test("a role is given once, at a place that is there, and written down with what was held before", async () => {
  const { id: staffId } = await createMember();
  const location = await createLocation();
  const organisation = await addOrganisation({ name: "Universiteit Utrecht", slug: "uu" }, author);
  const clerk = { role: "clerk" as const, locationId: location.id, organisationId: null };
  const coordinator = {
    role: "coordinator" as const,
    locationId: null,
    organisationId: organisation.ok ? organisation.id : "",
  };
  for (const role of [clerk, coordinator, clerk])
    expect(await grantRole({ staffId, role, author }, now)).toEqual({ ok: true });
  expect(await grantRole({ staffId, role: { ...clerk, locationId: gone }, author }, now)).toEqual(notThere);
  expect(await grantRole({ staffId: gone, role: clerk, author }, now)).toEqual(notThere);
  expect((await findMember(staffId, { isDemo: false }))?.roles.map(({ role, place }) => [role, place])).toEqual([
    ["clerk", location.name],
    ["agent", null],
    ["coordinator", "Universiteit Utrecht"],
  ]);
  const events = await db.auditEvent.findMany({ where: { subjectId: staffId }, orderBy: { id: "asc" } });
  expect(events.map(({ action }) => action)).toEqual(["role_given", "role_given"]);
  expect(events[0]).toMatchObject({
    staffName: author.name,
    before: [everywhere("agent")],
    after: [everywhere("agent"), clerk],
  });
});

test("two who give the same role at once give it once", async () => {
  const { id: staffId } = await createMember();
  const rivals = Array.from({ length: 8 }, () => grantRole({ staffId, role: everywhere("planner"), author }, now));
  expect((await Promise.all(rivals)).every(({ ok }) => ok)).toBe(true);
  expect(await db.staffRole.count({ where: { staffId } })).toBe(2);
  expect(await actionsOn(staffId)).toEqual(["role_given"]);
});

test("roles that the provider gives are not changed here, but the account can be closed", async () => {
  const { id: staffId } = await createMember({ providerSubject: "https://idp.example 1" });
  const { id: roleId } = await db.staffRole.findFirstOrThrow({ where: { staffId } });
  expect(await grantRole({ staffId, role: everywhere("planner"), author }, now)).toEqual(notThere);
  expect(await takeRole({ staffId, roleId, author }, now)).toEqual({ ok: true });
  expect(await db.staffRole.count({ where: { staffId } })).toBe(1);
  expect(await setActive({ staffId, active: false, author }, now)).toEqual({ ok: true });
});

test("a role of somebody else is not taken under another one's name", async () => {
  const [one, other] = [await createMember(), await createMember()];
  const { id: roleId } = await db.staffRole.findFirstOrThrow({ where: { staffId: other.id } });
  await takeRole({ staffId: one.id, roleId, author }, now);
  expect(await db.staffRole.count({ where: { staffId: other.id } })).toBe(1);
});

test("an administrator ends the sessions of somebody", async () => {
  const { id: staffId } = await createMember();
  const session = await createSessionOf(staffId, now);
  expect(await endMemberSessions({ staffId, author }, now)).toEqual({ ok: true });
  expect(await findStaff(session, { now, isDemo: false })).toBeNull();
  expect(await actionsOn(staffId)).toEqual(["sessions_ended"]);
});

test("people are found by a part of their name or address, and the demonstration's only with it", async () => {
  await createMember({ name: "Zoë de Vries", email: "zoe@ind.example" });
  await createMember({ name: "100% Zeker", email: "zeker@ind.example" });
  await createMember({ name: "Petra Planner", email: "petra@demo.example", isDemonstration: true });
  const namesOf = async (search: string, isDemo = false) =>
    (await findMembers({ search, page: 1, isDemo })).members.map(({ name }) => name);
  expect(await namesOf("")).toEqual(["100% Zeker", "Zoë de Vries"]);
  expect(await namesOf(" VRIES ")).toEqual(["Zoë de Vries"]);
  expect(await namesOf("zoe@")).toEqual(["Zoë de Vries"]);
  expect(await namesOf("0%")).toEqual(["100% Zeker"]);
  expect(await namesOf("_")).toEqual([]);
  expect(await namesOf("petra", true)).toEqual(["Petra Planner"]);
  expect(await findMember("nobody", { isDemo: true })).toBeNull();
});
