import type { Page } from "@playwright/test";
import { added, edit } from "@/lib/testing/plan-ground";
import { DateTime } from "@/lib/time";
import { expect, expectAccessible, type Place, say, signIn, test } from "./fixtures";

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
  await page.locator(`main a[href*="${monday().toISODate()}"]`).first().click();
  await expect(page.getByRole("heading", { name: place.name })).toBeVisible();
});
