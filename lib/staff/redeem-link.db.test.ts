import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { actionsOn, createMember, createSessionOf, everywhere, goodPassword } from "@/lib/testing/staff-ground";
import { DateTime } from "@/lib/time";
import { checkSignIn } from "./check-sign-in";
import { findLink } from "./find-link";
import { forgetSignIns } from "./forget-sign-ins";
import { giveLink } from "./give-link";
import { inviteMember } from "./invite-member";
import { linkHours, makeFirstLink, makeLink } from "./make-link";
import { redeemLink } from "./redeem-link";
import { setActive } from "./set-active";
import { findStaff } from "./staff-session";

const now = DateTime.fromISO("2027-03-01T08:00:00Z");
const given = { now, isDemo: false };
const author = { id: "6f1f8d0a-52a6-4f35-9f0e-000000000001", name: "Adri Beheer" };
const over = { ok: false, reason: "link_over" };
const person = (at = 0) => ({ name: "Eva Eerste", email: `eva${at}@example.org` });
const administrators = () => db.staffRole.count({ where: { role: "administrator" } });

beforeEach(async () => {
  await pool().query("truncate staff_member, staff_link cascade");
});

async function firstLink(): Promise<string> {
  const token = await makeFirstLink(given);
  if (!token) throw new Error("No link was made.");
  return token;
}

test("there is a link for the first administrator while nobody is one who can sign in", async () => {
  expect(await makeFirstLink(given)).toMatch(/^[0-9a-f]{32}$/);
  await createMember({ roles: [everywhere("administrator")], isDemonstration: true });
  expect(await makeFirstLink(given)).not.toBeNull();
  expect(await makeFirstLink({ now, isDemo: true })).toBeNull();
  const invite = { ...person(), ...everywhere("administrator") };
  await inviteMember(invite, author, now);
  expect(await makeFirstLink(given)).not.toBeNull();
  await createMember({ roles: [everywhere("administrator")] });
  expect(await makeFirstLink(given)).toBeNull();
});

test("ten rivals with one link, and ten processes with a link each, make one administrator", async () => {
  const token = await firstLink();
  const tokens = await Promise.all(Array.from({ length: 10 }, firstLink));
  const rivals = [...tokens, ...Array.from({ length: 10 }, () => token)];
  const outcomes = await Promise.all(
    rivals.map((one, at) => redeemLink({ token: one, password: goodPassword, person: person(at) }, given)),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "link_over")).toHaveLength(19);
  expect([await administrators(), await db.staffMember.count()]).toEqual([1, 1]);
  expect(await findLink(token, given)).toBeNull();
});

test("the first administrator can sign in, and it is written down", async () => {
  const made = await redeemLink({ token: await firstLink(), password: goodPassword, person: person() }, given);
  const signedIn = await checkSignIn(
    { email: person().email, password: goodPassword },
    { address: "192.0.2.7", isDemo: false, now },
  );
  expect(made).toMatchObject({ ok: true });
  expect(made.ok && signedIn.ok && signedIn.staffId === made.staffId).toBe(true);
  expect(made.ok && (await actionsOn(made.staffId))).toEqual(["first_administrator_made"]);
});

test("a link is over after its time, and is then forgotten", async () => {
  const token = await firstLink();
  const dayLater = { ...given, now: now.plus({ hours: 24 }) };
  expect(await findLink(token, { ...given, now: now.plus({ hours: 23, minutes: 59 }) })).toEqual({ kind: "first" });
  expect(await findLink(token, dayLater)).toBeNull();
  expect(await redeemLink({ token, password: goodPassword, person: person() }, dayLater)).toEqual(over);
  expect(await forgetSignIns(now.plus({ days: 30 }))).toBe(0);
  expect(await forgetSignIns(now.plus({ days: 32 }))).toBe(1);
});

test("a password that is refused, or an address that is taken, leaves the link as it was", async () => {
  await createMember({ email: person().email });
  const token = await firstLink();
  const attempt = (password: string, at = 0) => redeemLink({ token, password, person: person(at) }, given);
  expect(await attempt("too short")).toEqual({ ok: false, reason: "password_short" });
  expect(await attempt("eva eerste 1234")).toEqual({ ok: false, reason: "password_common" });
  expect(await attempt(goodPassword)).toEqual({ ok: false, reason: "email_taken" });
  expect(await attempt(goodPassword, 1)).toMatchObject({ ok: true });
});

test("who is invited sets a password once; until then they cannot sign in", async () => {
  const invited = await inviteMember({ ...person(), ...everywhere("planner") }, author, now);
  if (!invited.ok) throw new Error(invited.reason);
  const { token, staffId } = invited;
  expect(await inviteMember({ ...person(), ...everywhere("agent") }, author, now)).toEqual({
    ok: false,
    reason: "email_taken",
  });
  expect(await findLink(token, given)).toEqual({ kind: "password", ...person() });

  const outcomes = await Promise.all(
    Array.from({ length: 5 }, () => redeemLink({ token, password: goodPassword }, given)),
  );
  expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, staffId }]);
  expect(await actionsOn(staffId)).toEqual(["member_invited", "password_set_by_link"]);
});

test("nobody is invited for a place that is not there", async () => {
  const gone = { role: "clerk" as const, locationId: author.id, organisationId: null };
  expect(await inviteMember({ ...person(), ...gone }, author, now)).toEqual({ ok: false, reason: "place_not_there" });
  expect(await db.staffMember.count()).toBe(0);
});

test("a new link makes the one before it void; the password works until it is used, and then sessions end", async () => {
  const { id: staffId } = await createMember();
  const session = await createSessionOf(staffId, now);
  const [first, second] = [await giveLink({ staffId, author }, now), await giveLink({ staffId, author }, now)];
  if (!first.ok || !second.ok) throw new Error("No link was given.");
  expect(await redeemLink({ token: first.token, password: goodPassword }, given)).toEqual(over);
  expect(await findStaff(session, given)).not.toBeNull();
  const late = { ...given, now: now.plus({ hours: linkHours }) };
  expect(await redeemLink({ token: second.token, password: goodPassword }, late)).toEqual(over);
  expect(await redeemLink({ token: second.token, password: goodPassword }, given)).toMatchObject({ ok: true });
  expect(await findStaff(session, given)).toBeNull();
});

test("a closed account, or one of the provider, has no link", async () => {
  const closed = await createMember();
  const token = await makeLink(closed.id, now);
  await setActive({ staffId: closed.id, active: false, author }, now);
  expect(await redeemLink({ token, password: goodPassword }, given)).toEqual(over);
  const elsewhere = await createMember({ providerSubject: "https://idp.example 1" });
  for (const { id: staffId } of [closed, elsewhere]) {
    expect(await giveLink({ staffId, author }, now)).toEqual({ ok: false, reason: "not_there" });
  }
  const forced = await makeLink(elsewhere.id, now);
  expect(await redeemLink({ token: forced, password: goodPassword }, given)).toEqual(over);
});
