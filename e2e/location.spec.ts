import { added, edit } from "@/lib/testing/plan-ground";
import { DateTime } from "@/lib/time";
import { expect, expectAccessible, say, test } from "./fixtures";

test("the page of a location tells when new times appear, on the smallest phone too", async ({ page, place }) => {
  const now = DateTime.now();
  const date = now.setZone("Europe/Amsterdam").plus({ days: 20 }).toISODate();
  const rule = {
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    opensAt: "18:00",
    closesAt: "20:00",
    desks: 4,
    kind: "evening" as const,
    onHolidays: true,
    releaseWaves: [{ daysBefore: 7, at: "09:00", share: 100 }],
  };
  await edit([added(place.id, { from: date, until: date, rule })], now);

  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto("/nl/where?service=BIO");
  await page.locator(`a[href="/nl/location/${place.slug}"]`).click();
  await expect(page.getByRole("heading", { name: say("nl", "locationPage.releaseTitle") })).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("row").last()).toContainText("09:00");
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect((await page.request.get("/nl/location/nowhere")).status()).toBe(404);
});
