import { db } from "@/lib/db/client";
import { createAppointment } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { expect, expectAccessible, say, signIn, test, vNumber } from "./fixtures";

const words = (key: string) => say("en", `plan.stock.${key}`);
const service = "VAA";

test("stickers run out: new bookings pause, who is booked beyond is seen and solved, and more of them give all back", async ({
  page,
  place,
}) => {
  const now = DateTime.now();
  const at = (minutes: number) => place.startsAt.plus({ minutes });
  const book = (minutes: number) =>
    createAppointment({ locationId: place.id, startsAt: at(minutes), services: [service], vNumbers: [vNumber()] }, now);
  const [, second] = [await book(0), await book(20)];
  const isOffered = async () =>
    (await (await page.request.get(`/api/v1/availability?service=${service}&location=${place.slug}`)).text()).includes(
      "T0",
    );
  const orphanedAt = async () => (await db.appointment.findUniqueOrThrow({ where: { manageKey: second } })).orphanedAt;
  const count = async (number: string) => {
    await page.goto(`/en/staff/plan/${place.slug}/stock`);
    await page.getByLabel(words("service")).selectOption(service);
    await page.getByLabel(words("count")).fill(number);
    await page.getByRole("button", { name: words("submit") }).click();
  };
  const commit = async () => {
    await page.getByRole("button", { name: say("en", "plan.decide.commit") }).click();
    await expect(page.getByRole("heading", { name: say("en", "plan.proposal.doneTitle") })).toBeVisible();
  };

  await page.setViewportSize({ width: 320, height: 700 });
  await signIn(page, "planner");
  await count("");
  await expect(page.getByRole("link", { name: say("en", "planForm.errors.count_number") })).toBeVisible();
  await expectAccessible(page);
  expect(await isOffered()).toBe(true);

  await count("1");
  await expect(page.getByRole("row")).toHaveCount(2);
  await expectAccessible(page);
  await commit();
  await page.goto(`/en/staff/plan/${place.slug}/stock`);
  await expect(page.getByText(words("paused"))).toBeVisible();
  await expect(page.getByText("There is too little for 1 person who booked.")).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await orphanedAt()).not.toBeNull();
  await expect.poll(isOffered, { timeout: 5000 }).toBe(false);

  await count("4");
  await expect(page.getByText("1 appointment gets a place again.")).toBeVisible();
  await commit();
  expect(await orphanedAt()).toBeNull();
  await expect.poll(isOffered, { timeout: 5000 }).toBe(true);

  await page.goto(`/en/staff/plan/${place.slug}/stock`);
  await expect(page.getByText(words("paused"))).toHaveCount(0);
  await page.getByRole("button", { name: words("end") }).click();
  await commit();
  await page.goto(`/en/staff/plan/${place.slug}/stock`);
  await expect(page.getByText(words("none"))).toBeVisible();
});
