import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** The page by the name that the contract gives this server: calls go there, and a page of another origin asks first. */
async function openDocs(page: Page): Promise<void> {
  const { servers } = await (await page.request.get("/api/v1/openapi.json")).json();
  await page.goto(new URL("/api/v1/docs", servers[0].url).href);
  await expect(page.getByRole("heading", { name: /Loketplanner/ })).toBeVisible();
}

const operation = (page: Page, id: string) => page.locator(`#operations-${id}`);

/** Opens an operation of the contract; its fields are ready to be filled in. */
async function open(page: Page, id: string) {
  const block = operation(page, id);
  await block.locator(".opblock-summary-control").click();
  await expect(block.getByRole("button", { name: "Execute" })).toBeVisible();
  return block;
}

async function expectNoOverflow(page: Page): Promise<void> {
  const widths = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(widths[0]).toBe(widths[1]);
}

test("the documentation of the API tries its calls: a time is held from the page", async ({ page, place }) => {
  await openDocs(page);

  const locations = await open(page, "Locations-readLocation");
  await locations.getByPlaceholder("location").fill(place.slug);
  await locations.getByRole("button", { name: "Execute" }).click();
  await expect(locations.locator(".live-responses-table .response .response-col_status")).toContainText("200");
  await expect(locations.locator(".live-responses-table")).toContainText(place.name);

  const holds = await open(page, "Holds-createHold");
  await holds.getByPlaceholder("Idempotency-Key").fill(`docs-${place.slug}`);
  const startsAt = place.startsAt.toUTC().toISO({ suppressMilliseconds: true });
  await holds.locator("textarea").fill(JSON.stringify({ location: place.slug, services: ["BIO"], startsAt }));
  await holds.getByRole("button", { name: "Execute" }).click();
  await expect(holds.locator(".live-responses-table .response .response-col_status")).toContainText("201");
  await expect(holds.locator(".live-responses-table")).toContainText('"status": "held"');
});

test("the documentation of the API fits a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openDocs(page);
  for (const id of ["Availability-listAvailability", "Appointments-createAppointment"]) await open(page, id);
  await expectNoOverflow(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoOverflow(page);
});
