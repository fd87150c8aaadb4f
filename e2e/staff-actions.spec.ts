import { db } from "@/lib/db/client";
import { demonstrationLocation } from "@/lib/staff/demonstration-accounts";
import { type HeldRole, may, type Permission, type Role, roles } from "@/lib/staff/policy";
import { BareBrowser, type BarePage, formsOf } from "@/lib/testing/bare-browser";
import { staffRoutes } from "@/lib/testing/staff-routes";
import { expect, ownAddress, say, test } from "./fixtures";

const baseURL = process.env.E2E_URL ?? "";
/** A location that the manager and the clerk of the demonstration have nothing to do with. */
const elsewhere = "amsterdam";

/** Signs in without any script. */
async function signedIn(role: Role): Promise<BareBrowser> {
  const browser = new BareBrowser(ownAddress());
  const page = await browser.get(`${baseURL}/en/staff/sign-in`);
  const form = formsOf(page).find(({ html }) => html.includes(`value="${role}"`));
  if (!form) throw new Error(`There is no button for a ${role}.`);
  expect((await browser.send(page, form)).url).toBe(`${baseURL}/en/staff`);
  return browser;
}

/** The forms of a page but the one that everybody has. */
const ownForms = (page: BarePage) => formsOf(page).filter(({ html }) => !html.includes(say("en", "staff.signOut")));

/**
 * How much there is of what staff can change: accounts of the demonstration, and what they did, but for its administrator, with
 * whom another test works at the same time.
 */
async function counted() {
  const ofDemonstration = { isDemonstration: true };
  const accounts = await db.staffMember.findMany({
    where: { ...ofDemonstration, email: { not: { startsWith: "administrator@" } } },
  });
  return {
    events: await db.auditEvent.count({
      where: { action: { not: "sign_in_locked" }, staffId: { in: accounts.map(({ id }) => id) } },
    }),
    members: await db.staffMember.count({ where: { ...ofDemonstration, active: true } }),
    roles: await db.staffRole.count({ where: { member: ofDemonstration } }),
    organisations: await db.organisation.count(),
    links: await db.staffLink.count({ where: { member: ofDemonstration } }),
    authenticators: await db.staffMember.count({ where: { ...ofDemonstration, totpSealed: { not: null } } }),
  };
}

/** What an account of the demonstration may, as the table of rights is asked. */
async function rolesHeld(): Promise<Map<Role, HeldRole[]>> {
  const { id: locationId } = await db.location.findUniqueOrThrow({ where: { slug: demonstrationLocation } });
  return new Map(
    roles.map((role) => {
      const isLocal = role === "clerk" || role === "manager";
      return [role, [{ role, locationId: isLocal ? locationId : null, organisationId: null }]];
    }),
  );
}

/** Somebody who may see a page, for its forms. */
const whoMay = (needs: Permission): Role => (needs === "staff_manage" ? "administrator" : "planner");

test("every form of every page, sent by whoever may not, changes nothing and finds nothing", async () => {
  const browsers = new Map<Role | "nobody", BareBrowser>();
  for (const role of roles) browsers.set(role, await signedIn(role));
  const nobody = new BareBrowser(ownAddress());
  const held = await rolesHeld();
  const place = await db.location.findUniqueOrThrow({ where: { slug: elsewhere } });
  const opening = await db.opening.findFirstOrThrow({ where: { locationId: place.id } });
  const member = await db.staffMember.findFirstOrThrow({ where: { email: { startsWith: "clerk@" } } });
  const before = await counted();
  let sent = 0;

  for (const [route, needs] of Object.entries(staffRoutes)) {
    if (needs === null || needs === "nobody" || route.includes("proposals")) continue;
    const path = route.replace("[slug]", elsewhere).replace("[seriesId]", opening.seriesId).replace("[id]", member.id);
    const page = await browsers.get(whoMay(needs))?.get(`${baseURL}/en/staff${path}`);
    for (const form of page ? ownForms(page) : []) {
      for (const role of roles) {
        if (!page || may(held.get(role) ?? [], needs, route.includes("[slug]") ? place.id : undefined)) continue;
        const answer = await browsers.get(role)?.send(page, form);
        expect([route, role, answer?.status]).toEqual([route, role, 404]);
        sent += 1;
      }
      if (page) expect((await nobody.send(page, form)).url).toContain("/en/staff/sign-in");
    }
  }
  expect(sent).toBeGreaterThan(40);
  expect(await counted()).toEqual(before);
});

test("the same form, sent by whoever may, is answered", async () => {
  const browser = await signedIn("administrator");
  const page = await browser.get(`${baseURL}/en/staff/members/new`);
  const [form] = ownForms(page);
  if (!form) throw new Error("There is no form.");
  const answer = await browser.send(page, form);
  expect([answer.status, answer.html.includes(say("en", "staff.errors.name_missing"))]).toEqual([200, true]);
});
