import { generateSecret, generateSync } from "otplib";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { seal } from "@/lib/secret/seal";
import { DateTime } from "@/lib/time";
import { seedDemonstrationStaff } from "@/prisma/seed/demonstration-staff";
import { checkSignIn } from "./check-sign-in";
import { demonstrationAccounts, demonstrationPassword } from "./demonstration-accounts";
import { hashPassword } from "./password";
import { endStaffSessions, findStaff, startStaffSession } from "./staff-session";

const now = DateTime.fromISO("2027-03-01T08:00:00Z");
const password = "een lang wachtwoord";
let members = 0;

async function createMember(
  given: { active?: boolean; isDemonstration?: boolean; totpSealed?: Uint8Array<ArrayBuffer> } = {},
) {
  const email = `member${++members}@example.org`;
  const totpConfirmedAt = given.totpSealed ? now.toJSDate() : null;
  const passwordHash = await hashPassword(password);
  const roles = { create: [{ role: "planner" as const }] };
  return db.staffMember.create({ data: { email, name: "Somebody", passwordHash, totpConfirmedAt, roles, ...given } });
}

let callers = 0;
/** From another address each time, so that only the account's limit counts. */
const context = (isDemo = false) => ({ caller: `192.0.2.${++callers}`, isDemo, now });

describe("checkSignIn", () => {
  test("knows an address in any case with its password, and gives one answer to everything else", async () => {
    const { id, email } = await createMember();
    const gone = await createMember({ active: false });
    const demo = await createMember({ isDemonstration: true });

    expect(await checkSignIn({ email: ` ${email.toUpperCase()} `, password }, context())).toEqual({
      ok: true,
      staffId: id,
    });
    for (const wrong of [
      { email, password: "something else" },
      { email: "nobody@example.org", password },
      { email: gone.email, password },
      { email: demo.email, password },
    ]) {
      expect(await checkSignIn(wrong, context())).toEqual({ ok: false, reason: "wrong" });
    }
    expect(await checkSignIn({ email: demo.email, password }, context(true))).toEqual({ ok: true, staffId: demo.id });
  });

  test("takes a code once, also when two come at once", async () => {
    const secret = generateSecret();
    const { email } = await createMember({ totpSealed: new Uint8Array(seal(secret)) });
    const code = generateSync({ secret, epoch: now.toSeconds() });

    expect(await checkSignIn({ email, password }, context())).toEqual({ ok: false, reason: "code_needed" });
    expect(await checkSignIn({ email, password, code: "000000" }, context())).toMatchObject({ ok: false });
    const both = await Promise.all([1, 2].map(() => checkSignIn({ email, password, code }, context())));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("locks an account that is guessed at from anywhere, and lets others in", async () => {
    const { email } = await createMember();
    const other = await createMember();

    const guesses = await Promise.all(
      Array.from({ length: 25 }, () => checkSignIn({ email, password: "a guess" }, context())),
    );

    const reasons = guesses.map((guess) => guess.ok || guess.reason);
    expect(reasons.filter((reason) => reason === "wrong")).toHaveLength(10);
    expect(reasons.filter((reason) => reason === "too_many")).toHaveLength(15);
    const right = await checkSignIn({ email, password }, context());
    expect(right).toMatchObject({ ok: false, reason: "too_many" });
    expect(await checkSignIn({ email: other.email, password }, context())).toMatchObject({ ok: true });
  });
});

describe("a session", () => {
  const at = (minutes: number, isDemo = false) => ({ now: now.plus({ minutes }), isDemo });

  test("is over an hour after its last page, and twelve hours after it began", async () => {
    const { id } = await createMember();
    const idle = await startStaffSession(id, "a browser", now);
    expect(await findStaff(idle, at(59))).toMatchObject({ id, roles: [{ role: "planner", locationId: null }] });
    expect(await findStaff(idle, at(59 + 59))).not.toBeNull();
    expect(await findStaff(idle, at(59 + 59 + 61))).toBeNull();

    const busy = await startStaffSession(id, "a browser", now);
    for (let minutes = 50; minutes < 720; minutes += 50) expect(await findStaff(busy, at(minutes))).not.toBeNull();
    expect(await findStaff(busy, at(721))).toBeNull();
  });

  test("is over when it is ended, alone or with all others of its member, and when the account is closed", async () => {
    const { id } = await createMember();
    const begin = () => startStaffSession(id, "a browser", now);
    const [one, kept, other] = [await begin(), await begin(), await begin()];
    await endStaffSessions(id, { only: one }, now);
    expect([await findStaff(one, at(1)), (await findStaff(other, at(1)))?.sessionId]).toEqual([null, other]);
    await endStaffSessions(id, { but: kept }, now);
    expect([await findStaff(other, at(1)), (await findStaff(kept, at(1)))?.sessionId]).toEqual([null, kept]);
    await db.staffMember.update({ where: { id }, data: { active: false } });
    expect(await findStaff(kept, at(1))).toBeNull();
  });
});

test("the accounts of the demonstration are made once, and sign in only with it", async () => {
  // Those of a location wait until it is there.
  await Promise.all([seedDemonstrationStaff(), seedDemonstrationStaff()]);
  expect(await seedDemonstrationStaff()).toBe(0);
  const planner = demonstrationAccounts.find(({ role }) => role === "planner");
  const asked = { email: planner?.email ?? "", password: demonstrationPassword };
  expect(await checkSignIn(asked, context(true))).toMatchObject({ ok: true });
  expect(await checkSignIn(asked, context(false))).toEqual({ ok: false, reason: "wrong" });
});
