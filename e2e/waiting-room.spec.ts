import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { addDesks } from "@/lib/desk/save-desks";
import { dayInWords } from "@/lib/i18n/date-words";
import { addKiosk } from "@/lib/kiosk/add-kiosk";
import type { ServiceKey } from "@/lib/service/schema";
import { writeCameraFilm } from "@/lib/testing/camera-film";
import { createDocument } from "@/lib/testing/desk-ground";
import { createAppointment, createSession } from "@/lib/testing/factories";
import { planner } from "@/lib/testing/plan-ground";
import { createMember } from "@/lib/testing/staff-ground";
import { DateTime } from "@/lib/time";
import { check } from "./desk-steps";
import { enterAs, expect, expectAccessible, ownAddress, type Place, say, test, vNumber } from "./fixtures";

const kioskWords = (key: string) => say("en", `kiosk.${key}`);
const dayWords = (key: string) => say("en", `day.${key}`);
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function clerkAt(browser: Browser, place: Place): Promise<Page> {
  const roles = [{ role: "clerk" as const, locationId: place.id, organisationId: null }];
  const { id } = await createMember({ name: "Kim Clerk", roles });
  const context = await browser.newContext({ extraHTTPHeaders: { "X-Forwarded-For": ownAddress() } });
  const page = await context.newPage();
  await enterAs(page, id);
  await page.goto(`/en/staff/day/${place.slug}`);
  return page;
}

async function bookedToday(place: Place, service: ServiceKey = "BIO") {
  const now = DateTime.now();
  const startsAt = now.plus({ minutes: 3 }).startOf("minute");
  await createSession({ locationId: place.id, startsAt: startsAt.toISO(), slots: 2, capacity: 3 });
  const request = { locationId: place.id, startsAt, services: [service], vNumbers: [vNumber()] };
  const manageKey = await createAppointment(request, now);
  return db.appointment.findUniqueOrThrow({ where: { manageKey }, include: { participants: true } });
}

/** A screen that staff have made a kiosk of this location. */
async function kioskAt(context: BrowserContext, place: Place): Promise<Page> {
  const given = { locationId: place.id, name: "Entrance", takesWalkIns: true, author: planner };
  const secret = await addKiosk(given, DateTime.now());
  const page = await context.newPage();
  await page.goto(`/en/kiosk/start/${secret}`);
  await press(page, kioskWords("start.submit"));
  await expect(page.getByRole("heading", { name: kioskWords("welcome") })).toBeVisible();
  return page;
}

test("somebody shows their code to the camera of the kiosk, sees their number called on the screen of the waiting room and on their phone, and leaves with their document", async ({
  browser,
  page: phone,
  place,
  baseURL,
}) => {
  await addDesks({ locationId: place.id, count: 1, services: ["BIO", "DOC"] }, planner);
  const { id, code, manageKey, participants } = await bookedToday(place, "DOC");
  const [person] = participants;
  if (!person) throw new Error("Nobody is booked.");
  const documentId = await createDocument({ locationId: place.id, keyHash: person.keyHash, appointmentId: id });
  const folder = mkdtempSync(path.join(tmpdir(), "loketplanner-film-"));
  const film = path.join(folder, "code.y4m");
  writeCameraFilm(film, code);
  const withCamera = await chromium.launch({
    executablePath: process.env.PLAYWRIGHT_CHROMIUM_PATH ?? "",
    args: [
      "--no-sandbox",
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  const standing = await withCamera.newContext({
    baseURL: baseURL ?? "",
    permissions: ["camera"],
    extraHTTPHeaders: { "X-Forwarded-For": ownAddress() },
  });
  const kiosk = await kioskAt(standing, place);
  const display = await standing.newPage();
  await display.goto(`/en/display/${place.slug}`);
  await expect(display.getByText(say("en", "display.nobody"))).toBeVisible();
  const clerk = await clerkAt(browser, place);
  await press(clerk, dayWords("desk.sit"));

  await kiosk.getByRole("link", { name: kioskWords("with") }).click();
  await press(kiosk, say("en", "ticket.scanner.open"));
  await expect(kiosk.getByRole("heading", { name: "You are checked in. Your number is" })).toBeVisible();
  await expect(kiosk.getByRole("status").getByText("1", { exact: true })).toBeVisible();
  // Nothing of the person is on the screen, and it goes back to the start by itself.
  await expect(kiosk.getByText("Person 1")).toHaveCount(0);
  await expectAccessible(kiosk);

  await phone.goto(`/en/appointment/${manageKey}`);
  await expect(phone.getByText(say("en", "ticket.yours"), { exact: true })).toBeVisible();
  await expectAccessible(phone);

  await clerk.goto(`/en/staff/day/${place.slug}`);
  await press(clerk, dayWords("desk.next"));
  const shown = display.locator("[data-newest]");
  await expect(shown).toContainText("1");
  await expectAccessible(display);
  await expect(phone.getByText(say("en", "ticket.called").replace("{desk}", "1"))).toBeVisible();
  await press(clerk, dayWords("steps.start"));
  await expect(shown).toHaveCount(0);
  await expect(display.getByText(say("en", "display.nobody"))).toBeVisible();
  const visit = await db.visit.findUniqueOrThrow({ where: { appointmentId: id } });
  await clerk.goto(`/en/staff/day/${place.slug}/visit/${visit.id}`);
  const visitWords = (key: string) => say("en", `visit.${key}`);
  await expect(check(clerk, "passport")).toBeFocused();
  await clerk.keyboard.press("1");
  await expect(check(clerk, "photo")).toBeChecked();
  await clerk.keyboard.press("2");
  await expect(check(clerk, "oldPermit")).toBeChecked();
  await clerk.keyboard.press("3");
  await expect(clerk.getByRole("status").filter({ hasText: say("en", "visit.done.handed_over") })).toBeVisible();
  await expect(clerk.getByRole("button", { name: visitWords("finish.allServed") })).toBeFocused();
  await clerk.keyboard.press("Enter");
  await clerk.waitForURL(`**/en/staff/day/${place.slug}`);
  expect(await db.handover.findUniqueOrThrow({ where: { documentId } })).toMatchObject({ staffName: "Kim Clerk" });
  expect(await db.visit.findUniqueOrThrow({ where: { id: visit.id } })).toMatchObject({ status: "done" });
  await expect(kiosk.getByRole("heading", { name: say("nl", "kiosk.welcome") })).toBeVisible({ timeout: 40_000 });
  await withCamera.close();
  await clerk.context().close();
  rmSync(folder, { recursive: true });
});

test("everybody who is called is on the screen until they are helped, on a wall and on a phone", async ({
  page,
  place,
}) => {
  await addDesks({ locationId: place.id, count: 8, services: ["BIO"] }, planner);
  const desks = await db.desk.findMany({ where: { locationId: place.id } });
  const now = DateTime.now();
  const date = new Date(now.setZone("Europe/Amsterdam").toISODate() ?? "");
  for (const [index, desk] of desks.entries()) {
    const [arrivedAt, calledAt] = [now.minus({ hours: 1 }).toJSDate(), now.minus({ minutes: index }).toJSDate()];
    const status = index === 7 ? ("serving" as const) : ("called" as const);
    const here = { arrivedAt, calledAt, calls: 1, servingAt: index === 7 ? calledAt : null, status };
    const data = {
      ...here,
      locationId: place.id,
      date,
      number: 101 + index,
      services: ["BIO"],
      persons: 1,
      deskId: desk.id,
    };
    await db.visit.create({ data });
  }
  const called = page.getByRole("region", { name: say("en", "display.number") }).locator("strong");
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await page.goto(`/en/display/${place.slug}`);
    // Number and desk of each of the seven, the newest first and the largest.
    await expect(called).toHaveCount(14);
    const numbers = (await called.allTextContents()).filter((_, index) => index % 2 === 0);
    expect(numbers).toEqual(["101", "102", "103", "104", "105", "106", "107"]);
    const sizeOf = (index: number) =>
      called.nth(index).evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    expect(await sizeOf(0)).toBeGreaterThan(await sizeOf(2));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
    await expectAccessible(page);
    if (size.width < 1000) continue;
    const bottom = await page.locator("dl").evaluate((one) => one.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(size.height);
  }
  // Whoever is helped makes room, however many were called since.
  await db.visit.updateMany({
    where: { locationId: place.id, number: 107 },
    data: { status: "serving", servingAt: new Date() },
  });
  await expect(called).toHaveCount(12);
});

test("at a kiosk each thing that is not right has its own sentence, and somebody without an appointment gets a number and the wait they must expect", async ({
  context,
  place,
}) => {
  const { code } = await bookedToday(place);
  const kiosk = await kioskAt(context, place);
  await kiosk.setViewportSize({ width: 320, height: 800 });
  await expectAccessible(kiosk);
  const give = async (text: string) => {
    await kiosk.goto("/en/kiosk/appointment");
    await expectAccessible(kiosk);
    await kiosk.getByLabel(kioskWords("code.label")).fill(text);
    await kiosk.keyboard.press("Enter");
  };
  await give("no such code");
  await expect(kiosk.getByRole("heading", { name: kioskWords("refused.not_found.title") })).toBeVisible();
  await expectAccessible(kiosk);
  // Whoever comes on the wrong day reads which is the right one.
  const later = { locationId: place.id, startsAt: place.startsAt, services: ["BIO" as const], vNumbers: [vNumber()] };
  const manageKey = await createAppointment(later, DateTime.now());
  await give((await db.appointment.findUniqueOrThrow({ where: { manageKey } })).code);
  await expect(kiosk.getByRole("heading", { name: kioskWords("refused.other_day.title") })).toBeVisible();
  await expect(kiosk.getByRole("alert").filter({ hasText: dayInWords(place.startsAt, "en") })).toBeVisible();
  await give(code);
  await expect(kiosk.getByRole("heading", { name: "You are checked in. Your number is" })).toBeVisible();
  expect(await kiosk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await give(code);
  await expect(kiosk.getByRole("heading", { name: kioskWords("refused.already_in.title") })).toBeVisible();
  await expect(kiosk.getByText("Your number is 1.")).toBeVisible();
  // Whoever is in takes no second number.
  await expect(kiosk.getByRole("link", { name: kioskWords("without") })).toHaveCount(0);

  await kiosk.getByRole("link", { name: kioskWords("back") }).click();
  await kiosk.getByRole("link", { name: kioskWords("without") }).click();
  await press(kiosk, kioskWords("walkIn.submit"));
  await expect(kiosk.getByText(kioskWords("walkIn.missing"))).toBeVisible();
  await expectAccessible(kiosk);
  await expect(kiosk.getByText(kioskWords("walkIn.noDesk")).first()).toBeVisible();
  await kiosk.getByLabel(say("en", "service.BIO.name")).check();
  await press(kiosk, kioskWords("walkIn.submit"));
  await expect(kiosk.getByRole("status").getByText("2", { exact: true })).toBeVisible();

  // The slip for the printer of 80 mm leads to the page of the ticket.
  await kiosk.emulateMedia({ media: "print" });
  await expect(kiosk.locator("svg")).toBeVisible();
  const { id } = await db.visit.findFirstOrThrow({ where: { locationId: place.id, number: 2 } });
  await kiosk.emulateMedia({ media: "screen" });
  await kiosk.goto(`/nl/ticket/${id}`);
  await expect(kiosk.getByText(say("nl", "ticket.yours"), { exact: true })).toBeVisible();
  await expectAccessible(kiosk);

  await db.kiosk.updateMany({ where: { locationId: place.id }, data: { endedAt: new Date() } });
  await kiosk.goto("/en/kiosk");
  await expect(kiosk.getByRole("heading", { name: kioskWords("none.title") })).toBeVisible();
});

test("the waiting room that lost its network for ten seconds says so, and catches up by itself", async ({
  browser,
  context,
  place,
}) => {
  await addDesks({ locationId: place.id, count: 1, services: ["BIO", "DOC"] }, planner);
  const { code } = await bookedToday(place);
  const display = await context.newPage();
  await display.goto(`/nl/display/${place.slug}`);
  await expect(display.getByText(say("nl", "display.nobody"))).toBeVisible();
  const clerk = await clerkAt(browser, place);
  await press(clerk, dayWords("desk.sit"));
  await context.setOffline(true);
  await expect(display.getByText(say("nl", "display.away"))).toBeVisible();

  await clerk.getByLabel(dayWords("look.label")).fill(code);
  await clerk.keyboard.press("Enter");
  await expect(clerk.getByRole("status").filter({ hasText: dayWords("in").replace("{ticket}", "1") })).toBeVisible();
  await press(clerk, dayWords("desk.next"));
  await expect(clerk.getByRole("button", { name: dayWords("steps.recall"), exact: true })).toBeVisible();
  await display.waitForTimeout(10_000);
  await expect(display.locator("[data-newest]")).toHaveCount(0);
  await context.setOffline(false);
  await expect(display.locator("[data-newest]")).toContainText("1", { timeout: 5000 });
  await expect(display.getByText(say("nl", "display.away"))).toHaveCount(0);
  await clerk.context().close();
});

test("staff make a kiosk and see its link once; a clerk of another location does not", async ({ browser, place }) => {
  const clerk = await clerkAt(browser, place);
  await clerk.goto(`/en/staff/day/${place.slug}/screens`);
  await expectAccessible(clerk);
  await press(clerk, say("en", "screens.kiosks.make"));
  await expect(clerk.getByRole("link", { name: say("en", "screens.errors.name_missing") })).toBeVisible();
  await clerk.getByLabel(say("en", "screens.kiosks.name")).fill("Entrance");
  await press(clerk, say("en", "screens.kiosks.make"));
  await expect(clerk.getByText(say("en", "screens.kiosks.madeTitle"))).toBeVisible();
  const link = (await clerk.getByText(/kiosk\/start\/[0-9a-f]{32}/).textContent()) ?? "";
  await clerk.goto(`/en/staff/day/${place.slug}/screens`);
  await expect(clerk.getByText(/kiosk\/start/)).toHaveCount(0);
  await clerk.goto(link);
  await press(clerk, kioskWords("start.submit"));
  await expect(clerk.getByRole("heading", { name: kioskWords("welcome") })).toBeVisible();
  await clerk.goto(`/en/staff/day/${place.slug}/screens`);
  await clerk.getByRole("button", { name: say("en", "screens.kiosks.endOf").replace("{name}", "Entrance") }).click();
  await expect(clerk.getByText(say("en", "screens.ended"))).toBeVisible();
  expect((await clerk.goto("/en/staff/day/amsterdam/screens"))?.status()).toBe(404);
  await clerk.context().close();
});
