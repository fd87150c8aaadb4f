import { dateInWords, monthInWords } from "@/lib/i18n/date-words";
import { createSession } from "@/lib/testing/factories";
import { expect, expectAccessible, type Place, say, test } from "./fixtures";

/** Opens nine more days at a place, with three times each; returns the date of the last one. */
async function openMoreDays(place: Place) {
  for (let days = 1; days <= 9; days++) {
    await createSession({ locationId: place.id, startsAt: place.startsAt.plus({ days }).toISO(), slots: 3 });
  }
  return place.startsAt.plus({ days: 9 });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "in a browser with scripts" : "in a browser without", () => {
    test.use({ javaScriptEnabled });

    test("the calendar of every day leads to one beyond the first week, and back", async ({ page, place }) => {
      const last = await openMoreDays(place);
      await page.goto(`/en${place.address()}`);
      const calendar = page.locator("#all-days");
      const day = calendar.getByRole("link", { name: `${dateInWords(last, "en")}, 3 times` });
      await expect(day).toBeHidden();

      await calendar.getByText(/^All days with free times, until/).click();
      await expect(calendar.getByRole("table", { name: monthInWords(last, "en") })).toBeVisible();
      await expect(calendar.getByRole("link")).toHaveCount(10);
      await day.click();
      await expect(page).toHaveURL(new RegExp(`date=${last.toISODate()}`));
      await expect(page.getByRole("radio")).toHaveCount(3);
      // The strip shows the chosen day too, beside the first ones.
      const strip = page.getByRole("navigation", { name: say("en", "when.days.strip") });
      await expect(strip.locator("[aria-current=date]")).toContainText(dateInWords(last, "en"));

      await page.getByRole("link", { name: new RegExp(say("en", "when.otherDays.previous")) }).click();
      await expect(page).toHaveURL(new RegExp(`date=${last.minus({ days: 1 }).toISODate()}`));
      await page.goBack();
      await expect(page).toHaveURL(new RegExp(`date=${last.toISODate()}`));
      await expect(page.getByRole("radio")).toHaveCount(3);
    });
  });
}

test("axe finds nothing on an open calendar, and it is not wider than a small phone", async ({ page, place }) => {
  await openMoreDays(place);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/nl${place.address()}`);
  await page.locator("#all-days > summary").click();
  await expect(page.locator("#all-days").getByRole("table").first()).toBeVisible();
  await expectAccessible(page);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
});
