import type { Page } from "@playwright/test";
import { rows, sql } from "@/lib/db/sql";
import { expect, ownAddress, say, test, vNumber } from "./fixtures";
import { confirm, fillDetails, holdTime } from "./steps";

test("two browsers race for one time: one gets it, the other gets the nearest other time", async ({
  browser,
  narrowPlace,
}) => {
  const open = async (): Promise<Page> => {
    const context = await browser.newContext({ extraHTTPHeaders: { "X-Forwarded-For": ownAddress() } });
    const page = await context.newPage();
    await page.goto(`/en${narrowPlace.address()}`);
    await page.getByRole("radio").first().check();
    return page;
  };
  const [one, two] = [await open(), await open()];
  await Promise.all(
    [one, two].map((page) => page.getByRole("button", { name: say("en", "when.times.submit") }).click()),
  );
  await Promise.all([one, two].map((page) => page.waitForURL(/book\/details|refused=/)));

  const [winner, loser] = one.url().includes("book/details") ? [one, two] : [two, one];
  const title = (page: Page) => page.getByRole("heading", { level: 1 });
  await expect(title(winner)).toHaveText(say("en", "booking.title"));
  const refusal = loser.getByRole("alert").filter({ hasText: say("en", "when.refusals.slot_taken.title") });
  await refusal.getByRole("button", { name: "09:10" }).click();
  await expect(title(loser)).toHaveText(say("en", "booking.title"));
});

test("a hold that runs out on the details page loses nothing that was typed", async ({ page, place }) => {
  await page.clock.install();
  await holdTime(page, "en", place);
  await page.getByRole("radio", { name: say("en", "booking.contactKind.self") }).check();
  await page.getByLabel(say("en", "booking.name"), { exact: true }).fill("Typed before the end");

  await page.clock.runFor("08:30");
  await expect(page.getByText(say("en", "booking.hold.warning"))).toBeAttached();
  await rows(sql`update appointment set hold_expires_at = now() where location_id = ${place.id}`);
  await page.clock.runFor("02:00");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("en", "booking.ended.title"));

  await page.getByRole("button", { name: "09:00" }).click();
  await expect(page.getByLabel(say("en", "booking.name"), { exact: true })).toHaveValue("Typed before the end");
  await fillDetails(page, "en", [vNumber()]);
  await confirm(page, "en");
});

test("one press keeps the time longer, and a reload keeps the time and what was typed", async ({ page, place }) => {
  await holdTime(page, "nl", place);
  await page.getByLabel(say("nl", "booking.name"), { exact: true }).fill("Al getypt");
  const until = async () => {
    const [hold] = await rows<{ until: Date }>(
      sql`select hold_expires_at as until from appointment where location_id = ${place.id}`,
    );
    return hold?.until.getTime() ?? 0;
  };
  const before = await until();

  await page.getByRole("button", { name: say("nl", "booking.hold.extend").replace("{minutes}", "5") }).click();
  await expect.poll(until).toBe(before + 5 * 60_000);
  await expect(page.getByLabel(say("nl", "booking.name"), { exact: true })).toHaveValue("Al getypt");
  await page.waitForLoadState("networkidle");
  await page.reload();
  await expect(page.getByLabel(say("nl", "booking.name"), { exact: true })).toHaveValue("Al getypt");
});

test("a number that is live already is refused, with a way on and without telling when or where", async ({
  page,
  place,
  browser,
}) => {
  const number = vNumber();
  await holdTime(page, "en", place);
  await fillDetails(page, "en", [number]);
  await confirm(page, "en");

  const context = await browser.newContext({ extraHTTPHeaders: { "X-Forwarded-For": ownAddress() } });
  const stranger = await context.newPage();
  await holdTime(stranger, "en", place, 1, 3);
  await fillDetails(stranger, "en", [number]);
  await stranger.getByRole("button", { name: say("en", "booking.check.book") }).click();

  const refusal = stranger.locator("#refused");
  await expect(refusal).toContainText(say("en", "booking.refusals.already_booked.title"));
  await expect(refusal).not.toContainText(/09:00|tomorrow/);
  await expect(refusal.getByRole("link", { name: "Find it" })).toBeVisible();
});
