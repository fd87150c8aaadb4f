import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { demonstrationLocation } from "@/lib/staff/demonstration-accounts";
import { DateTime } from "@/lib/time";
import { expect, expectAccessible, say, signIn, test } from "./fixtures";

const words = (key: string) => say("en", `figures.${key}`);

/** What a visit has that came and was helped. */
const came = (number: number) => {
  const [arrivedAt, servingAt, endedAt] = [new Date(), new Date(), new Date()];
  return { number, arrivedAt, servingAt, endedAt, status: "done" as const };
};

/** An appointment of one person that has ended; returns its id. */
async function endedAppointment(locationId: string, services: string[]): Promise<string> {
  const { id: sessionId, startsAt } = await db.session.findFirstOrThrow({ where: { locationId } });
  const id = randomUUID();
  const keyHash = Buffer.from(id.replaceAll("-", ""), "hex");
  await db.appointment.create({
    data: {
      ...{
        id,
        partyId: id,
        locationId,
        sessionId,
        startsAt,
        endsAt: new Date(+startsAt + 600_000),
        persons: 1,
        parts: 1,
      },
      ...{ slotMinutes: 10, services, code: id, manageKey: id.replaceAll("-", ""), status: "ended", origin: "web" },
      ...{ language: "nl", bookedAt: startsAt },
      participants: {
        create: {
          ...{ position: 0, name: "Sam", keyKind: "v_number", keyHash, keyVerified: true },
          items: { create: services.map((serviceKey) => ({ serviceKey, appointmentId: id, keyHash, live: false })) },
        },
      },
    },
  });
  return id;
}

test("a planner sees who waits longest and sets a norm; a manager sees their own location alone", async ({
  page,
  browser,
}) => {
  await signIn(page, "planner");
  await page.goto("/en/staff/figures?service=OEK");
  await expect(page.getByRole("row")).not.toHaveCount(1);
  await expect(page.getByRole("heading", { name: words("evenTitle") })).toBeVisible();
  await expectAccessible(page);
  const norm = page.locator("#norm-OEK");
  const before = await norm.inputValue();
  const missed = page.locator("#norm-missed-OEK");
  const save = page.locator("form", { has: norm }).getByRole("button");
  await norm.fill("many");
  await save.click();
  await expect(page.getByText(words("norms.wrong")).first()).toBeVisible();
  // One form and one button: what is changed in two fields is saved at both.
  const other = page.locator("#norm-DOC");
  const days = Number(await other.inputValue());
  await norm.fill(before);
  await missed.fill("12");
  await other.fill(String(days + 1));
  await save.click();
  await expect(page.getByRole("status").filter({ hasText: words("norms.saved") })).toBeFocused();
  await expect(missed).toHaveValue("12");
  await expect(other).toHaveValue(String(days + 1));
  await expectAccessible(page);
  await other.fill(String(days));
  await save.click();
  await expect(other).toHaveValue(String(days));

  const context = await browser.newContext({ viewport: { width: 320, height: 700 }, colorScheme: "dark" });
  const manager = await context.newPage();
  await signIn(manager, "manager");
  await manager.goto("/nl/staff/figures");
  await expect(manager.locator("tbody tr")).toHaveCount(1);
  expect(await manager.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await manager.locator("tbody a").click();
  await expect(manager.getByText(say("nl", "figures.one.heatText"))).toBeVisible();
  await expectAccessible(manager);
  expect(await manager.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await context.close();
});

test("the waits of days stand in a chart and in its table", async ({ page }) => {
  await signIn(page, "planner");
  await page.goto(`/en/staff/figures/${demonstrationLocation}`);
  const waits = page.locator("figure", { hasText: words("third") }).first();
  await waits.getByText(words("one.overTable")).click();
  // The demonstration has sixty days before today.
  await expect(waits.getByRole("row")).toHaveCount(62);
  await expect(waits.getByText("Norm: ")).toBeVisible();
  await expectAccessible(page);
});

test("released places and spared visits stand by service, and days in a chart with its table", async ({ page }) => {
  await signIn(page, "planner");
  await page.goto(`/en/staff/figures/${demonstrationLocation}`);
  const row = page
    .getByRole("table", { name: words("one.byServiceCaption") })
    .getByRole("row", { name: say("en", "service.BIO.name") });
  const norm = await db.service.findUniqueOrThrow({ where: { key: "BIO" } });
  await expect(row.getByRole("cell").nth(1)).toHaveText(`${norm.normDays} days`);
  expect(Number(await row.getByRole("cell").nth(2).textContent())).toBeGreaterThan(0);
  // Advice is given before anybody chooses a location: it is a figure of the country.
  await expect(page.getByText(words("one.spared"))).toHaveCount(0);
  await expect(page.getByText(words("one.sparedElsewhere"))).toBeVisible();
  const days = page.locator("figure", { hasText: words("one.placesUnit") });
  await days.getByText(words("one.overTable")).click();
  expect(await days.getByRole("row").count()).toBeGreaterThan(10);
  await expect(days.locator("svg g > rect").first()).toBeVisible();

  await db.adviceServiceCount.create({
    data: { date: new Date(), serviceKey: "TKV", outcome: "spared", visits: 7 },
  });
  await page.goto("/en/staff/figures/country");
  await expect(page.getByText(words("one.spared"))).toBeVisible();
  const country = page.getByRole("table", { name: words("one.byServiceCaption") });
  await expect(country.getByRole("columnheader", { name: words("serviceColumn.spared") })).toBeVisible();
  const spared = country
    .getByRole("row", { name: say("en", "service.TKV.name") })
    .getByRole("cell")
    .last();
  expect(Number(await spared.textContent())).toBeGreaterThanOrEqual(7);
  await expectAccessible(page);
});

test("who was served, did not come and cancelled stands by service beside the norm, in words, on a phone and on paper", async ({
  page,
  place,
}) => {
  const { id: locationId, slug } = place;
  const today = new Date(DateTime.now().setZone("Europe/Amsterdam").toISODate() ?? "");
  // Walk-ins who were served; they were not expected.
  const visit = await db.visit.create({
    data: { ...came(1), locationId, date: today, services: ["DOC"], persons: 4 },
  });
  expect(await db.visitOutcome.count({ where: { visitId: visit.id, outcome: "served" } })).toBe(1);
  let ticket = 1;
  const booked = async (services: string[], count: number, missed: number) => {
    for (let index = 0; index < count; index++) {
      const appointmentId = await endedAppointment(locationId, services);
      const end = index < missed ? { status: "no_show" as const, endedAt: new Date() } : came(++ticket);
      await db.visit.create({ data: { ...end, locationId, date: today, services, persons: 1, appointmentId } });
    }
  };
  await booked(["BIO"], 4, 1);
  await booked(["VAA"], 10, 1);
  await page.setViewportSize({ width: 320, height: 900 });
  await signIn(page, "planner");
  await page.goto(`/nl/staff/figures/${slug}`);
  const say320 = (key: string) => say("nl", `figures.${key}`);
  const table = page.getByRole("table", { name: say320("one.byServiceCaption") });
  const cells = (service: string) =>
    table.getByRole("row", { name: say("nl", `service.${service}.name`) }).getByRole("cell");
  await expect(cells("DOC").nth(5)).toHaveText("4");
  await expect(cells("DOC").nth(6)).toHaveText(say320("one.nobodyExpected"));
  await expect(cells("BIO").nth(6)).toHaveText(`25% (1 van 4) ${say320("overNorm")}`);
  await expect(cells("BIO").nth(7)).toHaveText("hooguit 10%");
  await expect(cells("VAA").nth(6)).toHaveText(`10% (1 van 10) ${say320("withinNorm")}`);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const inside = await table.evaluate((one) => one.scrollWidth - (one.parentElement?.clientWidth ?? 0));
  expect(inside).toBeLessThanOrEqual(0);
  // On A4, with the margins of a printer.
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.emulateMedia({ media: "print" });
  await expect(table.getByRole("columnheader", { name: say320("serviceColumn.cancelled") })).toBeVisible();
  expect(await table.evaluate((one) => one.getBoundingClientRect().right)).toBeLessThanOrEqual(718);
});

test("letters of a chart can be read on the smallest phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await signIn(page, "planner");
  await page.goto(`/en/staff/figures/${demonstrationLocation}`);
  const sizes = await page.locator("figure svg text").evaluateAll((texts) =>
    texts.map((text) => {
      const svg = text.closest("svg");
      const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 0;
      return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
    }),
  );
  expect(sizes.length).toBeGreaterThan(0);
  expect(Math.min(...sizes)).toBeGreaterThan(10);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("on paper every chart has its table, nothing is cut off, and lines differ without colour", async ({ page }) => {
  await signIn(page, "planner");
  await page.goto(`/en/staff/figures/${demonstrationLocation}`);
  const figures = page.locator("figure");
  await expect(figures.first().getByRole("table")).toBeHidden();
  await page.emulateMedia({ media: "print" });
  for (const figure of await figures.all()) await expect(figure.locator("table")).toBeVisible();
  const overflows = await page
    .locator("section[tabindex]")
    .evaluateAll((regions) => regions.map((region) => getComputedStyle(region).overflowX));
  expect(new Set(overflows)).toEqual(new Set(["visible"]));
  const dashes = await page
    .locator("figure path")
    .evaluateAll((paths) => paths.slice(0, 2).map((path) => getComputedStyle(path).strokeDasharray));
  expect(new Set(dashes).size).toBe(2);
  // The tower is a table already.
  await page.goto("/en/staff/figures");
  const region = page.locator("section[tabindex]").first();
  expect(await region.evaluate((element) => getComputedStyle(element).overflowX)).toBe("visible");
});

test("an alarm stands above the plan of the country and of its location", async ({ page, place }) => {
  await db.session.updateMany({ where: { locationId: place.id }, data: { closedAt: new Date() } });
  await db.dryAlarm.create({ data: { locationId: place.id, serviceKey: "BIO", openedAt: new Date() } });
  await signIn(page, "planner");
  await page.goto("/en/staff/plan");
  await expect(page.locator("strong").filter({ hasText: /locations? runs? dry/ })).toBeVisible();
  await page.goto(`/en/staff/plan/${place.slug}`);
  await expect(page.locator("strong").filter({ hasText: "1 location runs dry" })).toBeVisible();
  await expectAccessible(page);
  await page.locator("main").getByRole("link", { name: place.name, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/figures/${place.slug}$`));
});

test("why a time cannot be seen is told by the rule that hides it, also on a phone", async ({ page, place }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await signIn(page, "planner");
  await page.goto("/en/staff/why");
  await page.getByRole("button", { name: words("why.submit") }).click();
  await expect(page.getByText(words("why.missing"))).toBeVisible();
  await page.getByLabel(words("why.location")).selectOption(place.slug);
  await page.getByLabel(say("en", "service.BIO.name"), { exact: true }).check();
  await page.getByLabel(words("why.date")).fill(place.startsAt.toISODate() ?? "");
  await page.getByLabel(words("why.time")).fill("09:00");
  await page.getByRole("button", { name: words("why.submit") }).click();
  await expect(page.getByText(words("why.visible"))).toBeVisible();
  await page.getByLabel(words("why.time")).fill("09:05");
  await page.getByRole("button", { name: words("why.submit") }).click();
  await expect(page.getByText("Times are every 10 minutes.")).toBeVisible();
  await expectAccessible(page);
});

test("which closure and which opening hides a time is one press away", async ({ page, place }) => {
  const { id: locationId, slug, startsAt } = place;
  const date = new Date(startsAt.toISODate() ?? "");
  const ids = [randomUUID(), randomUUID()];
  await db.closure.createMany({
    data: ids.map((id) => ({
      id,
      locationId,
      startsOn: date,
      endsOn: date,
      reason: { nl: `Weg ${id}`, en: `Off ${id}` },
    })),
  });
  await signIn(page, "planner");
  const asked = { location: slug, service: "BIO", persons: "1", date: startsAt.toISODate() ?? "", time: "09:00" };
  await db.session.updateMany({ where: { locationId }, data: { closedAt: new Date() } });
  await page.goto(`/en/staff/why?${new URLSearchParams(asked)}`);
  for (const id of ids) await expect(page.getByText(`Off ${id}`)).toBeVisible();
  const section = page
    .getByRole("navigation")
    .getByRole("link", { name: say("en", "staff.sections.figures"), exact: true });
  await expect(section).toHaveAttribute("aria-current", "page");
  await expectAccessible(page);
  const links = page.getByRole("link", { name: words("why.see.closure") });
  await expect(links).toHaveCount(2);
  await links.first().click();
  await expect(page.locator(`#closure-${ids[0]}, #closure-${ids[1]}`)).toHaveCount(2);
  expect(ids.map((id) => `#closure-${id}`)).toContain(new URL(page.url()).hash);

  const opening = await db.opening.findFirstOrThrow({
    where: { location: { slug: demonstrationLocation }, retiredAt: null, validUntil: null, channel: "public" },
    include: { sessions: { where: { closedAt: null, startsAt: { gt: new Date() } }, orderBy: { startsAt: "asc" } } },
  });
  const at = DateTime.fromJSDate(opening.sessions[0]?.startsAt ?? new Date(), { zone: "Europe/Amsterdam" });
  const odd = {
    ...asked,
    location: demonstrationLocation,
    service: opening.services[0] ?? "",
    date: at.toISODate() ?? "",
  };
  await page.goto(`/en/staff/why?${new URLSearchParams({ ...odd, time: at.plus({ minutes: 1 }).toFormat("HH:mm") })}`);
  await page
    .getByRole("link", { name: new RegExp(words("why.see.opening")) })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`/plan/${demonstrationLocation}/openings/[0-9a-f-]{36}$`));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
