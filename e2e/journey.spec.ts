import type { Page } from "@playwright/test";
import { expect, expectAccessible, type Locale, type Place, say, test, vNumber } from "./fixtures";

const phone = { width: 390, height: 844 };

/** From the first page to the appointment, as somebody does who makes one mistake on the way. */
async function wholeJourney(page: Page, locale: Locale, place: Place, look: () => Promise<void>): Promise<void> {
  const heading = page.getByRole("heading", { level: 1 });
  await page.goto(`/${locale}`);
  await expect(heading).toHaveText(say(locale, "start.title"));
  await look();
  await page.getByRole("radio", { name: say(locale, "service.BIO.name") }).check();
  await page.getByRole("button", { name: say(locale, "start.submit") }).click();

  await expect(heading).toHaveText(say(locale, "advice.title"));
  await look();
  await page
    .getByRole("radio", { name: say(locale, "advice.letter.yes"), exact: true })
    .first()
    .check();
  await page.getByRole("button", { name: say(locale, "advice.submit") }).click();

  await expect(heading).toHaveText(say(locale, "where.title"));
  await look();
  await page
    .locator(`#at-${place.slug}`)
    .getByRole("link", { name: say(locale, "where.line.choose") })
    .click();

  await expect(heading).toHaveText(say(locale, "when.title"));
  await look();
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: say(locale, "when.times.submit") }).click();

  await expect(heading).toHaveText(say(locale, "booking.title"));
  await look();
  await page.getByRole("button", { name: say(locale, "booking.submit") }).click();
  const summary = page.getByRole("alert").filter({ hasText: say(locale, "booking.errorTitle") });
  await expect(summary).toContainText(say(locale, "booking.errors.key_missing"));
  await look();

  await page.getByRole("radio", { name: say(locale, "booking.contactKind.self") }).check();
  await page.getByLabel(say(locale, "booking.name"), { exact: true }).fill("Ada");
  await page.getByLabel(say(locale, "booking.key.v_number"), { exact: true }).fill(`V-nummer: ${vNumber()}`);
  await page.getByRole("radio", { name: say(locale, "booking.contactBy.email") }).check();
  await page.getByLabel(say(locale, "booking.email"), { exact: true }).fill("ada@example.org");
  await page.getByRole("button", { name: say(locale, "booking.submit") }).click();

  await expect(heading).toHaveText(say(locale, "booking.check.title"));
  await expect(page.getByText("ada@example.org")).toBeVisible();
  await look();
  await page.getByRole("button", { name: say(locale, "booking.check.book") }).click();

  await expect(heading).toContainText(say(locale, "appointment.titles.new"));
  await expect(page.getByText(place.name).first()).toBeVisible();
  await expect(page.getByText("09:00").first()).toBeVisible();
  await look();
}

for (const locale of ["nl", "en"] as const) {
  test(`somebody with a phone books in ${locale}, and axe finds nothing on any page`, async ({ page, place }) => {
    await page.setViewportSize(phone);
    await wholeJourney(page, locale, place, () => expectAccessible(page));
  });
}

test("axe finds nothing in the dark either", async ({ page, place }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await wholeJourney(page, "en", place, () => expectAccessible(page));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("somebody books all the same", async ({ page, place }) => {
    await wholeJourney(page, "nl", place, async () => {});
  });
});

test("every page fits in 320 pixels, also from right to left and with letters twice as large", async ({
  page,
  place,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await wholeJourney(page, "nl", place, async () => {
    const { direction, size } = { direction: "rtl", size: "200%" };
    const wider = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await wider(), page.url()).toBeLessThanOrEqual(0);
    await page.evaluate(([dir]) => document.documentElement.setAttribute("dir", dir ?? ""), [direction]);
    expect(await wider(), `${page.url()} from right to left`).toBeLessThanOrEqual(0);
    await page.evaluate(
      ([fontSize]) => {
        document.documentElement.style.fontSize = fontSize ?? "";
      },
      [size],
    );
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await wider(), `${page.url()} with large letters`).toBeLessThanOrEqual(0);
    await page.evaluate(() => {
      document.documentElement.removeAttribute("dir");
      document.documentElement.style.fontSize = "";
    });
    await page.setViewportSize({ width: 320, height: 640 });
  });
});

test("a family of eight gets two adjacent appointments, each with a code", async ({ page, place }) => {
  await page.goto(`/en${place.address(8)}`);
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: say("en", "when.times.submit") }).click();
  await page.getByRole("radio", { name: say("en", "booking.contactKind.family") }).check();
  for (let person = 0; person < 8; person++) {
    await page
      .getByLabel(say("en", "booking.name"), { exact: true })
      .nth(person)
      .fill(`Person ${person + 1}`);
    await page.getByLabel(say("en", "booking.key.v_number"), { exact: true }).nth(person).fill(vNumber());
  }
  await page.getByRole("radio", { name: say("en", "booking.contactBy.none") }).check();
  await page.getByRole("button", { name: say("en", "booking.submit") }).click();
  await page.getByRole("button", { name: say("en", "booking.check.book") }).click();

  await expect(page.getByRole("heading", { level: 1 })).toContainText(say("en", "appointment.titles.new"));
  await expect(page.getByText("Your group has one more appointment")).toBeVisible();
});
