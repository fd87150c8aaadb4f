import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { DateTime } from "@/lib/time";
import { expect, expectAccessible, removePlace, say, signIn, test } from "./fixtures";

const words = (key: string) => say("en", `place.${key}`);
const commit = say("en", "plan.decide.commit");

/** Makes a venue as the pages have it, at which applicants can book at once; its slug. */
async function makePopUp(page: Page): Promise<string> {
  const slug = `pop-up-${randomUUID().slice(0, 8)}`;
  const today = DateTime.now().setZone("Europe/Amsterdam");
  await page.goto("/en/staff/places");
  await expectAccessible(page);
  await page.getByRole("link", { name: words("new") }).click();
  await page.getByLabel(words("template")).selectOption("zwolle");
  await page.getByRole("button", { name: words("take") }).click();
  await page.waitForURL(/from=zwolle/);
  await page.getByRole("button", { name: words("add") }).click();
  await expect(page.getByRole("link", { name: words("errors.name_missing") })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(words("slug"), { exact: true }).fill(slug);
  await page.getByLabel(words("name"), { exact: true }).fill("Pop-up venue");
  await page.getByLabel(words("opensUntil")).fill(today.plus({ weeks: 6 }).toISODate() ?? "");
  await page.getByRole("button", { name: words("add") }).click();
  await expect(page.getByRole("heading", { name: say("en", "plan.proposal.title") })).toBeVisible();
  await page.getByRole("button", { name: commit }).click();
  await expect(page.getByRole("heading", { name: say("en", "plan.proposal.doneTitle") })).toBeVisible();
  const isOffered = async () =>
    (await (await page.request.get(`/api/v1/availability?service=BIO&location=${slug}`)).text()).includes("T09:");
  await expect.poll(isOffered, { timeout: 5000 }).toBe(true);
  return slug;
}

async function removePopUp(slug: string): Promise<void> {
  const { id } = await db.location.findUniqueOrThrow({ where: { slug } });
  await removePlace(id);
}

test("a pop-up venue is made from another location by an administrator, and applicants can book there at once", async ({
  page,
}) => {
  await signIn(page, "administrator");
  await removePopUp(await makePopUp(page));
});

test("a pop-up venue is made by a planner, changed with its desks, and closed for good", async ({ page }) => {
  const today = DateTime.now().setZone("Europe/Amsterdam");
  await signIn(page, "planner");
  const slug = await makePopUp(page);
  await page.goto(`/en/staff/places/${slug}`);
  await page.getByLabel(words("fee")).fill("12.50");
  const other = await page.context().newPage();
  await other.goto(`/en/staff/places/${slug}`);
  await page.getByRole("button", { name: words("save") }).click();
  await expect(page.getByText(words("done.changed"))).toBeVisible();
  await expectAccessible(page);
  await other.getByRole("button", { name: words("save") }).click();
  await expect(other.getByText(words("errors.changed_since"))).toBeVisible();

  await page.getByRole("link", { name: words("desks.title"), exact: true }).click();
  await expect(page.getByRole("row")).not.toHaveCount(0);
  await expectAccessible(page);
  const desks = await page.getByRole("row").count();
  await page.getByLabel(words("desks.count")).fill("2");
  await page.getByRole("button", { name: words("desks.add"), exact: true }).click();
  await expect(page.getByText(words("desks.done.added"))).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(desks + 2);
  await page.getByRole("link", { name: "Desk 1", exact: true }).click();
  await page.getByLabel(words("desks.name"), { exact: true }).fill("2");
  await page.getByRole("button", { name: words("desks.save") }).click();
  await expect(page.getByRole("link", { name: words("desks.errors.name_taken") })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(words("desks.name"), { exact: true }).fill("Front");
  await page.getByRole("button", { name: words("desks.save") }).click();
  await expect(page.getByText(words("desks.done.changed"))).toBeVisible();
  await page.goto(`/en/staff/places/${slug}`);
  const close = async () => {
    await page.getByText(words("closing.title"), { exact: true }).click();
    await page.getByLabel(words("closing.lastDay")).fill(today.plus({ weeks: 2 }).toISODate() ?? "");
    await page.getByLabel(words("closing.reasonNl")).fill("Het evenement is voorbij");
    await page.getByLabel(words("closing.reasonEn")).fill("The event is over");
    await page.getByRole("button", { name: words("closing.submit") }).click();
  };
  await close();
  await page.getByRole("button", { name: commit }).click();
  await expect(page.getByRole("heading", { name: say("en", "plan.proposal.doneTitle") })).toBeVisible();
  await page.goto(`/en/staff/places/${slug}`);
  await close();
  await expect(page.getByText(words("errors.nothing_changes"))).toBeVisible();
  await page.goto(`/en/location/${slug}`);
  await expect(page.getByText("This counter closes for good.")).toContainText("The event is over");
  await removePopUp(slug);
});

test("a location whose openings cannot be taken over says that it has none", async ({ page }) => {
  const slug = `pop-up-${randomUUID().slice(0, 8)}`;
  await signIn(page, "administrator");
  await page.goto("/en/staff/places/new?from=zwolle");
  await page.getByLabel(words("slug"), { exact: true }).fill(slug);
  await page.getByLabel(words("name"), { exact: true }).fill("Pop-up venue");
  // A month that is over.
  await page.getByLabel(words("opensFrom")).fill("2026-01-01");
  await page.getByLabel(words("opensUntil")).fill("2026-01-31");
  await page.getByRole("button", { name: words("add") }).click();
  await expect(page.getByRole("alert").filter({ hasText: words("done.addedClosed") })).toBeVisible();
  await expectAccessible(page);
  const { id } = await db.location.findUniqueOrThrow({ where: { slug } });
  expect(await db.opening.count({ where: { locationId: id } })).toBe(0);
  await removePlace(id);
});

test("what people read of a service is changed in both languages, on a phone too", async ({ page }) => {
  const form = (key: string) => say("en", `serviceForm.${key}`);
  await page.setViewportSize({ width: 320, height: 700 });
  await signIn(page, "administrator");
  await page.goto("/en/staff/services");
  await expectAccessible(page);
  await page.getByRole("link", { name: say("en", "service.NRA.name") }).click();
  const english = page.getByRole("group", { name: form("en") });
  await english.getByLabel(form("example")).fill("Words {not} right");
  await page.getByRole("button", { name: form("save") }).click();
  await expect(page.getByRole("link", { name: form("errors.signs_wrong") })).toBeVisible();
  await english.getByLabel(form("example")).fill("You have a visa for family reunion.");
  await page.getByRole("button", { name: form("save") }).click();
  await expect(page.getByText(form("done"))).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect
    .poll(
      async () => (await page.request.get("/en")).text().then((html) => html.includes("a visa for family reunion.")),
      {
        timeout: 15_000,
      },
    )
    .toBe(true);
  await db.serviceWords.deleteMany({ where: { serviceKey: "NRA" } });
});
