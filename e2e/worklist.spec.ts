import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { createOrphans, type OrphanGround, worklistZone } from "@/lib/testing/worklist-ground";
import { DateTime } from "@/lib/time";
import { expect, expectAccessible, removePlace, say, signIn, test } from "./fixtures";

const byPhone = { phone: "+31200000009" };
let ground: OrphanGround;
test.afterEach(async () => removePlace(ground.locationId));

const stateOf = (index = 0) => db.appointment.findUniqueOrThrow({ where: { id: ground.orphanIds[index] ?? "" } });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const entry = (index = 0) => `/en/staff/worklist/${ground.orphanIds[index]}`;
const list = () => `/en/staff/worklist?location=${ground.slug}`;
const done = (page: Page, what: string) =>
  expect(page.getByRole("status").filter({ hasText: say("en", `worklist.done.${what}`) })).toBeVisible();

/** What the button says that offers a time: the words before its deadline. */
const offerStart = say("en", "worklist.solve.offer").split("<")[0] ?? "";

test("an agent notes a call, moves one orphan and keeps another: both leave the list, and the first must be told", async ({
  page,
}) => {
  ground = await createOrphans([byPhone, byPhone], DateTime.now());
  await signIn(page, "agent");
  await page.goto(list());
  await expect(page.getByRole("link", { name: "Person 1" })).toHaveCount(2);
  await expectAccessible(page);
  await page.goto(entry());
  await expectAccessible(page);

  await press(page, say("en", "worklist.contact.buttons.no_answer"));
  await done(page, "noted");
  await expect(page.getByText(/no answer \(Tarik Telefoon\)/)).toBeVisible();

  const at = ground.otherAt.setZone(worklistZone).toFormat("HH:mm");
  await page.locator("section[aria-labelledby=solve]").getByRole("link", { name: at }).first().click();
  await expect(page).toHaveURL(/start=/);
  await expectAccessible(page);
  await press(page, say("en", "worklist.solve.move"));
  await done(page, "moved");
  expect(await stateOf()).toMatchObject({ orphanedAt: null, startsAt: ground.otherAt.toJSDate() });
  await press(page, say("en", "worklist.contact.buttons.reached"));
  await done(page, "noted");
  await expect(page.getByText(say("en", "worklist.off.title"))).toBeVisible();

  await page.goto(entry(1));
  await press(page, say("en", "worklist.solve.keep"));
  await done(page, "kept");
  await page.goto(list());
  await expect(page.getByText(say("en", "worklist.noneHere"))).toBeVisible();

  await page.goto(`/en/appointment/${ground.manageKeys[0]}`);
  await expect(page.getByText(say("en", "appointment.movedByStaff.title"))).toBeVisible();
  await page.goto(`/en/appointment/${ground.manageKeys[1]}`);
  await expect(page.getByText(say("en", "appointment.orphaned.keptTitle"))).toBeVisible();
});

test("a time that is offered is taken by the applicant, in another browser and without JavaScript", async ({
  page,
  browser,
}) => {
  ground = await createOrphans([byPhone, byPhone], DateTime.now());
  await signIn(page, "planner");
  for (const index of [0, 1]) {
    await page.goto(`${entry(index)}?to=${ground.slug}&start=${ground.otherAt.toUTC().toISO()}`);
    await page.getByRole("button", { name: offerStart }).click();
    await done(page, "offered");
  }
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
  const applicant = await context.newPage();
  const words = (key: string) => say("en", `appointment.alternative.${key}`);
  const addresses = ground.manageKeys.map((key) => new URL(`/en/appointment/${key}`, page.url()).href);

  await applicant.goto(addresses[0] ?? "");
  await expect(applicant.getByText(words("title"))).toBeVisible();
  expect(await applicant.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect((await stateOf()).startsAt).toEqual(ground.startsAt.toJSDate());
  await press(applicant, words("accept"));
  await expect(applicant.getByRole("heading", { level: 1 })).toContainText(say("en", "appointment.titles.moved"));
  expect(await stateOf()).toMatchObject({ orphanedAt: null, startsAt: ground.otherAt.toJSDate() });

  await applicant.goto(addresses[1] ?? "");
  await press(applicant, words("decline"));
  await expect(applicant.getByText(say("en", "appointment.intros.declined"))).toBeVisible();
  await context.close();
  await page.goto(list());
  await expect(page.locator("main ol > li")).toHaveCount(1);
  await expect(page.locator("main ol > li")).toContainText(say("en", "worklist.kind.orphan"));
});

test("by keyboard, on a phone: an appointment is cancelled, and who solves it too late hears what happened", async ({
  page,
}) => {
  ground = await createOrphans([{}], DateTime.now());
  await page.setViewportSize({ width: 320, height: 700 });
  await signIn(page, "agent");
  const address = entry().replace("/en/", "/nl/");
  const second = await page.context().newPage();
  await second.goto(address);
  await page.goto(address);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  await page.getByText(say("nl", "worklist.solve.cancelTitle"), { exact: true }).focus();
  await page.keyboard.press("Enter");
  for (const key of ["Tab", "Tab", "Enter"]) await page.keyboard.press(key);
  await expect(page.getByText(say("nl", "worklist.done.cancelled"))).toBeVisible();
  expect((await stateOf()).status).toBe("cancelled");

  await press(second, say("nl", "worklist.solve.keep"));
  await expect(second.getByText(say("nl", "worklist.refused.changed_meanwhile"))).toBeVisible();
  expect((await stateOf()).status).toBe("cancelled");
});

test("a manager hears of nobody at another location, and solves nobody there", async ({ page }) => {
  ground = await createOrphans([byPhone], DateTime.now());
  await signIn(page, "manager");
  expect((await page.request.get(entry())).status()).toBe(404);
  await page.goto(list());
  await expect(page.getByRole("link", { name: "Person 1" })).toHaveCount(0);
});
