import type { Page } from "@playwright/test";
import { expect, expectAccessible, type Locale, ownAddress, type Place, say, test, vNumber } from "./fixtures";
import { bookAppointment, fillDetails, holdTime } from "./steps";

const title = (page: Page) => page.getByRole("heading", { level: 1 });
const nameOf = (page: Page, locale: Locale) => page.getByLabel(say(locale, "booking.name"), { exact: true });
const submit = (page: Page) => page.getByRole("button", { name: say("en", "booking.submit") });
const book = (page: Page) => page.getByRole("button", { name: say("en", "booking.check.book") });
const extendName = (locale: Locale) => say(locale, "booking.hold.extend").replace("{minutes}", "5");

/** The check page of a hold for one person. */
async function toCheck(page: Page, place: Place, { number = vNumber(), nth = 0 } = {}): Promise<void> {
  await holdTime(page, "en", place, 1, nth);
  await fillDetails(page, "en", [number]);
  await expect(title(page)).toHaveText(say("en", "booking.check.title"));
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the errors take the focus, and every way on and back keeps what was typed", async ({ page, place }) => {
    await holdTime(page, "nl", place, 2);
    await nameOf(page, "nl").first().fill("Ada zonder script");
    await nameOf(page, "nl").first().press("Enter");
    await expect(page.locator("#error-summary")).toBeFocused();
    await expect(page.locator("#error-summary")).toContainText("Persoon 2");
    await expect(nameOf(page, "nl").first()).toHaveValue("Ada zonder script");

    await page.getByRole("button", { name: extendName("nl") }).click();
    await expect(nameOf(page, "nl").first()).toHaveValue("Ada zonder script");
    for (const away of ["booking.otherTime", "booking.otherPersons"]) {
      await page.getByRole("button", { name: say("nl", away) }).click();
      await expect(page).toHaveURL(/\/nl(\/when\/.+)?\?.*persons=2/);
      await page.goto("/nl/book/details");
      await expect(nameOf(page, "nl").first()).toHaveValue("Ada zonder script");
    }
  });
});

test("what was typed is there in the other language, and after a reload", async ({ page, place }) => {
  await holdTime(page, "en", place);
  const isKept = page.waitForResponse((response) => response.url().endsWith("/book/draft") && response.ok());
  await nameOf(page, "en").fill("Ada");
  await isKept;
  await page.getByRole("link", { name: "Nederlands" }).click();
  await expect(title(page)).toHaveText(say("nl", "booking.title"));
  await expect(nameOf(page, "nl")).toHaveValue("Ada");
  await page.reload();
  await expect(nameOf(page, "nl")).toHaveValue("Ada");
});

test("what is typed before a slow page comes to life is checked too", async ({ page, place }) => {
  await holdTime(page, "en", place);
  await page.waitForLoadState("networkidle");
  let letGo: (() => void) | undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.reload({ waitUntil: "commit" });
  await nameOf(page, "en").fill("Ada");
  await page.getByRole("radio", { name: say("en", "booking.contactKind.self") }).check();
  letGo?.();
  await expect(page.getByRole("timer")).toBeAttached();

  await submit(page).click();
  const summary = page.locator("#error-summary");
  await expect(summary.getByRole("listitem")).toHaveText([
    say("en", "booking.errors.key_missing"),
    say("en", "booking.errors.contact_way_missing"),
  ]);
  await expect(nameOf(page, "en")).toHaveValue("Ada");
});

test("a press right after the last mistake was mended sends the form", async ({ page, place }) => {
  await holdTime(page, "en", place);
  await submit(page).click();
  await expect(page.locator("#error-summary")).toBeFocused();
  await page.getByRole("radio", { name: say("en", "booking.contactKind.self") }).check();
  await page.getByRole("radio", { name: say("en", "booking.contactBy.none") }).check();
  await nameOf(page, "en").fill("Ada");
  await expect(page.getByText(say("en", "booking.errors.name_missing"))).toHaveCount(1);
  await page.getByLabel(say("en", "booking.key.v_number"), { exact: true }).fill(vNumber());
  await submit(page).click();
  await expect(title(page)).toHaveText(say("en", "booking.check.title"));
});

test.describe("on a line that breaks", () => {
  // The browser itself says on its console that it is offline.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  test.use({ consoleErrors: async ({}, use) => use([]) });

  test("the form stands there to be sent again", async ({ page, place }) => {
    await holdTime(page, "en", place);
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
    await fillDetails(page, "en", [vNumber()]);
    await expect(page.getByText(say("en", "booking.unreached.title"))).toBeVisible();
    await expectAccessible(page);

    await page.context().setOffline(false);
    await submit(page).click();
    await expect(title(page)).toHaveText(say("en", "booking.check.title"));
  });
});

test("keeping the time longer leaves the focus where it was and says the new end", async ({ page, place }) => {
  await holdTime(page, "en", place);
  const extend = page.getByRole("button", { name: extendName("en") });
  await expect(page.getByRole("timer")).toHaveText(/^(10:00|9:5)/);
  await extend.press("Enter");
  await expect(page.getByRole("timer")).toHaveText(/^(15:00|14:5)/);
  await expect(extend).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: /We now hold the time/ })).toBeAttached();
});

test("a second press and the way back both lead to the one appointment", async ({ page, place }) => {
  await toCheck(page, place);
  await book(page).dblclick();
  await expect(page).toHaveURL(/appointment\/[0-9a-f]{32}/);
  const { pathname } = new URL(page.url());

  await page.goBack();
  await expect(page).toHaveURL(new RegExp(pathname));
  await page.goto("/en/book/check");
  await expect(page).toHaveURL(new RegExp(pathname));
});

test("a check page that was left for another time books nothing unseen", async ({ page, place }) => {
  await toCheck(page, place);
  const other = await page.context().newPage();
  await holdTime(other, "en", place, 1, 4);

  await book(page).click();
  await expect(page.locator("#refused")).toContainText(say("en", "booking.refusals.other_time.title"));
  await expect(page.getByRole("definition").filter({ hasText: "09:40" })).toBeVisible();
  await book(page).click();
  await expect(page).toHaveURL(/appointment\/[0-9a-f]{32}/);
});

test("of a family it is said whose number is taken, and the time is still held", async ({ page, place, browser }) => {
  const number = vNumber();
  await bookAppointment(page, "en", place, [number]);

  const context = await browser.newContext({ extraHTTPHeaders: { "X-Forwarded-For": ownAddress() } });
  const family = await context.newPage();
  await holdTime(family, "en", place, 3, 2);
  await fillDetails(family, "en", [vNumber(), number, vNumber()]);
  await book(family).click();
  const refused = family.locator("#refused");
  await expect(refused).toBeFocused();
  await expect(refused).toContainText("It is about the number of person 2.");
  await expectAccessible(family);

  await refused.getByRole("link", { name: "Change the number" }).click();
  await family.getByLabel(say("en", "booking.key.v_number"), { exact: true }).nth(1).fill(vNumber());
  await submit(family).click();
  await book(family).click();
  await expect(family).toHaveURL(/appointment\/[0-9a-f]{32}/);
});

test("nobody else's website can write what this browser keeps", async ({ page, place }) => {
  await holdTime(page, "en", place);
  const address = "/en/book/draft";
  const typed = { "people.0.name": "Written by somebody else" };
  expect((await page.request.post(address, { form: typed })).status()).toBe(415);
  expect(
    (await page.request.post(address, { data: "no JSON", headers: { "content-type": "application/json" } })).status(),
  ).toBe(400);
  await page.reload();
  await expect(nameOf(page, "en")).toHaveValue("");
});
