import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { demonstrationLocation } from "@/lib/staff/demonstration-accounts";
import { may, type Role, roles } from "@/lib/staff/policy";
import { endStaffSessions } from "@/lib/staff/staff-session";
import { createMember, goodPassword } from "@/lib/testing/staff-ground";
import { staffRoutes } from "@/lib/testing/staff-routes";
import { DateTime } from "@/lib/time";
import { expect, expectAccessible, say, signIn, signInAs, test } from "./fixtures";
import { createStaffPlace, isOfStaffPlace, removeStaffPlace, type StaffPlace, staffAddresses } from "./staff-place";

let place: StaffPlace;
test.beforeAll(async () => {
  place = await createStaffPlace();
});
test.afterAll(() => removeStaffPlace(place));

/** An address of a route at a location of the demonstration. */
async function addressAt(slug: string, route: string): Promise<string> {
  const now = { gt: new Date() };
  const openings = await db.opening.findMany({
    where: {
      location: { slug },
      retiredAt: null,
      validUntil: null,
      sessions: { some: { startsAt: now, closedAt: null } },
    },
    include: { sessions: { where: { startsAt: now, closedAt: null }, orderBy: { startsAt: "asc" }, take: 1 } },
  });
  const [opening] = openings;
  const desk = await db.desk.findFirst({ where: { location: { slug } } });
  const document = await db.document.findFirst({ where: { location: { slug } } });
  const date = opening?.sessions[0]?.date.toISOString().slice(0, 10) ?? "";
  const [address = ""] = staffAddresses(route, {
    ...place,
    slug,
    date,
    seriesId: opening?.seriesId ?? "",
    deskId: desk?.id ?? "",
    documentId: document?.id ?? "",
  });
  return address;
}

test("nobody sees a page of the staff's side who is not signed in", async ({ page }) => {
  for (const [route, needs] of Object.entries(staffRoutes)) {
    if (needs === "nobody") continue;
    const response = await page.request.get(await addressAt(demonstrationLocation, route), { maxRedirects: 0 });
    expect([route, response.status()]).toEqual([route, 307]);
    expect(response.headers().location).toContain("/en/staff/sign-in");
  }
});

for (const role of roles) {
  test(`a ${role} gets what is theirs, and hears of nothing else`, async ({ page }) => {
    await signIn(page, role);
    const zwolle = await db.location.findUniqueOrThrow({ where: { slug: demonstrationLocation } });
    const held = (of: Role) => [
      { role: of, locationId: ["clerk", "manager"].includes(of) ? zwolle.id : null, organisationId: null },
    ];
    for (const [route, needs] of Object.entries(staffRoutes)) {
      if (needs === "nobody" || needs === null) continue;
      // These are of the location of this test, where nobody of the demonstration works.
      const isOfPlace = /worklist\/\[appointmentId\]|proposals\/\[id\]/.test(route);
      const isAllowed = may(held(role), needs, isOfPlace ? place.id : zwolle.id);
      const own = await page.request.get(await addressAt(demonstrationLocation, route));
      const whatIsThere = isOfStaffPlace(route) ? 200 : own.status();
      expect([route, own.status()]).toEqual([route, isAllowed ? whatIsThere : 404]);
      if (!route.includes("[slug]")) continue;
      const elsewhere = await page.request.get(await addressAt("amsterdam", route));
      const isEverywhere = may(held(role), needs, randomUUID());
      expect([route, elsewhere.status() === 404]).toEqual([route, !isEverywhere]);
    }
    for (const route of ["plan/proposals", "worklist"]) {
      const none = await page.request.get(`/en/staff/${route}/${randomUUID()}`);
      expect(none.status()).toBe(404);
    }
  });
}

test("a session that is ended is over at the next page, and so is one that is signed out", async ({ page }) => {
  const { id, email } = await createMember();
  await signInAs(page, email, goodPassword);
  await endStaffSessions(id, {}, DateTime.now());
  await page.goto("/en/staff");
  await expect(page).toHaveURL(/sign-in/);
  await signInAs(page, email, goodPassword);
  await page.getByRole("button", { name: say("en", "staff.signOut") }).click();
  await expect(page.getByText(say("en", "staff.signIn.signedOut"))).toBeVisible();
  await page.goto("/en/staff");
  await expect(page).toHaveURL(/sign-in/);
  await db.staffMember.delete({ where: { id } });
});

test("a role of the demonstration is one press away, in every colour scheme", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/nl/staff/sign-in?next=%2Fstaff%2Fplan%2Fzwolle");
  await expectAccessible(page);
  await page.getByRole("button", { name: say("nl", "staff.role.manager") }).click();
  await expect(page).toHaveURL(/\/nl\/staff\/plan\/zwolle$/);
  await page.goto("/nl/staff");
  await expectAccessible(page);
});

test("a wrong password is refused in words, on an accessible page that fits the smallest phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto("/nl/staff/sign-in");
  await expectAccessible(page);
  await page.getByLabel(say("nl", "staff.signIn.email")).fill("nobody@example.org");
  await page.getByLabel(say("nl", "staff.signIn.password")).fill("not this one either");
  await page.getByRole("button", { name: say("nl", "staff.signIn.submit") }).click();
  await expect(page.getByText(say("nl", "staff.signIn.refusal.wrong"))).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
