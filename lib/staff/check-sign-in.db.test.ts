import { generateSync } from "otplib";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { forgetInProcess } from "@/lib/once-per-process";
import { actionsOn, createMember, goodPassword } from "@/lib/testing/staff-ground";
import { DateTime } from "@/lib/time";
import { checkSignIn } from "./check-sign-in";
import { confirmTotp } from "./confirm-totp";
import { resetTotp } from "./reset-totp";
import { beginTotp, findTotp } from "./totp-setup";
import { turnOffTotp } from "./turn-off-totp";

const now = DateTime.fromISO("2027-03-01T08:00:10Z");
const wrong = { ok: false, reason: "wrong" };
let address = 0;
const from = (place = `198.51.100.${++address}`, at = now) => ({ address: place, isDemo: false, now: at });
const reasonsOf = (outcomes: { ok: boolean; reason?: string }[]) =>
  Object.fromEntries(
    ["wrong", "too_many", undefined].map((reason) => [
      String(reason),
      outcomes.filter((one) => one.reason === reason).length,
    ]),
  );

/** Another process: it shares the database and nothing else. */
function anotherProcess(): void {
  for (const attempt of ["sign_in", "account"]) forgetInProcess(`limit.${attempt}.address`);
}

beforeEach(async () => {
  await pool().query("truncate attempt_limit");
  anotherProcess();
});

test("forty rivals guess one account, from as many addresses, ten times and no more", async () => {
  const { id, email } = await createMember();
  const guesses = await Promise.all(
    Array.from({ length: 40 }, (_, at) => checkSignIn({ email, password: `guess number ${at}` }, from())),
  );
  expect(reasonsOf(guesses)).toEqual({ wrong: 10, too_many: 30, undefined: 0 });

  // Now its owner must wait too, wherever they are, and in every process.
  anotherProcess();
  const refused = await checkSignIn({ email, password: goodPassword }, from());
  expect(refused).toMatchObject({ ok: false, reason: "too_many" });
  expect(await actionsOn(id)).toEqual(["sign_in_locked"]);
});

test("an account that is not there is slowed as one that is", async () => {
  const guess = () => checkSignIn({ email: "nobody@example.org", password: "a guess" }, from());
  expect(reasonsOf(await Promise.all(Array.from({ length: 12 }, guess)))).toEqual({
    wrong: 10,
    too_many: 2,
    undefined: 0,
  });
});

test("one address guesses forty times, at however many accounts", async () => {
  const guess = (at: number) =>
    checkSignIn({ email: `nobody${at}@example.org`, password: "a guess" }, from("203.0.113.9"));
  const guesses = await Promise.all(Array.from({ length: 50 }, (_, at) => guess(at)));
  expect(reasonsOf(guesses)).toEqual({ wrong: 40, too_many: 10, undefined: 0 });
});

test("a whole office behind one address signs in: what is right uses nothing up", async () => {
  const { email } = await createMember();
  for (let time = 0; time < 45; time++) {
    expect(await checkSignIn({ email, password: goodPassword }, from("203.0.113.10"))).toMatchObject({ ok: true });
  }
});

test("what is wrong is never told: address, password, closed account, or one without a password", async () => {
  const { email } = await createMember();
  const closed = await createMember();
  await db.staffMember.update({ where: { id: closed.id }, data: { active: false } });
  const elsewhere = await createMember({ providerSubject: "https://idp.example 1" });
  const typed = [
    { email: "nobody@example.org", password: goodPassword },
    { email, password: "not this one" },
    { email: closed.email, password: goodPassword },
    { email: elsewhere.email, password: "" },
  ];
  for (const one of typed) expect(await checkSignIn(one, from())).toEqual(wrong);
  expect(await checkSignIn({ email: ` ${email.toUpperCase()} `, password: goodPassword }, from())).toMatchObject({
    ok: true,
  });
});

/** Somebody with an authenticator; `codeAt` is what it shows. */
async function memberWithTotp() {
  const owner = await createMember();
  await beginTotp(owner.id);
  const begun = await findTotp(owner);
  if (begun.state !== "begun") throw new Error("Nothing was begun.");
  const { secret } = begun.setup;
  const codeAt = (at: DateTime) => generateSync({ secret, epoch: at.toSeconds() });
  const confirmed = await confirmTotp(owner, codeAt(now), now);
  if (!confirmed.ok) throw new Error(confirmed.reason);
  return {
    owner,
    codeAt,
    recoveryCodes: confirmed.recoveryCodes,
    typed: { email: owner.email, password: goodPassword },
  };
}

test("a code is asked after the password and counts once, also for two at the same moment", async () => {
  const { typed, codeAt } = await memberWithTotp();
  expect(await checkSignIn(typed, from())).toEqual({ ok: false, reason: "code_needed" });
  expect(await checkSignIn({ ...typed, password: "wrong", code: codeAt(now) }, from())).toEqual(wrong);
  // The code that turned it on is used up already.
  expect(await checkSignIn({ ...typed, code: codeAt(now) }, from())).toEqual(wrong);

  const later = now.plus({ minutes: 1 });
  const rivals = await Promise.all(
    Array.from({ length: 6 }, () => checkSignIn({ ...typed, code: codeAt(later) }, from(undefined, later))),
  );
  expect(rivals.filter(({ ok }) => ok)).toHaveLength(1);
  const earlier = codeAt(later.minus({ seconds: 30 }));
  expect(await checkSignIn({ ...typed, code: earlier }, from(undefined, later))).toEqual(wrong);
});

test("codes are guessed ten times and no more", async () => {
  const { typed } = await memberWithTotp();
  const guesses = await Promise.all(
    Array.from({ length: 15 }, (_, at) => checkSignIn({ ...typed, code: String(100_000 + at) }, from())),
  );
  expect(reasonsOf(guesses)).toEqual({ wrong: 10, too_many: 5, undefined: 0 });
});

test("a recovery code stands in once, however it is typed", async () => {
  const { owner, typed, recoveryCodes } = await memberWithTotp();
  const [first = "", second = ""] = recoveryCodes;
  expect(new Set(recoveryCodes).size).toBe(10);
  const typing = { ...typed, code: first.toLowerCase().replace("-", " ") };
  const rivals = await Promise.all([checkSignIn(typing, from()), checkSignIn(typing, from())]);
  expect(rivals.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await findTotp(owner)).toEqual({ state: "on", codesLeft: 9 });
  expect(await checkSignIn({ ...typed, code: second }, from())).toMatchObject({ ok: true });
});

test("an authenticator is turned off by its owner with their password, or by an administrator", async () => {
  const { owner, typed } = await memberWithTotp();
  expect(await turnOffTotp(owner, "not this")).toEqual({ ok: false, reason: "wrong_password" });
  expect(await turnOffTotp(owner, goodPassword)).toEqual({ ok: true });
  expect(await checkSignIn(typed, from())).toMatchObject({ ok: true });
  expect(await actionsOn(owner.id)).toEqual(["totp_turned_on", "totp_turned_off"]);

  const lost = await memberWithTotp();
  expect(await resetTotp({ staffId: lost.owner.id, author: { id: owner.id, name: "Adri" } }, now)).toEqual({
    ok: true,
  });
  expect(await checkSignIn(lost.typed, from())).toMatchObject({ ok: true });
  expect(await checkSignIn({ ...lost.typed, code: lost.recoveryCodes[0] }, from())).toMatchObject({ ok: true });
  expect(await db.staffRecoveryCode.count({ where: { staffId: lost.owner.id } })).toBe(0);
});
