import { db } from "@/lib/db/client";
import { createAppointment } from "@/lib/testing/factories";
import { added, edit } from "@/lib/testing/plan-ground";
import { DateTime } from "@/lib/time";
import { expect, expectAccessible, say, signIn, test, vNumber } from "./fixtures";

const zone = "Europe/Amsterdam";
const dayAt = (days: number) => DateTime.now().setZone(zone).plus({ days }).startOf("day");
const nextSaturday = () => {
  const soon = dayAt(2);
  return soon.plus({ days: (6 - soon.weekday + 7) % 7 });
};
const form = (key: string) => say("en", `planForm.${key}`);
const see = form("submit");
const commit = say("en", "plan.decide.commit");

test("a planner opens on a Saturday, sees what that does, and applicants see it within two seconds", async ({
  page,
  place,
}) => {
  const date = nextSaturday().toISODate();
  await signIn(page, "planner");
  await page.goto(`/en/staff/plan/${place.slug}/openings/new`);
  for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]) await page.getByLabel(day).uncheck();
  await page.getByLabel("Saturday", { exact: true }).check();
  await page.getByLabel(form("opensAt")).fill("10:00");
  await page.getByLabel(form("closesAt")).fill("12:00");
  await page.getByLabel(form("from")).fill(date);
  await page.getByLabel(form("until")).fill(date);
  await page.getByLabel(form("kind")).selectOption("saturday");
  await page.getByRole("button", { name: see }).click();

  await expect(page.getByRole("heading", { name: say("en", "plan.proposal.title") })).toBeVisible();
  await expect(page.getByText(say("en", "plan.impact.nobody"))).toBeVisible();
  await expectAccessible(page);
  const isOffered = async () => {
    const response = await page.request.get(`/api/v1/availability?service=BIO&location=${place.slug}&day=saturday`);
    return (await response.text()).includes(`${date}T`);
  };
  expect(await isOffered()).toBe(false);
  await page.getByRole("button", { name: commit }).click();
  await expect(page.getByRole("heading", { name: say("en", "plan.proposal.doneTitle") })).toBeVisible();
  await expect.poll(isOffered, { timeout: 2000 }).toBe(true);
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
  await expect(page.getByText("10 appointments moved")).toBeVisible();

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
  await page.getByRole("button", { name: commit }).click();
  await expect(page.getByRole("heading", { name: say("en", "plan.proposal.doneTitle") })).toBeVisible();
  await page.goto(`/en/staff/plan/${place.slug}/history`);
  await expect(page.getByText(say("en", "plan.change.editUndone"))).toBeVisible();
  await expectAccessible(page);
});

test("a closure is made by keyboard alone, on a phone", async ({ page, place }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await signIn(page, "planner");
  await page.goto(`/en/staff/plan/${place.slug}/closures`);
  const first = page.getByLabel(form("startsOn"));
  await first.fill(dayAt(20).toISODate());
  await page.getByLabel(form("endsOn")).fill(dayAt(21).toISODate());
  await page.getByLabel(form("reason_nl")).focus();
  await page.keyboard.type("Verbouwing");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Building works");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: say("en", "plan.proposal.title") })).toBeVisible();
  await page.getByRole("button", { name: commit }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: say("en", "plan.proposal.doneTitle") })).toBeVisible();
  await page.goto(`/en/staff/plan/${place.slug}/closures`);
  await expect(page.getByText("Building works")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
});
