import type { Page } from "@playwright/test";
import { createSession } from "@/lib/testing/factories";
import { expect, expectAccessible, type Place, say, test } from "./fixtures";

const lineOf = (page: Page, place: Place) => page.locator(`#at-${place.slug}`);
const filters = (page: Page) => page.getByRole("list", { name: say("en", "where.filters.active") });
const show = (page: Page) => page.getByRole("button", { name: say("en", "where.filters.submit") });
const removing = (name: string) => say("en", "where.filters.remove").replace("{name}", name);

async function openFilters(page: Page): Promise<void> {
  await page.getByText(say("en", "where.filters.title"), { exact: true }).click();
}

async function tickEvenings(page: Page): Promise<void> {
  await page.getByText(say("en", "where.filters.more"), { exact: true }).click();
  await page.getByRole("checkbox", { name: say("en", "where.filters.day.evening") }).check();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "in a browser with scripts" : "in a browser without", () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } });

    test("only evenings: a location without one goes, and comes back when the filter is taken away", async ({
      page,
      place,
      narrowPlace,
    }) => {
      await createSession({
        locationId: narrowPlace.id,
        startsAt: narrowPlace.startsAt.plus({ hours: 9 }).toISO(),
        slots: 4,
        kind: "evening",
      });
      await page.goto("/en/where?service=BIO&persons=2");
      await expect(lineOf(page, place)).toBeVisible();
      await openFilters(page);
      await tickEvenings(page);
      await show(page).click();

      await expect(page).toHaveURL(/service=BIO.*persons=2.*day=evening/);
      await expect(lineOf(page, place)).toHaveCount(0);
      await expect(lineOf(page, narrowPlace)).toBeVisible();
      // What was chosen narrows the times as well.
      await lineOf(page, narrowPlace)
        .getByRole("link", { name: say("en", "where.line.choose") })
        .click();
      await expect(page.getByText("You only see: evenings.")).toBeVisible();
      await expect(page.getByRole("radio", { name: /18:00/ })).toBeAttached();
      await expect(page.getByRole("radio", { name: /09:00/ })).toHaveCount(0);
      await page.goBack();

      await filters(page)
        .getByRole("link", { name: removing(say("en", "where.filters.day.evening")) })
        .click();
      await expect(page).toHaveURL(/\/en\/where\?service=BIO&persons=2$/);
      await expect(lineOf(page, place)).toBeVisible();
      await openFilters(page);
      await page.getByText(say("en", "where.filters.more"), { exact: true }).click();
      await expect(page.getByRole("checkbox", { name: say("en", "where.filters.day.evening") })).not.toBeChecked();
    });
  });
}

test("the nearest first needs a postcode, says so where the keyboard is, and then says how far", async ({
  page,
  place,
}) => {
  // Where there is room for them, the filters stand open.
  await page.goto("/en/where?service=BIO");
  await page.getByLabel(say("en", "where.filters.sort")).selectOption("distance");
  await show(page).click();

  await expect(page.locator("#error-summary")).toBeFocused();
  await expectAccessible(page);
  await page.getByRole("link", { name: say("en", "where.errors.postcode_missing") }).press("Enter");
  const postcode = page.getByLabel(say("en", "where.filters.postcode"), { exact: true });
  await expect(postcode).toBeFocused();
  // The place of this test lies in Zwolle.
  await postcode.fill("8011");
  await postcode.press("Enter");

  await expect(page).toHaveURL(/sort=distance/);
  await expect(page.locator("#error-summary")).toHaveCount(0);
  await expect(lineOf(page, place)).toContainText("less than 5 km from 8011");
  const far = await page
    .locator("[id^=at-]")
    .filter({ hasText: /km from 8011/ })
    .allTextContents();
  const km = far.map((line) => Number(/about ([0-9]+) km/.exec(line)?.[1] ?? 0));
  expect(km.length).toBeGreaterThan(3);
  expect(km).toEqual([...km].sort((one, other) => one - other));
});

test("filters that leave nothing say which to take away", async ({ page }) => {
  await page.goto("/en/where?service=OEK&day=evening&day=saturday&before=2020-01-01");
  await expect(page.getByText(say("en", "where.none.title"))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: say("en", "where.filters.clear") }).click();

  await expect(page).toHaveURL(/\/en\/where\?service=OEK$/);
  await expect(page.getByText(say("en", "where.none.title"))).toHaveCount(0);
});
