import { db } from "@/lib/db/client";
import { createAppointment } from "@/lib/testing/factories";
import { added, edit } from "@/lib/testing/plan-ground";
import { createMember } from "@/lib/testing/staff-ground";
import { DateTime } from "@/lib/time";
import { enterAs, expect, expectAccessible, ownAddress, say, signIn, test, vNumber } from "./fixtures";
import { press, type } from "./keys";

const zone = "Europe/Amsterdam";
const dayAt = (days: number) => DateTime.now().setZone(zone).plus({ days }).startOf("day");
const form = (key: string) => say("en", `planForm.${key}`);
const see = form("submit");
const commit = say("en", "plan.decide.commit");

test("a new Saturday at Zwolle is planned, and applicants see it within two seconds of its release", async ({
  page,
}) => {
  const zwolle = await db.location.findUniqueOrThrow({ where: { slug: "zwolle" } });
  const date =
    dayAt(9)
      .plus({ days: (6 - dayAt(9).weekday + 7) % 7 })
      .toISODate() ?? "";
  const ofSaturday = { locationId: zwolle.id, date: new Date(date) };
  expect(await db.session.count({ where: ofSaturday })).toBe(0);
  try {
    await signIn(page, "planner");
    await page.goto("/en/staff/plan/zwolle/openings/new");
    for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]) await page.getByLabel(day).uncheck();
    await page.getByLabel("Saturday", { exact: true }).check();
    await page.getByLabel(form("opensAt")).fill("10:00");
    await page.getByLabel(form("closesAt")).fill("12:00");
    await page.getByLabel(form("from"), { exact: true }).fill(date);
    await page.getByLabel(form("until")).fill(date);
    await page.getByLabel(form("onHolidaysYes")).check();
    await page.getByLabel(form("kind")).selectOption("saturday");
    await expect(page.getByLabel(form("releaseAt"))).toBeHidden();
    await page.getByLabel(form("releaseMode.moment")).check();
    await expect(page.getByLabel(form("releaseDays"))).toBeHidden();
    await page.getByLabel(form("releaseMoment")).fill(dayAt(1).toFormat("yyyy-MM-dd'T'HH:mm"));
    await page.getByRole("button", { name: see }).click();
    await expect(page.getByText(say("en", "plan.impact.nobody"))).toBeVisible();
    await expect(page.getByText(say("en", "plan.impact.slotsAdded"))).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: commit }).click();
    await expect(page.getByRole("heading", { name: say("en", "plan.proposal.doneTitle") })).toBeVisible();
    await expectAccessible(page);

    const shows = async (address: string, what: string) =>
      (await (await page.request.get(address)).text()).includes(what);
    const where = () => shows("/en/where?service=BIO&day=saturday", 'id="at-zwolle"');
    const when = () => shows("/en/when/zwolle?service=BIO&persons=1&day=saturday", 'type="radio"');
    expect([await where(), await when()]).toEqual([false, false]);
    const releasesAt = DateTime.now().plus({ seconds: 4 });
    await db.session.updateMany({ where: ofSaturday, data: { releasesAt: releasesAt.toJSDate() } });
    expect([await where(), await when()]).toEqual([false, false]);
    // As somebody does who reloads: what is asked two seconds after the release must show it.
    await expect.poll(() => DateTime.now() >= releasesAt, { intervals: [50] }).toBe(true);
    await expect.poll(when, { timeout: 2000, intervals: [100] }).toBe(true);
    await expect.poll(where, { timeout: Math.max(1, releasesAt.plus({ seconds: 2 }).diffNow().toMillis()) }).toBe(true);
    await page.goto("/en/where?service=BIO&day=saturday");
    await expect(page.locator("#at-zwolle")).toBeVisible();
  } finally {
    const sessions = await db.session.findMany({ where: ofSaturday });
    await db.slot.deleteMany({ where: { sessionId: { in: sessions.map(({ id }) => id) } } });
    await db.session.deleteMany({ where: ofSaturday });
    await db.opening.deleteMany({
      where: { locationId: zwolle.id, validFrom: new Date(date), validUntil: new Date(date) },
    });
  }
});

test("places appear in parts that are filled in, and what the horizon reaches later is said first", async ({
  page,
  place,
}) => {
  await signIn(page, "planner");
  await page.goto(`/en/staff/plan/${place.slug}/openings/new`);
  const part = (what: "waveDays" | "waveShare", row: number) =>
    page.getByLabel(form(what).replace("{row}", String(row)), { exact: true });
  await page.getByLabel(form("releaseMode.waves")).check();
  expect(await Promise.all([1, 2, 3].map((row) => part("waveDays", row).inputValue()))).toEqual(["56", "7", "1"]);
  await part("waveShare", 1).fill("60");
  await page.getByRole("button", { name: see }).click();
  await expect(page.getByRole("link", { name: form("errors.release_shares") })).toBeVisible();
  await part("waveShare", 1).fill("80");
  await part("waveDays", 3).fill("");
  await part("waveShare", 3).fill("");
  await page.getByRole("button", { name: see }).click();
  await expect(page.getByText(say("en", "plan.lateRelease.title"))).toBeVisible();
  await expect(page.getByText(/80% from 56 days before at 09:00; 20% from 7 days before/)).toBeVisible();
  await expectAccessible(page);
});

test("a form that is wrong keeps what was typed and says what to do", async ({ page, place }) => {
  await signIn(page, "planner");
  await page.goto(`/en/staff/plan/${place.slug}/openings/new`);
  await expectAccessible(page);
  await page.getByLabel(form("desks"), { exact: true }).fill("many");
  await page.getByRole("button", { name: see }).click();
  await expect(page.getByRole("link", { name: say("en", "planForm.errors.desks_range") })).toBeVisible();
  await expect(page.getByLabel(form("desks"), { exact: true })).toHaveValue("many");
  await expectAccessible(page);
});

test("an evening with twelve booked is cut, and every one of them is solved; then it is undone", async ({
  page,
  place,
}) => {
  const now = DateTime.now();
  const date = dayAt(5).toISODate();
  const opening = added(place.id, {
    from: date,
    until: date,
    rule: {
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      opensAt: "17:00",
      closesAt: "20:00",
      desks: 4,
      kind: "evening",
      onHolidays: true,
    },
  });
  const spare = added(place.id, {
    from: date,
    until: date,
    rule: { weekdays: [1, 2, 3, 4, 5, 6, 7], opensAt: "13:00", closesAt: "16:00", desks: 3, onHolidays: true },
  });
  await edit([opening, spare], now);
  for (let index = 0; index < 12; index++) {
    const startsAt = DateTime.fromISO(`${date}T17:00`, { zone }).plus({ minutes: 30 * (index % 6) });
    await createAppointment({ locationId: place.id, startsAt, services: ["BIO"], vNumbers: [vNumber()] }, now);
  }

  await signIn(page, "planner");
  await page.goto(`/en/staff/plan/${place.slug}?week=${date}`);
  await expectAccessible(page);
  await page.getByRole("link", { name: "17:00–20:00" }).click();
  await page.getByLabel(form("isOpenNo"), { exact: true }).check();
  await page.getByRole("button", { name: see }).click();
  await expect(page.getByRole("heading", { name: "12 appointments no longer fit" })).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(13);
  const alone = page.getByRole("cell").getByRole("combobox");
  await alone.nth(0).selectOption("worklist");
  await alone.nth(1).selectOption("alternative");
  await expectAccessible(page);
  await page.getByRole("button", { name: commit }).click();
  // What came of it is in view, with the ways on; and the table says what was decided for whom.
  const became = page.getByRole("status").filter({ hasText: "10 appointments moved" });
  await expect(became).toBeFocused();
  await expect(became).toBeInViewport();
  await expect(page.getByRole("cell", { name: say("en", "plan.impact.decision.move"), exact: true })).toHaveCount(10);
  await expect(page.getByRole("link", { name: /^Week of / })).toHaveAttribute("href", new RegExp(`week=${date}$`));
  // Ten who left nothing must be told, and two are without a place.
  await page.getByRole("link", { name: "Worklist (12)" }).click();
  await expect(page).toHaveURL(new RegExp(`worklist\\?location=${place.slug}$`));

  // The two that were not moved stand on the worklist: one keeps its time by hand, one is phoned and takes what was offered.
  const found = () => db.appointment.findMany({ where: { locationId: place.id }, include: { slots: true } });
  const unsolved = async () =>
    (await found()).filter(({ orphanedAt, orphanResolution }) => orphanedAt && !orphanResolution);
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const offers = await db.alternative.findMany({ where: { appointment: { locationId: place.id } } });
  const offered = offers[0]?.appointmentId;
  const [left] = (await unsolved()).filter(({ id }) => id !== offered);
  expect([offers.length, (await unsolved()).length]).toEqual([1, 2]);
  await page.goto(`/en/staff/worklist?location=${place.slug}`);
  await expectAccessible(page);
  await page.goto(`/en/staff/worklist/${left?.id}`);
  await press(say("en", "worklist.solve.keep"));
  await expect(page.getByText(say("en", "worklist.done.kept"))).toBeVisible();
  await page.goto(`/en/staff/worklist/${offered}`);
  await press(say("en", "worklist.offered.accept"));
  await expect.poll(async () => (await unsolved()).length).toBe(0);
  const places = (await found()).filter(({ status }) => status === "booked").map(({ slots }) => slots.length);
  expect(places.sort()).toEqual([0, ...Array(11).fill(1)]);
  await page.goto(`/en/staff/plan/${place.slug}/history`);
  await page.locator("main a[href*=proposals]").first().click();

  await page.getByRole("button", { name: say("en", "plan.committed.undo") }).click();
  await expect(page.getByText(say("en", "plan.impact.nobody"))).toBeVisible();
  await expect(page.getByText(/^10 moved appointments stay as they are/)).toBeVisible();
  await page.getByRole("button", { name: commit }).click();
  await expect(page.getByRole("heading", { name: say("en", "plan.proposal.doneTitle") })).toBeVisible();
  await page.goto(`/en/staff/plan/${place.slug}/history`);
  await expect(page.getByText(say("en", "plan.change.editUndone"))).toBeVisible();
  await expectAccessible(page);
});

test("a closure is made by keyboard alone, on a phone, and then gets another reason and last day", async ({
  page,
  place,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await signIn(page, "planner");
  await page.goto(`/en/staff/plan/${place.slug}/closures`);
  const keysOf = (days: number) => dayAt(days).toFormat("MMddyyyy");
  await type(page, page.getByLabel(form("startsOn")), keysOf(20));
  await type(page, page.getByLabel(form("endsOn")), keysOf(21));
  await type(page, page.getByLabel(form("reason_nl")), "Verbouwing");
  await type(page, page.getByLabel(form("reason_en")), "Building works");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: say("en", "plan.proposal.title") })).toBeVisible();
  await press(page, page.getByRole("button", { name: commit }));
  await expect(page.getByRole("heading", { name: say("en", "plan.proposal.doneTitle") })).toBeVisible();

  await page.goto(`/en/staff/plan/${place.slug}/closures`);
  await page.getByText(say("en", "plan.closures.change")).click();
  const card = page.locator("[id^=closure-]");
  await expect(card.getByLabel(form("startsOn"))).toHaveValue(dayAt(20).toISODate() ?? "");
  await card.getByLabel(form("endsOn")).fill(dayAt(22).toISODate() ?? "");
  await card.getByLabel(form("reason_en")).fill("Larger building works");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
  await card.getByRole("button", { name: see }).click();
  await expect(page.getByText(/The closure becomes .*Larger building works/)).toBeVisible();
  await page.getByRole("button", { name: commit }).click();
  await expect(page.getByRole("heading", { name: say("en", "plan.proposal.doneTitle") })).toBeVisible();
  const closures = await db.closure.findMany({ where: { locationId: place.id } });
  expect(closures.map(({ endsOn, reason }) => [endsOn, reason])).toEqual([
    [new Date(dayAt(22).toISODate() ?? ""), { nl: "Verbouwing", en: "Larger building works" }],
  ]);
});

test("of two managers who change the same day the second sees what the first one did, and then the new impact", async ({
  page,
  place,
  browser,
}) => {
  const date = dayAt(6).toISODate();
  const opening = added(place.id, {
    from: date,
    until: date,
    rule: { weekdays: [1, 2, 3, 4, 5, 6, 7], onHolidays: true },
  });
  await edit([opening], DateTime.now());
  const roles = [{ role: "manager" as const, locationId: place.id, organisationId: null }];
  const managers = [
    await createMember({ name: "Mia Morning", roles }),
    await createMember({ name: "Ed Evening", roles }),
  ];
  const context = await browser.newContext({ extraHTTPHeaders: { "X-Forwarded-For": ownAddress() } });
  const other = await context.newPage();
  const wish = async (at: typeof page, id: string, closesAt: string) => {
    await enterAs(at, id);
    await at.goto(`/en/staff/plan/${place.slug}/date?series=${opening.seriesId}&date=${date}`);
    await at.getByLabel(form("closesAt")).fill(closesAt);
    await at.getByRole("button", { name: see }).click();
    await expect(at.getByText(say("en", "plan.impact.nobody"))).toBeVisible();
  };
  await wish(page, managers[0]?.id ?? "", "11:00");
  await wish(other, managers[1]?.id ?? "", "10:00");
  await page.getByRole("button", { name: commit }).click();
  await expect(page.getByRole("heading", { name: say("en", "plan.proposal.doneTitle") })).toBeVisible();

  await other.getByRole("button", { name: commit }).click();
  await expect(other.getByRole("alert").getByText(say("en", "plan.proposal.changed"))).toBeVisible();
  const since = other.getByRole("link", { name: "Meanwhile Mia Morning changed this plan" });
  await expect(since).toBeVisible();
  await expectAccessible(other);
  await since.click();
  await expect(other.getByText("Made by Mia Morning")).toBeVisible();
  await other.goBack();
  await other.getByRole("button", { name: commit }).click();
  await expect(other.getByRole("heading", { name: say("en", "plan.proposal.doneTitle") })).toBeVisible();
  const ends = await db.openingException.findMany({ where: { seriesId: opening.seriesId } });
  expect(ends.map(({ closesAt }) => closesAt?.toISOString().slice(11, 16))).toEqual(["10:00"]);
  await context.close();
});
