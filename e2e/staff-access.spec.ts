import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { demonstrationLocation } from "@/lib/staff/demonstration-accounts";
import { may, type Role, roles } from "@/lib/staff/policy";
import { endStaffSessions } from "@/lib/staff/staff-session";
import { createMember, goodPassword } from "@/lib/testing/staff-ground";
import { staffRoutes } from "@/lib/testing/staff-routes";
import { DateTime } from "@/lib/time";
import { expect, expectAccessible, say, signIn, signInAs, test } from "./fixtures";

/** An address of a route; what has no place of its own is asked at the given location. */
async function addressOf(route: string, slug: string): Promise<string> {
  const opening = await db.opening.findFirst({ where: { location: { slug } } });
  const desk = await db.desk.findFirst({ where: { location: { slug } } });
  const member = await db.staffMember.findFirstOrThrow({ where: { email: { startsWith: "clerk@" } } });
  const filled = route
    .replace("[slug]", slug)
    .replace("[seriesId]", opening?.seriesId ?? randomUUID())
    .replace("services/[key]", "services/DOC")
    .replace("desks/[id]", `desks/${desk?.id}`)
    .replace("members/[id]", `members/${member.id}`)
    .replace(/\[(id|appointmentId|visitId)\]/, randomUUID());
  const query = route.endsWith("/date")
    ? `?series=${opening?.seriesId}&date=${DateTime.now().plus({ days: 14 }).toISODate()}`
    : "";
  return `/en/staff${filled}${query}`;
}

test("nobody sees a page of the staff's side who is not signed in", async ({ page }) => {
  for (const [route, needs] of Object.entries(staffRoutes)) {
    if (needs === "nobody") continue;
    const response = await page.request.get(await addressOf(route, demonstrationLocation), { maxRedirects: 0 });
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
      const isOfNobody = /worklist\/\[appointmentId\]|proposals\/\[id\]|visit\/\[visitId\]/.test(route);
      if (needs === "nobody" || needs === null || isOfNobody) continue;
      const isAllowed = may(held(role), needs, zwolle.id);
      const own = await page.request.get(await addressOf(route, demonstrationLocation));
      expect([route, own.status()]).toEqual([
        route,
        isAllowed ? (route.includes("[seriesId]") ? own.status() : 200) : 404,
      ]);
      if (!route.includes("[slug]")) continue;
      const elsewhere = await page.request.get(await addressOf(route, "amsterdam"));
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
