import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { cardNumber, createDocument } from "@/lib/testing/document-ground";
import { createLocation } from "@/lib/testing/factories";
import { createMember } from "@/lib/testing/staff-ground";
import { DateTime } from "@/lib/time";
import { enterAs, expect, expectAccessible, type Place, removePlace, say, signIn, test, vNumber } from "./fixtures";

const words = (key: string) => say("en", `documents.${key}`);
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const number = (page: Page) => page.getByLabel(words("scan.number"));
const stateOf = (cardNumber: string) => db.document.findFirstOrThrow({ where: { number: cardNumber } });

/** A clerk of this location, signed in, at its documents. */
async function clerkAt(page: Page, place: Pick<Place, "id" | "slug">): Promise<void> {
  const roles = [{ role: "clerk" as const, locationId: place.id, organisationId: null }];
  const { id } = await createMember({ name: "Kim Clerk", roles });
  await enterAs(page, id);
  await page.goto(`/en/staff/documents/${place.slug}`);
}

/** What the scan form says of the last cards. */
const registered = (page: Page) => page.getByRole("status").filter({ hasText: words("scan.doneTitle") });

const fits = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

test("a scanner registers what is new and what arrives, with nothing but its keys", async ({ page, place }) => {
  const [fresh, coming] = [cardNumber(), cardNumber()];
  await createDocument({ locationId: place.id, number: coming, expectedOn: "2999-01-01" }, DateTime.now());
  await page.setViewportSize({ width: 320, height: 800 });
  await clerkAt(page, place);
  await expectAccessible(page);
  await fits(page);

  await number(page).focus();
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  await expect(page.getByText(words("errors.number_wrong"))).toBeVisible();
  await number(page).fill(fresh);
  await page.keyboard.press("Enter");
  await expect(page.getByText(words("scan.detailsTitle"))).toBeVisible();
  await expect(page.getByLabel(words("scan.v_number"))).toBeFocused();
  await expectAccessible(page);
  await fits(page);
  for (const typed of [vNumber(), "Z1-99887766", "Ada Lovelace", "A1"]) {
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
  }
  await expect(registered(page)).toContainText(`${fresh} ${words("became.registered")}`);
  expect(await stateOf(fresh)).toMatchObject({
    status: "ready",
    shelf: "A1",
    name: "Ada Lovelace",
    locationId: place.id,
  });

  // The shelf stays, and a card that was on its way needs its number only.
  await expect(number(page)).toBeFocused();
  await page.keyboard.type(coming);
  await page.keyboard.press("Enter");
  await expect(registered(page)).toContainText(`${coming} ${words("became.arrived")}`);
  expect(await stateOf(coming)).toMatchObject({ status: "ready", shelf: "A1" });
  await expectAccessible(page);
});

test("what the register has elsewhere is taken in only when it really lies here", async ({
  page,
  place,
  narrowPlace,
}) => {
  const card = cardNumber();
  await createDocument({ locationId: narrowPlace.id, number: card }, DateTime.now());
  await clerkAt(page, place);
  await number(page).fill(card);
  await page.keyboard.press("Enter");
  await expect(page.getByText(words("scan.elsewhereTitle").replace("{place}", narrowPlace.name))).toBeVisible();
  expect(await stateOf(card)).toMatchObject({ locationId: narrowPlace.id });
  await expectAccessible(page);
  await press(page, words("scan.takeIn"));
  await expect(registered(page)).toContainText(`${card} ${words("became.taken_in")}`);
  expect(await stateOf(card)).toMatchObject({ locationId: place.id, status: "ready" });
});

test("without JavaScript each Enter of the scanner is answered, and nothing typed is lost", async ({
  browser,
  place,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await clerkAt(page, place);
  const card = cardNumber();
  await number(page).fill(card);
  await page.keyboard.press("Enter");
  await expect(number(page)).toHaveValue(card);
  await page.getByLabel(words("scan.v_number")).fill(vNumber());
  await page.keyboard.press("Enter");
  await expect(page.getByText(words("errors.name_missing")).first()).toBeVisible();
  await page.getByLabel(words("scan.name")).fill("Zoë Núñez");
  await page.keyboard.press("Enter");
  await expect(registered(page)).toContainText(`${card} ${words("became.registered")}`);
  expect(await stateOf(card)).toMatchObject({ status: "ready", name: "Zoë Núñez" });
  await context.close();
});

test("a delivery is checked row by row before anything changes", async ({ page, place }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await clerkAt(page, place);
  await page.getByRole("link", { name: words("deliveryLink") }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: words("delivery.template") }).click();
  const head = readFileSync(await (await download).path(), "utf8")
    .replace("\uFEFF", "")
    .trim();
  const [first, second] = [cardNumber(), cardNumber()];
  const row = (card: string, name: string) => `${card};${vNumber()};;${name};B2;`;
  const file = [head, row(first, "Ada Lovelace"), row(second, "")].join("\r\n");
  await page.getByLabel(words("delivery.file")).setInputFiles({
    name: "delivery.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(file),
  });
  await press(page, words("delivery.submit"));
  await expect(page.getByRole("row").filter({ hasText: words("errors.name_missing") })).toContainText("3");
  expect(await db.document.count({ where: { locationId: place.id } })).toBe(0);
  await expectAccessible(page);
  await fits(page);
  await page.getByLabel(words("delivery.text"), { exact: true }).fill(file.replace(";;;B2;", ";;Bea;B2;"));
  await press(page, words("delivery.submit"));
  await expect(page.getByRole("status").filter({ hasText: "2 documents" })).toBeVisible();
  expect(await stateOf(second)).toMatchObject({ status: "ready", shelf: "B2", name: "Bea" });
});

test("a document gets another shelf, and is sent on to arrive after its working days", async ({
  page,
  place,
  narrowPlace,
}) => {
  const card = cardNumber();
  const now = DateTime.now();
  await createDocument({ locationId: place.id, number: card, name: "Grace Hopper", shelf: "A1" }, now);
  await db.transferTime.create({ data: { fromId: place.id, toId: narrowPlace.id, workingDays: 60 } });
  await page.setViewportSize({ width: 320, height: 800 });
  await clerkAt(page, place);
  await page.getByLabel(words("search.label")).fill(card);
  await press(page, words("search.submit"));
  await page.getByRole("link", { name: "Grace Hopper" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Grace Hopper");

  await page.getByText(words("steps.shelve"), { exact: true }).first().click();
  await expectAccessible(page);
  await page.getByLabel(words("one.shelf"), { exact: true }).fill("C7");
  await press(page, words("steps.shelve"));
  await expect(page.getByText(words("done.shelve"))).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Kim Clerk" }).first()).toContainText("C7");
  await fits(page);

  await page.getByText(words("steps.fault"), { exact: true }).first().click();
  await press(page, words("steps.fault"));
  await expect(page.getByRole("link", { name: words("errors.note_missing") })).toBeVisible();
  await page.getByText(words("steps.send_on"), { exact: true }).first().click();
  await page.getByLabel(words("steps.to")).selectOption(narrowPlace.id);
  await press(page, words("steps.send_on"));
  await expect(page.getByText(words("done.send_on"))).toBeVisible();
  const sent = await stateOf(card);
  expect(sent).toMatchObject({ status: "in_transit", locationId: narrowPlace.id, shelf: null });
  expect(sent.expectedOn?.getTime()).toBeGreaterThan(now.plus({ days: 82 }).toMillis());
  // It is another location's from then on.
  expect((await page.request.get(`/en/staff/documents/${place.slug}/${sent.id}`)).status()).toBe(404);
});

test("what is missing is found again, what somebody wants elsewhere is packed, and what nobody collected goes back", async ({
  page,
  place,
  narrowPlace,
}) => {
  const now = DateTime.now();
  const make = (name: string) => createDocument({ locationId: place.id, name, shelf: "A1" }, now);
  const [missing, old, asked] = [await make("Mia Missing"), await make("Otto Old"), await make("Ann Asked")];
  await db.document.update({ where: { id: missing }, data: { status: "missing" } });
  await db.document.update({ where: { id: old }, data: { keptUntil: now.minus({ days: 3 }).toJSDate() } });
  const away = { status: "in_transit" as const, locationId: narrowPlace.id, fromLocationId: place.id };
  await db.document.update({ where: { id: asked }, data: away });
  await clerkAt(page, place);
  const tab = (key: string) =>
    page.getByRole("navigation", { name: words("lists.label") }).getByRole("link", { name: words(`lists.${key}`) });

  await tab("missing").click();
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Mia Missing" }).fill("D4");
  await page.getByRole("button", { name: "Mia Missing" }).click();
  await expect(page.getByText(words("done.find"))).toBeVisible();
  expect(await db.document.findUniqueOrThrow({ where: { id: missing } })).toMatchObject({
    status: "ready",
    shelf: "D4",
  });

  await tab("to_send").click();
  await page.getByRole("button", { name: "Ann Asked" }).click();
  await expect(page.getByText(words("done.leave"))).toBeVisible();

  await tab("to_return").click();
  await expectAccessible(page);
  await page.getByLabel("Otto Old").check();
  await press(page, words("row.return"));
  await expect(page.getByText("1 document is sent back.")).toBeVisible();
  expect(await db.document.findUniqueOrThrow({ where: { id: old } })).toMatchObject({ status: "returned" });
});

test("a clerk of one location hears nothing of another's documents", async ({ page }) => {
  const { id, slug } = await createLocation();
  const documentId = await createDocument({ locationId: id, name: "Secret Person" }, DateTime.now());
  await signIn(page, "clerk");
  for (const path of [slug, `${slug}/${documentId}`, `${slug}/delivery`, `${slug}/delivery/template`, "travel"]) {
    expect((await page.request.get(`/en/staff/documents/${path}`)).status()).toBe(404);
  }
  // Not by a document of theirs that is not theirs, nor by a search.
  expect((await page.request.get(`/en/staff/documents/zwolle/${documentId}`)).status()).toBe(404);
  await page.goto(`/en/staff/documents?found=${documentId}`);
  await expect(page.getByText("Secret Person")).toHaveCount(0);
  await page.getByLabel(words("search.label")).fill("Secret Person");
  await press(page, words("search.submit"));
  await expect(page.getByRole("heading", { name: "Nothing found" })).toBeVisible();
  // The same form for another location is not there.
  await page.goto("/en/staff/documents/zwolle");
  await page
    .locator('form:has(#number) input[name="slug"]')
    .evaluate((input, other) => input.setAttribute("value", other), slug);
  await number(page).fill(cardNumber());
  await press(page, words("scan.submit"));
  await expect(page.getByRole("heading", { name: say("en", "shell.notFound.title") })).toBeVisible();
  await removePlace(id);
});

test("a planner says how long documents travel, and finds one anywhere", async ({ page, place, narrowPlace }) => {
  const card = cardNumber();
  await createDocument({ locationId: narrowPlace.id, number: card, name: "Grace Hopper" }, DateTime.now());
  await signIn(page, "planner");
  await page.goto("/en/staff/documents");
  await expectAccessible(page);
  await page.getByLabel(words("search.label")).fill(card);
  await press(page, words("search.submit"));
  await expect(page.getByRole("listitem").filter({ hasText: card })).toContainText(narrowPlace.name);
  await page.getByRole("link", { name: words("travelLink") }).click();
  await page.getByLabel(words("travel.from"), { exact: true }).selectOption(place.id);
  await page.getByLabel(words("travel.to"), { exact: true }).selectOption(place.id);
  await page.getByLabel(words("travel.days"), { exact: true }).last().fill("5");
  await page
    .getByRole("button", { name: words("travel.submit") })
    .last()
    .click();
  await expect(page.getByRole("link", { name: words("errors.same_place") })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(words("travel.to"), { exact: true }).selectOption(narrowPlace.id);
  await page
    .getByRole("button", { name: words("travel.submit") })
    .last()
    .click();
  await expect(page.getByText(words("travel.saved"))).toBeVisible();
  await expect(page.getByText(`${place.name} → ${narrowPlace.name}`)).toBeVisible();
  const set = () => db.transferTime.findFirst({ where: { fromId: place.id, toId: narrowPlace.id } });
  expect(await set()).toMatchObject({ workingDays: 5 });
  await page.getByLabel(words("travel.from"), { exact: true }).selectOption(place.id);
  await page.getByLabel(words("travel.to"), { exact: true }).selectOption(narrowPlace.id);
  await page
    .getByRole("button", { name: words("travel.submit") })
    .last()
    .click();
  await expect(page.getByText(`${place.name} → ${narrowPlace.name}`)).toHaveCount(0);
  expect(await set()).toBeNull();
});
