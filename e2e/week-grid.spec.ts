import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { demonstrationAccounts, demonstrationPassword } from "@/lib/staff/demonstration-accounts";
import { createAppointment } from "@/lib/testing/factories";
import { added, edit } from "@/lib/testing/plan-ground";
import { DateTime } from "@/lib/time";
import { expect, expectAccessible, type Place, say, signIn, test, vNumber } from "./fixtures";
import { press, type } from "./keys";

const monday = () => DateTime.now().setZone("Europe/Amsterdam").plus({ weeks: 2 }).startOf("week");

/** A week with mornings from nine to twelve, seen by a planner. */
async function seeWeek(page: Page, place: Place): Promise<void> {
  const date = monday().toISODate() ?? "";
  const rule = { weekdays: [1, 2, 3, 4, 5, 6, 7], services: ["BIO" as const], onHolidays: true };
  await edit([added(place.id, { from: date, rule })], DateTime.now());
  await page.setViewportSize({ width: 1280, height: 900 });
  await signIn(page, "planner");
  await page.goto(`/en/staff/plan/${place.slug}?week=${date}`);
  await expect(page.locator("[data-block]")).toHaveCount(7);
}

const hoursOf = (page: Page, index: number) =>
  page
    .locator("[data-can-change]")
    .nth(index)
    .evaluate(({ dataset }) => `${dataset.opens}–${dataset.closes}`);
const submit = (page: Page) => page.getByRole("button", { name: say("en", "plan.week.seeImpact") });

test("a block is dragged longer, its end alone, and what that would do is seen first", async ({ page, place }) => {
  await seeWeek(page, place);
  const block = page.locator("[data-can-change]").nth(1);
  const edge = block.locator('[data-edge="end"]');
  const [box, end] = [await block.boundingBox(), await edge.boundingBox()];
  if (!box || !end) throw new Error("The block is not drawn.");
  const [x, y] = [end.x + end.width / 2, end.y + end.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  // Three hours are as tall as the block: one hour further.
  await page.mouse.move(x, y + box.height / 3, { steps: 8 });
  await page.mouse.up();
  expect(await hoursOf(page, 1)).toBe("09:00–13:00");
  await expect(page.getByText("09:00–13:00").first()).toBeVisible();
  await expectAccessible(page);
  await submit(page).click();
  await expect(page.getByRole("heading", { name: say("en", "plan.proposal.title") })).toBeVisible();
  await expect(page.getByText("13:00").first()).toBeVisible();
});

test("by keys alone a block begins later, another ends earlier, and both are put back or proposed", async ({
  page,
  place,
}) => {
  await seeWeek(page, place);
  await page.locator("[data-block]").first().focus();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowUp");
  expect([await hoursOf(page, 0), await hoursOf(page, 1)]).toEqual(["09:30–12:00", "09:00–11:45"]);
  await expect(submit(page)).toBeVisible();
  await page.keyboard.press("Escape");
  expect(await hoursOf(page, 1)).toBe("09:00–12:00");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: say("en", "plan.proposal.title") })).toBeVisible();
});

test("a month is seen on the smallest phone, and leads to its weeks", async ({ page, place }) => {
  await seeWeek(page, place);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`/en/staff/plan/${place.slug}/month?month=${monday().toFormat("yyyy-MM")}`);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  // Three of the hours that are drawn are open, so each bar is as wide as they are.
  const bar = page.locator('[data-opens="09:00"][data-closes="12:00"]').first();
  const [box, room] = [await bar.boundingBox(), await bar.locator("..").boundingBox()];
  const { from = "", until = "" } = await bar.locator("..").evaluate(({ dataset }) => ({ ...dataset }));
  const drawn = Number(until.slice(0, 2)) - Number(from.slice(0, 2));
  expect((box?.width ?? 0) / (room?.width ?? 1)).toBeCloseTo(3 / drawn, 1);
  await page.locator(`main a[href*="${monday().toISODate()}"]`).first().click();
  await expect(page.getByRole("heading", { name: place.name })).toBeVisible();
});

test("a day that the rule does not have is opened from the week, and so are other hours on it", async ({
  page,
  place,
}) => {
  const start = monday();
  await edit(
    [added(place.id, { from: start.toISODate() ?? "", rule: { weekdays: [1], services: ["BIO"], onHolidays: true } })],
    DateTime.now(),
  );
  const sunday = start.plus({ days: 6 }).toISODate();
  await signIn(page, "planner");
  await page.goto(`/en/staff/plan/${place.slug}?week=${start.toISODate()}`);
  const day = page.locator(`[data-day="${sunday}"]`);
  await day.getByText(say("en", "plan.week.openMore")).click();
  await expectAccessible(page);
  await day.getByRole("link", { name: "09:00–12:00" }).click();
  await page.getByRole("button", { name: say("en", "planForm.submit") }).click();
  await expect(page.getByText(/On .* open: 09:00–12:00/)).toBeVisible();
  await page.getByRole("button", { name: say("en", "plan.decide.commit") }).click();
  await expect(page.getByRole("heading", { name: say("en", "plan.proposal.doneTitle") })).toBeVisible();
  await page.goto(`/en/staff/plan/${place.slug}?week=${start.toISODate()}`);
  await expect(day.locator("[data-block]")).toHaveCount(1);
  await day.getByText(say("en", "plan.week.openMore")).click();
  await day.getByRole("link", { name: say("en", "plan.week.otherHours") }).click();
  await expect(page.getByLabel("Sunday", { exact: true })).toBeChecked();
  for (const name of ["from", "until"])
    await expect(page.getByLabel(say("en", `planForm.${name}`), { exact: true })).toHaveValue(sunday ?? "");
});

test("with the keyboard alone somebody signs in, cuts a morning, puts who no longer fits on the worklist and keeps them", async ({
  page,
  place,
}) => {
  const start = monday();
  const rule = { weekdays: [1], services: ["BIO" as const], onHolidays: true };
  await edit([added(place.id, { from: start.toISODate() ?? "", rule })], DateTime.now());
  const startsAt = start.set({ hour: 9 });
  const key = await createAppointment(
    { locationId: place.id, startsAt, services: ["BIO"], vNumbers: [vNumber()] },
    DateTime.now(),
  );
  const account = demonstrationAccounts.find(({ role }) => role === "planner");
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(
    `/en/staff/sign-in?next=${encodeURIComponent(`/staff/plan/${place.slug}?week=${start.toISODate()}`)}`,
  );
  await type(page, page.getByLabel(say("en", "staff.signIn.email")), account?.email ?? "");
  await type(page, page.getByLabel(say("en", "staff.signIn.password")), demonstrationPassword);
  await page.keyboard.press("Enter");

  const block = page.locator("[data-block]");
  await expect(block).toHaveCount(1);
  await press(page, block, "Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowDown");
  await press(page, submit(page));
  await expect(page.getByRole("heading", { name: "1 appointment no longer fits" })).toBeVisible();
  await press(page, page.locator("input[name=sameDay][value=move]"), "ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(page.locator("input[name=sameDay][value=worklist]")).toBeChecked();
  await press(page, page.getByRole("button", { name: say("en", "plan.decide.commit") }));
  await expect(page.getByText("1 appointment on the worklist")).toBeVisible();

  await page.goto(`/en/staff/worklist?location=${place.slug}`);
  await press(page, page.locator("main a[href*='/worklist/']").first());
  await press(page, page.getByRole("button", { name: say("en", "worklist.solve.keep"), exact: true }));
  await expect(page.getByText(say("en", "worklist.done.kept"))).toBeVisible();
  const kept = await db.appointment.findUniqueOrThrow({ where: { manageKey: key } });
  expect([kept.status, kept.orphanResolution]).toEqual(["booked", "kept"]);
});
