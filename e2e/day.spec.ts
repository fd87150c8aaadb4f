import type { Browser, Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { addDesks } from "@/lib/desk/save-desks";
import { createAppointment, createSession } from "@/lib/testing/factories";
import { planner } from "@/lib/testing/plan-ground";
import { createMember } from "@/lib/testing/staff-ground";
import { DateTime } from "@/lib/time";
import { enterAs, expect, expectAccessible, ownAddress, type Place, say, test, vNumber } from "./fixtures";

const words = (key: string) => say("en", `day.${key}`);
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const ticket = (number: number) => words("ticket").replace("{ticket}", String(number));

/** A clerk of this location, signed in in a browser of their own, on its day. */
async function clerkAt(browser: Browser, place: Place, name: string, javaScriptEnabled = true): Promise<Page> {
  const roles = [{ role: "clerk" as const, locationId: place.id, organisationId: null }];
  const { id } = await createMember({ name, roles });
  const context = await browser.newContext({
    javaScriptEnabled,
    extraHTTPHeaders: { "X-Forwarded-For": ownAddress() },
  });
  const page = await context.newPage();
  await enterAs(page, id);
  await page.goto(`/en/staff/day/${place.slug}`);
  return page;
}

async function bookedToday(place: Place): Promise<string> {
  const now = DateTime.now();
  const startsAt = now.plus({ minutes: 3 }).startOf("minute");
  await createSession({ locationId: place.id, startsAt: startsAt.toISO(), slots: 2, capacity: 3 });
  const vNumbers = [vNumber()];
  const manageKey = await createAppointment({ locationId: place.id, startsAt, services: ["BIO"], vNumbers }, now);
  return (await db.appointment.findUniqueOrThrow({ where: { manageKey } })).code;
}

test("somebody is let in by their code, called, helped and done; a second clerk has the walk-in and not the first one's visitor", async ({
  browser,
  place,
}) => {
  await addDesks({ locationId: place.id, count: 2, services: ["BIO", "DOC"] }, planner);
  const code = await bookedToday(place);
  const page = await clerkAt(browser, place, "Kim Clerk");
  await page.setViewportSize({ width: 320, height: 800 });
  await expectAccessible(page);
  await press(page, words("desk.sit"));
  await press(page, words("desk.next"));
  await expect(page.getByText(words("refusals.nobody_waits.title"))).toBeVisible();

  // A scanner types the code, and Enter.
  await page.getByLabel(words("look.label")).fill(`${code.slice(0, 5)}-${code.slice(5)}`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: words("in").replace("{ticket}", "1") })).toBeVisible();
  await page.getByLabel(words("look.label")).fill(code);
  await page.keyboard.press("Enter");
  await expect(page.getByText(words("refusals.already_in.title"))).toBeVisible();

  const other = await clerkAt(browser, place, "Lee Clerk");
  await press(other, words("desk.sit"));
  await other.getByText(words("walkInForm.title"), { exact: true }).click();
  await press(other, words("walkInForm.submit"));
  await expect(other.getByRole("link", { name: words("walkInForm.services_missing") })).toBeVisible();
  await other.getByLabel(say("en", "service.BIO.name")).last().check();
  await other.getByLabel(words("walkInForm.name"), { exact: true }).fill("Sam");
  await press(other, words("walkInForm.submit"));
  await expect(other.getByRole("status").filter({ hasText: words("in").replace("{ticket}", "2") })).toBeVisible();

  // Whose call is answered first has the first of the queue; who waits is on both screens.
  for (const [index, one] of [page, other].entries()) {
    await press(one, words("desk.next"));
    await expect(one.getByRole("button", { name: words("steps.recall"), exact: true })).toBeVisible();
    await expect(one.getByText(ticket(index + 1), { exact: true }).first()).toBeVisible();
  }
  await expectAccessible(other);
  await press(page, words("steps.recall"));
  await press(page, words("steps.start"));
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await press(page, words("steps.finish"));
  await expect(page.getByRole("button", { name: words("desk.next"), exact: true })).toBeVisible();
  // The screen shows at once what the server does a moment later.
  await expect.poll(async () => (await db.appointment.findUniqueOrThrow({ where: { code } })).status).toBe("ended");
  // Handed on to the colleague's own desk, nobody else has them.
  await press(other, words("steps.start"));
  await other.getByText(words("handOn.title"), { exact: true }).click();
  await other.getByLabel(words("handOn.where"), { exact: true }).selectOption({ label: "Desk 1 (Kim Clerk)" });
  await expectAccessible(other);
  await press(other, words("handOn.submit"));
  await expect(other.getByRole("button", { name: words("desk.next"), exact: true })).toBeVisible();
  await press(other, words("desk.next"));
  await expect(other.getByText(words("refusals.nobody_waits.title"))).toBeVisible();
  await press(page, words("desk.next"));
  await expect(page.getByRole("button", { name: words("steps.recall"), exact: true })).toBeVisible();
  await expect(page.getByText(ticket(2), { exact: true }).first()).toBeVisible();
  for (const one of [page, other]) await one.context().close();
});

test("without JavaScript somebody is let in, called and helped too, and another location's form finds nothing", async ({
  browser,
  place,
}) => {
  await addDesks({ locationId: place.id, count: 1, services: ["BIO"] }, planner);
  const code = await bookedToday(place);
  const page = await clerkAt(browser, place, "Kim Clerk", false);
  await press(page, words("desk.sit"));
  await page.getByLabel(words("look.label")).fill(code);
  await press(page, words("look.submit"));
  await expect(page.getByText(words("in").replace("{ticket}", "1"), { exact: true })).toBeVisible();
  await page.getByLabel(words("look.label")).fill("1");
  await press(page, words("look.submit"));
  await expect(page.getByRole("heading", { name: "1 person found" })).toBeVisible();
  // A scanner that stammers finds nobody, and breaks nothing.
  await page.getByLabel(words("look.label")).fill("no\u0000body\ud800");
  await press(page, words("look.submit"));
  await expect(page.getByLabel(words("look.label"))).toBeVisible();
  await press(page, words("desk.next"));
  await press(page, words("steps.start"));
  await press(page, words("steps.finish"));
  expect(await db.appointment.findUniqueOrThrow({ where: { code } })).toMatchObject({ status: "ended" });
  // Each form was written down once, by whom.
  const visit = await db.visit.findFirstOrThrow({ where: { locationId: place.id } });
  const events = await db.auditEvent.findMany({ where: { subjectId: visit.id }, orderBy: { id: "asc" } });
  expect(events.map(({ action, staffName }) => `${action} ${staffName}`)).toEqual(
    ["visit_let_in", "visit_called", "visit_begun", "visit_finished"].map((action) => `${action} Kim Clerk`),
  );

  await page.locator('form:has(#text) input[name="slug"]').evaluate((input) => input.setAttribute("value", "zwolle"));
  await page.getByLabel(words("look.label")).fill("a");
  await press(page, words("look.submit"));
  await expect(page.getByText(say("en", "shell.notFound.title")).first()).toBeVisible();
  await page.context().close();
});

test("the desk of a clerk who is gone is freed by a colleague, whoever was there is first, and the clerk is told", async ({
  browser,
  place,
}) => {
  await addDesks({ locationId: place.id, count: 2, services: ["BIO"] }, planner);
  const page = await clerkAt(browser, place, "Kim Clerk");
  await press(page, words("desk.sit"));
  const code = await bookedToday(place);
  await page.getByLabel(words("look.label")).fill(code);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: words("in").replace("{ticket}", "1") })).toBeVisible();
  await press(page, words("desk.next"));
  await expect(page.getByRole("button", { name: words("steps.recall"), exact: true })).toBeVisible();

  const other = await clerkAt(browser, place, "Lee Clerk");
  await other.setViewportSize({ width: 320, height: 800 });
  await press(other, words("desk.sit"));
  await expect(other.getByRole("button", { name: words("desk.next"), exact: true })).toBeVisible();
  await other.getByText(words("desk.free.title"), { exact: true }).click();
  await expect(other.getByText(words("desk.free.there").replace("{ticket}", "1"))).toBeVisible();
  await expectAccessible(other);
  expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await press(other, words("desk.free.submitWho").replace("{name}", "1").replace("{clerk}", "Kim Clerk"));
  await expect(page.getByText(words("desk.free.freedTitle").replace("{name}", "1"))).toBeVisible();
  await expect(page.getByText("Lee Clerk freed it at", { exact: false })).toBeVisible();
  await expectAccessible(page);
  await press(other, words("desk.next"));
  await expect(other.getByRole("button", { name: words("steps.recall"), exact: true })).toBeVisible();
  await expect(other.getByText(ticket(1), { exact: true }).first()).toBeVisible();
  // Back at a desk, it is told no more.
  await press(page, words("desk.sit"));
  await expect(page.getByRole("button", { name: words("desk.next"), exact: true })).toBeVisible();
  await expect(page.getByText(words("desk.free.freedTitle").replace("{name}", "1"))).toHaveCount(0);
  const freed = await db.auditEvent.findMany({ where: { locationId: place.id, action: "desk_freed" } });
  expect(freed.map(({ staffName }) => staffName)).toEqual(["Lee Clerk"]);
  for (const one of [page, other]) await one.context().close();
});

test("without JavaScript a desk is freed too, and who signs out leaves theirs", async ({ browser, place }) => {
  await addDesks({ locationId: place.id, count: 2, services: ["BIO"] }, planner);
  const [first, second] = [
    await clerkAt(browser, place, "Kim Clerk", false),
    await clerkAt(browser, place, "Lee Clerk", false),
  ];
  await press(first, words("desk.sit"));
  await expect(first.getByRole("button", { name: words("desk.next"), exact: true })).toBeVisible();
  await second.reload();
  await second.getByText(words("desk.free.title"), { exact: true }).click();
  await press(second, words("desk.free.submitWho").replace("{name}", "1").replace("{clerk}", "Kim Clerk"));
  await expect(second.getByText(words("desk.free.title"), { exact: true })).toHaveCount(0);
  await first.reload();
  await expect(first.getByText(words("desk.free.freedTitle").replace("{name}", "1"))).toBeVisible();

  await press(first, words("desk.sit"));
  await expect(first.getByRole("button", { name: words("desk.next"), exact: true })).toBeVisible();
  const shifts = () => db.deskShift.count({ where: { desk: { locationId: place.id } } });
  expect(await shifts()).toBe(1);
  await press(first, say("en", "staff.signOut"));
  await expect.poll(shifts).toBe(0);
  for (const one of [first, second]) await one.context().close();
});
