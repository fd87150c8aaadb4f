import type { Page } from "@playwright/test";
import { newVisitor, visitorCookie } from "@/lib/limit/visitor";
import { createDocument } from "@/lib/testing/document-ground";
import { createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { test as base, expect, expectAccessible, type Locale, type Place, removePlace, say, vNumber } from "./fixtures";
import { confirm } from "./steps";

/** As it stands on the letter; the register has it without the dash. */
const letterReference = "Z1-23456789";

type Far = { id: string; slug: string; name: string };
type Fixtures = { far: Far };

/** `far`: another location, with times in two weeks, when anything that is sent can be there. */
const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  far: async ({}, use) => {
    const { id, slug, name } = await createLocation({ horizonDays: 30 });
    const startsAt = DateTime.now()
      .setZone("Europe/Amsterdam")
      .plus({ days: 14 })
      .set({ hour: 9, minute: 0, second: 0, millisecond: 0 });
    await createSession({ locationId: id, startsAt: startsAt.toISO(), slots: 12, capacity: 10 });
    await use({ id, slug, name });
    await removePlace(id);
  },
});

const documentAt = (place: { id: string }, number: string, more: { expectedOn?: string } = {}) =>
  createDocument({ locationId: place.id, vNumber: number, letterReference: "Z123456789", ...more }, DateTime.now());

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const button = (page: Page, locale: Locale, key: string) => page.getByRole("button", { name: say(locale, key) });

/** Opens the question and fills in the two numbers of each person; an empty letter where there is none. */
async function fillLetters(page: Page, locale: Locale, people: [number: string, letter: string][]): Promise<void> {
  const persons = people.length === 1 ? "" : `&persons=${people.length}`;
  await page.goto(`/${locale}/where?service=DOC${persons}`);
  for (const [index, [number, letter]] of people.entries()) {
    await page.locator(`[name="people.${index}.key"]`).fill(number);
    await page.locator(`[name="people.${index}.letter"]`).fill(letter);
  }
}

/** Presses the button under the question, whatever it is called for so many people. */
const find = (page: Page) => page.locator("main form").first().getByRole("button").click();

async function holdFirst(page: Page, locale: Locale): Promise<void> {
  await expect(heading(page)).toHaveText(say(locale, "when.title"));
  await page.getByRole("radio").first().check();
  await button(page, locale, "when.times.submit").click();
  await expect(heading(page)).toHaveText(say(locale, "booking.title"));
}

/** Names the people; their numbers stand there already. */
async function fillNames(page: Page, locale: Locale, numbers: string[]): Promise<void> {
  await page.getByRole("radio", { name: say(locale, "booking.contactKind.self") }).check();
  for (const [index, number] of numbers.entries()) {
    await expect(page.locator(`[name="people.${index}.key"]`)).toHaveValue(number);
    await page.locator(`[name="people.${index}.name"]`).fill(`Person ${index + 1}`);
  }
  await page.getByRole("radio", { name: say(locale, "booking.contactBy.none") }).check();
  await button(page, locale, "booking.submit").click();
  await expect(heading(page)).toHaveText(say(locale, "booking.check.title"));
}

/** From the question to the appointment, for somebody whose document lies ready. */
async function collectReady(page: Page, locale: Locale, place: Place, look: () => Promise<void>): Promise<void> {
  const number = vNumber();
  await documentAt(place, number);
  await page.goto(`/${locale}/where?service=DOC`);
  await look();
  await find(page);
  await expect(page.locator("#error-summary")).toContainText(say(locale, "pickup.errors.letter_missing"));
  await look();
  await fillLetters(page, locale, [[number, "z1 23456789"]]);
  await find(page);

  await expect(page.getByRole("heading", { level: 2, name: place.name })).toBeVisible();
  await look();
  await page.getByRole("link", { name: say(locale, "pickup.ready.choose") }).click();
  await expect(page.getByText(say(locale, "pickup.atTimes.here"))).toBeVisible();
  await look();
  await holdFirst(page, locale);
  await fillNames(page, locale, [number]);
  await expect(page.getByText(say(locale, "pickup.check.here"))).toBeVisible();
  await look();
  await confirm(page, locale);
  await expect(page.locator("section", { has: page.locator("#document") })).toContainText(place.name);
  await look();
  // Nothing that anybody typed stands in an address.
  expect(page.url()).not.toContain(number);
}

test("somebody whose document lies ready learns where, and collects it there", async ({ page, place }) => {
  await collectReady(page, "en", place, () => expectAccessible(page));
});

test("axe finds nothing in the dark, in Dutch", async ({ page, place }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await collectReady(page, "nl", place, () => expectAccessible(page));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("it works all the same", async ({ page, place }) => {
    await collectReady(page, "nl", place, async () => {});
  });
});

test("every page of it fits in 320 pixels, also from right to left", async ({ page, place }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await collectReady(page, "nl", place, async () => {
    const wider = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await page.evaluate(() => {
      for (const box of document.querySelectorAll("details")) box.open = true;
    });
    expect(await wider(), page.url()).toBeLessThanOrEqual(0);
    await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
    expect(await wider(), `${page.url()} from right to left`).toBeLessThanOrEqual(0);
    await page.evaluate(() => document.documentElement.removeAttribute("dir"));
  });
});

test("somebody has a document sent to another location and comes after it can be there", async ({
  page,
  place,
  far,
}) => {
  const number = vNumber();
  await documentAt(place, number);
  await fillLetters(page, "en", [[number, letterReference]]);
  await find(page);
  await page.locator("summary", { hasText: "somewhere else" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: far.name }).click();

  await expect(page.getByText(`We send your document to ${far.name}`)).toBeVisible();
  await holdFirst(page, "en");
  await fillNames(page, "en", [number]);
  await expect(page.getByText(`We send it to ${far.name}`)).toBeVisible();
  await confirm(page, "en");

  await expect(page.getByText(`Is on its way to ${far.name}`)).toBeVisible();
  await fillLetters(page, "en", [[number, letterReference]]);
  await find(page);
  await expect(page.getByText(`Is on its way to ${far.name}`)).toBeVisible();
});

test("somebody whose document is still on its way learns when, and what to do", async ({ page, place }) => {
  const number = vNumber();
  await documentAt(place, number, { expectedOn: "2099-03-03" });
  await fillLetters(page, "en", [[number, letterReference]]);
  await find(page);

  await expect(page.getByText(`Is on its way to ${place.name}. We expect it there on`)).toBeVisible();
  await expect(page.getByRole("heading", { name: say("en", "pickup.notReady.next") })).toBeVisible();
  await expect(page.getByRole("link", { name: say("en", "pickup.ready.choose") })).toHaveCount(0);
  await expectAccessible(page);
  // Nor by the address of the times.
  await page.goto(`/en/when/${place.slug}?service=DOC&letter=register`);
  await expect(page.getByRole("heading", { name: say("en", "pickup.notReady.next") })).toBeVisible();
});

test("a family whose documents lie apart is shown where they can be together, or goes one by one", async ({
  page,
  place,
  far,
}) => {
  const [one, other] = [vNumber(), vNumber()];
  await documentAt(place, one);
  await documentAt(far, other);
  await fillLetters(page, "en", [
    [one, letterReference],
    [other, letterReference],
  ]);
  await find(page);

  await expect(heading(page)).toHaveText(say("en", "pickup.apart.title"));
  const together = page.locator("section", { has: page.locator("#together") });
  await expect(together.getByRole("heading", { name: far.name })).toBeVisible();
  await expectAccessible(page);
  await page
    .locator("section", { has: page.locator("#each") })
    .getByRole("button")
    .first()
    .click();
  await holdFirst(page, "en");
  await fillNames(page, "en", [one]);
  await confirm(page, "en");

  await expect(page.getByText("There is 1 more person")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: say("en", "pickup.rest.go") }).click();
  await expect(page.getByRole("heading", { level: 2, name: far.name })).toBeVisible();
  await page.getByRole("link", { name: say("en", "pickup.ready.choose") }).click();
  await holdFirst(page, "en");
  await fillNames(page, "en", [other]);
  await confirm(page, "en");
  await expect(page.getByText("more person")).toHaveCount(0);
});

test("somebody whom the register does not know goes on by the location of the letter", async ({ page, place }) => {
  const number = vNumber();
  await fillLetters(page, "en", [[number, letterReference]]);
  await find(page);
  await expect(page.getByText(say("en", "pickup.unknown.text"))).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(say("en", "where.letter.label")).selectOption({ value: place.slug });
  await button(page, "en", "where.letter.submit").click();
  await page
    .locator(`#at-${place.slug}`)
    .getByRole("link", { name: say("en", "where.line.choose") })
    .click();
  await holdFirst(page, "en");
  await fillNames(page, "en", [number]);
  await expect(page.getByText(say("en", "pickup.check.staff"))).toBeVisible();
  await confirm(page, "en");
  await expect(page.getByText(say("en", "pickup.appointment.check"))).toBeVisible();
});

test("guessing is limited, and a wrong letter and an unknown person look the same", async ({
  page,
  context,
  place,
  baseURL,
}) => {
  // A browser that has been here for a while counts for itself.
  const value = newVisitor(Date.now() / 1000 - 60);
  await context.addCookies([{ name: visitorCookie, value, url: baseURL ?? "" }]);
  const number = vNumber();
  await documentAt(place, number);
  const unknown = page.getByText(say("en", "pickup.unknown.text"));
  const tooMany = page.getByText(say("en", "pickup.tooMany.title"));
  const seen: string[] = [];
  for (const guess of [number, vNumber()]) {
    await fillLetters(page, "en", [[guess, "WRONG1234"]]);
    await find(page);
    await expect(unknown).toBeVisible();
    // Locations of other tests come and go meanwhile.
    const lines = (await page.locator("main").innerText()).split("\n");
    seen.push(lines.filter((line) => !/place-[0-9a-f]{10}/.test(line)).join("\n"));
  }
  expect(seen[0]).toBe(seen[1]);

  const strangers = () => Array.from({ length: 12 }, (): [string, string] => [vNumber(), "WRONG1234"]);
  await fillLetters(page, "en", strangers());
  await find(page);
  await expect(unknown).toBeVisible();
  await fillLetters(page, "en", strangers());
  await find(page);
  await expect(tooMany).toBeVisible();
  // From then on the right letter tells nothing either.
  await fillLetters(page, "en", [[number, letterReference]]);
  await find(page);
  await expect(tooMany).toBeVisible();
  await expect(page.getByRole("heading", { name: place.name })).toHaveCount(0);
});
