import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { createLocation } from "@/lib/testing/factories";
import { actionsOn, createMember, createSessionOf, everywhere } from "@/lib/testing/staff-ground";
import { DateTime } from "@/lib/time";
import { admitFromProvider, type Sent } from "./admit-from-provider";
import type { ClaimedRole } from "./provider-roles";
import { setActive } from "./set-active";
import { findStaff } from "./staff-session";

const now = DateTime.fromISO("2027-03-01T08:00:00Z");
const author = { id: "6f1f8d0a-52a6-4f35-9f0e-000000000001", name: "Adri Beheer" };
const role = (name: ClaimedRole["role"], place: string | null = null): ClaimedRole => ({ role: name, place });

function sent(given: Partial<Sent> = {}): Sent {
  const email = "Sam@Ind.example";
  return { issuer: "https://idp.example", subject: "7", email, name: "Sam Staf", roles: [role("planner")], ...given };
}

const rolesOf = async (staffId: string) =>
  (await db.staffRole.findMany({ where: { staffId }, orderBy: { role: "asc" } })).map((held) => held.role);

/** Who was let in. Throws when nobody was. */
async function admitted(given: Partial<Sent> = {}): Promise<string> {
  const admission = await admitFromProvider(sent(given), now);
  if (!admission.ok) throw new Error(admission.reason);
  return admission.staffId;
}

beforeEach(async () => {
  await pool().query("truncate staff_member cascade");
});

test("somebody new is made with the roles of their claims, at places that are there", async () => {
  const location = await createLocation();
  const roles = [
    role("planner"),
    role("clerk", location.slug),
    role("manager", "nowhere"),
    role("coordinator", "nobody"),
  ];
  const staffId = await admitted({ roles });
  expect(await db.staffMember.findUniqueOrThrow({ where: { id: staffId } })).toMatchObject({
    email: "sam@ind.example",
    name: "Sam Staf",
    passwordHash: null,
    active: true,
  });
  expect(await db.staffRole.findMany({ where: { staffId }, orderBy: { role: "asc" } })).toMatchObject([
    { role: "clerk", locationId: location.id },
    { role: "planner", locationId: null },
  ]);
  expect(await actionsOn(staffId)).toEqual(["roles_renewed"]);
});

test("eight sign-ins of one new person at once make one", async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, () => admitted()));
  expect(new Set(ids).size).toBe(1);
  expect(await rolesOf(ids[0] ?? "")).toEqual(["planner"]);
});

test("roles are those of the last sign-in; a change ends what was open, and none ends nothing", async () => {
  const staffId = await admitted();
  const session = await createSessionOf(staffId, now);
  expect(await admitted({ name: "Sam van Staf" })).toBe(staffId);
  expect(await findStaff(session, { now, isDemo: false })).toMatchObject({ name: "Sam van Staf" });

  expect(await admitted({ roles: [role("agent")] })).toBe(staffId);
  expect(await rolesOf(staffId)).toEqual(["agent"]);
  expect(await findStaff(session, { now, isDemo: false })).toBeNull();
});

test("claims without a role take what was held, and let nobody in", async () => {
  const staffId = await admitted();
  await createSessionOf(staffId, now);
  expect(await admitFromProvider(sent({ roles: [] }), now)).toEqual({ ok: false, reason: "no_role" });
  expect(await rolesOf(staffId)).toEqual([]);
});

test("nobody is remembered who never had a role", async () => {
  expect(await admitFromProvider(sent({ roles: [role("clerk", "nowhere")] }), now)).toEqual({
    ok: false,
    reason: "no_role",
  });
  expect(await db.staffMember.count()).toBe(0);
});

test("the provider takes administration from its own people, also from the last one", async () => {
  const staffId = await admitted({ roles: [role("administrator")] });
  expect(await setActive({ staffId, active: false, author }, now)).toEqual({ ok: false, reason: "last_administrator" });
  expect(await admitted()).toBe(staffId);
  expect(await rolesOf(staffId)).toEqual(["planner"]);
});

test("an account that was closed here stays closed, whatever the claims say", async () => {
  const staffId = await admitted();
  await setActive({ staffId, active: false, author }, now);
  expect(await admitFromProvider(sent({ roles: [role("administrator")] }), now)).toEqual({
    ok: false,
    reason: "account_closed",
  });
  expect(await rolesOf(staffId)).toEqual(["planner"]);
});

test("an address does not open the account of somebody whose password is kept here", async () => {
  const here = await createMember({ email: "sam@ind.example", roles: [everywhere("administrator")] });
  expect(await admitFromProvider(sent(), now)).toEqual({ ok: false, reason: "email_taken" });
  expect(await rolesOf(here.id)).toEqual(["administrator"]);
  expect(await admitFromProvider(sent({ email: null }), now)).toEqual({ ok: false, reason: "no_email" });
});

test("the same subject of another provider is somebody else, and an address that changes is followed", async () => {
  const staffId = await admitted();
  expect(await admitted({ issuer: "https://other.example", email: "sam@other.example" })).not.toBe(staffId);
  expect(await admitted({ email: "s.staf@ind.example" })).toBe(staffId);
  expect(await admitted({ email: "sam@other.example" })).toBe(staffId);
  expect((await db.staffMember.findUniqueOrThrow({ where: { id: staffId } })).email).toBe("s.staf@ind.example");
});
