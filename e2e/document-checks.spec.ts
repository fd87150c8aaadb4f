import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { createDocument } from "@/lib/testing/document-ground";
import { createAppointment, createSession } from "@/lib/testing/factories";
import { createMember } from "@/lib/testing/staff-ground";
import { DateTime } from "@/lib/time";
import { enterAs, expect, expectAccessible, type Place, say, signIn, test, vNumber } from "./fixtures";

const words = (key: string) => say("en", `pickup.staff.${key}`);
const done = (page: Page, key: string) =>
  page.getByRole("status").filter({ hasText: say("en", `documents.done.${key}`) });
const lines = (page: Page) => page.locator("#checks li");
/** The press of a line, of who comes for this document. */
const press = (page: Page, key: string) => lines(page).getByRole("button", { name: new RegExp(`^${words(key)}`) });

async function clerkAt(page: Page, place: Place): Promise<void> {
  const roles = [{ role: "clerk" as const, locationId: place.id, organisationId: null }];
  const { id } = await createMember({ name: "Kim Clerk", roles });
  await enterAs(page, id);
}

/** Somebody who comes for a document without a letter, with these details. */
async function coming(
  place: Place,
  contact: { phone?: string | null; email?: string | null },
  startsAt = place.startsAt,
) {
  const [number, now] = [vNumber(), DateTime.now()];
  const given = { locationId: place.id, startsAt, services: ["DOC" as const], vNumbers: [number] };
  const manageKey = await createAppointment(given, now);
  await db.appointment.update({ where: { manageKey }, data: { phone: null, email: null, ...contact } });
  const check = async () => (await db.appointment.findUniqueOrThrow({ where: { manageKey } })).documentCheck;
  return { number, manageKey, check };
}

test("what is found here is kept in one press, from the day's own page", async ({ page, place }) => {
  const { number, check } = await coming(place, {});
  const id = await createDocument({ locationId: place.id, vNumber: number }, DateTime.now());
  await clerkAt(page, place);
  await page.goto(`/en/staff/day/${place.slug}`);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Documents to look for (1; 1 within three days)", exact: true }).click();
  await expect(press(page, "outcomes.here")).toBeVisible();
  await expect(press(page, "outcomes.not_here")).toHaveCount(0);
  await expect(lines(page)).toContainText(words("noContact"));
  await expectAccessible(page);
  await press(page, "outcomes.here").click();
  await expect(done(page, "check_here")).toBeVisible();
  await expect(lines(page)).toHaveCount(0);
  expect(await db.document.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "reserved" });
  expect(await check()).toBeNull();
});

test("what lies elsewhere is asked for when it can be here in time, and the other location is told to send it", async ({
  page,
  place,
  narrowPlace,
}) => {
  const soon = await coming(place, {});
  const id = await createDocument({ locationId: narrowPlace.id, vNumber: soon.number }, DateTime.now());
  await clerkAt(page, place);
  await page.goto(`/en/staff/documents/${place.slug}`);
  await expect(lines(page)).toContainText(narrowPlace.name);
  await press(page, "outcomes.sent").click();
  await expect(page.getByRole("alert").filter({ hasText: say("en", "documents.errors.too_late") })).toBeVisible();
  expect(await db.document.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "ready" });
  await press(page, "outcomes.not_here").click();
  await press(page, "told").click();
  await expect(lines(page)).toHaveCount(0);

  const startsAt = place.startsAt.plus({ days: 14 });
  await createSession({ locationId: place.id, startsAt: startsAt.toISO() ?? "", slots: 2 });
  const later = await coming(place, {}, startsAt);
  const other = await createDocument({ locationId: narrowPlace.id, vNumber: later.number }, DateTime.now());
  await page.goto(`/en/staff/documents/${place.slug}`);
  await expect(press(page, "outcomes.sent")).toBeHidden();
  await page.locator("#checks summary").click();
  await press(page, "outcomes.sent").click();
  await expect(done(page, "check_sent")).toBeVisible();
  expect(await db.document.findUniqueOrThrow({ where: { id: other } })).toMatchObject({
    status: "in_transit",
    locationId: place.id,
    fromLocationId: narrowPlace.id,
  });
  expect(await later.check()).toBeNull();
});

test("what is nowhere is told before they travel: by phone where there is no address, with what to do on their own page", async ({
  page,
  place,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const { manageKey, check } = await coming(place, { phone: "+31612345678" });
  await clerkAt(page, place);
  await page.goto(`/en/staff/documents/${place.slug}`);
  await expect(press(page, "outcomes.here")).toHaveCount(0);
  await press(page, "outcomes.not_here").focus();
  await page.keyboard.press("Enter");
  await expect(done(page, "check_staff")).toBeVisible();
  await expect(lines(page)).toContainText(words("reasons.not_here"));
  await expect(lines(page).getByRole("link", { name: "+31612345678" })).toHaveAttribute("href", "tel:+31612345678");
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  const theirs = await page.context().newPage();
  await theirs.setViewportSize({ width: 320, height: 800 });
  await theirs.goto(`/en/appointment/${manageKey}`);
  await expect(
    theirs.getByText(say("en", "pickup.appointment.notHere").replace("{location}", place.name)),
  ).toBeVisible();
  await expectAccessible(theirs);
  expect(await theirs.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  await press(page, "told").click();
  await expect(done(page, "check_told")).toBeVisible();
  await expect(lines(page)).toHaveCount(0);
  expect(await check()).toBe("told");
});

test("an agent sees the list and goes on to the appointment, and presses nothing here", async ({ page, place }) => {
  await coming(place, { email: "ada@example.org" });
  await signIn(page, "agent");
  await page.goto(`/nl/staff/documents/${place.slug}`);
  await expect(lines(page)).toContainText("ada@example.org");
  await expect(lines(page).getByRole("button")).toHaveCount(0);
  await expectAccessible(page);
  await lines(page)
    .getByRole("link", { name: say("nl", "pickup.staff.byPhone") })
    .click();
  await page.waitForURL(/\/nl\/staff\/calls\/[0-9a-f-]{36}$/);
});
