import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { createMember, createSessionOf, everywhere, goodPassword } from "@/lib/testing/staff-ground";
import { DateTime } from "@/lib/time";
import { changePassword } from "./change-password";
import { checkSignIn } from "./check-sign-in";
import { grantRole } from "./grant-role";
import { setActive } from "./set-active";
import { endStaffSession, endStaffSessions, findStaff, findStaffSessions, startStaffSession } from "./staff-session";
import { takeRole } from "./take-role";

const now = DateTime.fromISO("2027-03-01T08:00:00Z");
const author = { id: "6f1f8d0a-52a6-4f35-9f0e-000000000001", name: "Adri Beheer" };
const isOpen = async (id: string, at = now, isDemo = false) => (await findStaff(id, { now: at, isDemo })) !== null;

test("a session lives while it is used, and ends an hour after it was last seen", async () => {
  const id = await createSessionOf((await createMember()).id, now);
  expect(await isOpen(id, now.plus({ minutes: 59 }))).toBe(true);
  expect(await isOpen(id, now.plus({ minutes: 118 }))).toBe(true);
  expect(await isOpen(id, now.plus({ minutes: 178, seconds: 1 }))).toBe(false);
});

test("a session ends twelve hours after it began, however much it is used", async () => {
  const id = await createSessionOf((await createMember()).id, now);
  for (let minutes = 50; minutes < 720; minutes += 50) expect(await isOpen(id, now.plus({ minutes }))).toBe(true);
  expect(await isOpen(id, now.plus({ minutes: 719 }))).toBe(true);
  expect(await isOpen(id, now.plus({ minutes: 720 }))).toBe(false);
});

test("a page that is late does not shorten what a later one has lengthened", async () => {
  const id = await createSessionOf((await createMember()).id, now);
  expect(await isOpen(id, now.plus({ minutes: 50 }))).toBe(true);
  expect(await isOpen(id, now.plus({ minutes: 10 }))).toBe(true);
  expect(await isOpen(id, now.plus({ minutes: 105 }))).toBe(true);
});

test("a session knows its roles anew at every request", async () => {
  const member = await createMember({ roles: [everywhere("planner"), everywhere("agent")] });
  const id = await createSessionOf(member.id, now);
  expect((await findStaff(id, { now, isDemo: false }))?.roles.map(({ role }) => role).sort()).toEqual([
    "agent",
    "planner",
  ]);
  await db.staffRole.deleteMany({ where: { staffId: member.id, role: "planner" } });
  expect((await findStaff(id, { now, isDemo: false }))?.roles).toEqual([everywhere("agent")]);
});

test.each([
  ["a role is given", (staffId: string) => grantRole({ staffId, role: everywhere("planner"), author }, now)],
  [
    "a role is taken",
    async (staffId: string) => {
      const { id: roleId } = await db.staffRole.findFirstOrThrow({ where: { staffId } });
      return takeRole({ staffId, roleId, author }, now);
    },
  ],
  ["the account is closed", (staffId: string) => setActive({ staffId, active: false, author }, now)],
])("every session ends when %s", async (_, change) => {
  const { id: staffId } = await createMember();
  const sessions = [await createSessionOf(staffId, now), await createSessionOf(staffId, now)];
  expect(await change(staffId)).toEqual({ ok: true });
  expect(await Promise.all(sessions.map((id) => isOpen(id)))).toEqual([false, false]);
});

test("a change that is none ends nothing", async () => {
  const { id: staffId } = await createMember({ roles: [everywhere("agent")] });
  const id = await createSessionOf(staffId, now);
  expect(await grantRole({ staffId, role: everywhere("agent"), author }, now)).toEqual({ ok: true });
  expect(await setActive({ staffId, active: true, author }, now)).toEqual({ ok: true });
  expect(await isOpen(id)).toBe(true);
});

test("a change of password ends the other sessions, and not the one that makes it", async () => {
  const owner = await createMember();
  const [own, other] = [await createSessionOf(owner.id, now), await createSessionOf(owner.id, now)];
  const next = "negen rode fietsen onder de brug";
  expect(await changePassword({ owner, sessionId: own, present: "not this", next }, now)).toEqual({
    ok: false,
    reason: "wrong_password",
  });
  expect(await isOpen(other)).toBe(true);
  expect(await changePassword({ owner, sessionId: own, present: goodPassword, next }, now)).toEqual({ ok: true });
  expect([await isOpen(own), await isOpen(other)]).toEqual([true, false]);
  const signIn = { email: owner.email, password: next };
  expect(await checkSignIn(signIn, { address: "192.0.2.1", isDemo: false, now })).toMatchObject({ ok: true });
});

test("no session begins with a password that has been changed since it was checked, or for a closed account", async () => {
  const owner = await createMember();
  const passwordHash = owner.passwordHash;
  await changePassword(
    { owner, sessionId: owner.id, present: goodPassword, next: "negen rode fietsen onder de brug" },
    now,
  );
  expect(await startStaffSession({ staffId: owner.id, passwordHash, browser: "" }, now)).toBeNull();
  await setActive({ staffId: owner.id, active: false, author }, now);
  expect(await startStaffSession({ staffId: owner.id, browser: "" }, now)).toBeNull();
});

test("an account of the demonstration is nobody without the demonstration", async () => {
  const member = await createMember({ isDemonstration: true });
  const id = await createSessionOf(member.id, now);
  expect(await isOpen(id, now, true)).toBe(true);
  expect(await isOpen(id, now, false)).toBe(false);
  const typed = { email: member.email, password: goodPassword };
  const given = { address: "192.0.2.2", now };
  expect(await checkSignIn(typed, { ...given, isDemo: false })).toEqual({ ok: false, reason: "wrong" });
  expect(await checkSignIn(typed, { ...given, isDemo: true })).toMatchObject({ ok: true });
});

test("somebody sees where they are signed in, and ends one session or all but their own", async () => {
  const { id: staffId } = await createMember();
  const [first, second, third] = [
    await createSessionOf(staffId, now.minus({ minutes: 30 })),
    await createSessionOf(staffId, now.minus({ minutes: 10 })),
    await createSessionOf(staffId, now),
  ];
  await createSessionOf(staffId, now.minus({ minutes: 61 }));
  const seen = async () => (await findStaffSessions(staffId, now)).map(({ id }) => id);
  expect(await seen()).toEqual([third, second, first]);
  await endStaffSession(first, now);
  expect(await seen()).toEqual([third, second]);
  await endStaffSessions(staffId, { but: second }, now);
  expect(await seen()).toEqual([second]);
});
