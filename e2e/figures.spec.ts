import { demonstrationLocation } from "@/lib/staff/demonstration-accounts";
import { expect, expectAccessible, say, signIn, test } from "./fixtures";

const words = (key: string) => say("en", `figures.${key}`);

test("a planner sees who waits longest and sets a norm; a manager sees their own location alone", async ({
  page,
  browser,
}) => {
  await signIn(page, "planner");
  await page.goto("/en/staff/figures?service=OEK");
  await expect(page.getByRole("row")).not.toHaveCount(1);
  await expect(page.getByRole("heading", { name: words("evenTitle") })).toBeVisible();
  await expectAccessible(page);
  await page.getByText(words("norms.title"), { exact: true }).click();
  const norm = page.locator("#norm-OEK");
  const before = await norm.inputValue();
  const save = page.locator("form", { has: norm }).getByRole("button");
  await norm.fill("many");
  await save.click();
  await expect(page.getByText(words("norms.wrong"))).toBeVisible();
  await page.getByText(words("norms.title"), { exact: true }).click();
  await norm.fill(before);
  await save.click();
  await expect(page.getByText(words("norms.saved"))).toBeVisible();

  const context = await browser.newContext({ viewport: { width: 320, height: 700 }, colorScheme: "dark" });
  const manager = await context.newPage();
  await signIn(manager, "manager", "nl");
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
  await page.getByText(words("one.overTable")).first().click();
  // The demonstration has sixty days before today.
  await expect(page.locator("figure").first().getByRole("row")).toHaveCount(62);
  await expectAccessible(page);
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
