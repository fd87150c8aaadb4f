import { randomInt } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { readMessages } from "@/lib/i18n/read-messages";
import { demonstrationAccounts } from "@/lib/staff/demonstration-accounts";
import type { Role } from "@/lib/staff/policy";
import { createLocation, createSession } from "@/lib/testing/factories";
import { cookieOf, createSessionOf } from "@/lib/testing/staff-ground";
import { DateTime } from "@/lib/time";

export type Locale = "nl" | "en";

/** What the pages say: `say("nl", "where.line.choose")`. */
export function say(locale: Locale, key: string): string {
  const found = key
    .split(".")
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], readMessages(locale));
  if (typeof found !== "string") throw new Error(`There are no words for ${key}.`);
  return found;
}

/** A V-number that nobody else in these tests has. */
export const vNumber = () => String(randomInt(6_000_000_000, 9_999_999_999));

/** Each test comes from an address of its own, as people do; the server believes the header of this machine. */
export const ownAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;

/** Fails a test for every console error and every page error of a context. */
function failOnConsoleErrors(context: BrowserContext, found: string[]): void {
  context.on("weberror", (error) => found.push(error.error().message));
  context.on("console", (message) => {
    // A page that is not there is a 404, and the browser says so.
    if (message.type() === "error" && !message.text().includes("status of 404")) found.push(message.text());
  });
}

/** Finds nothing wrong with the page by axe, in whatever state it is. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
    // Our pages have no frames, for whose sake it would open a page more each time.
    .setLegacyMode()
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
}

/** A location of this test alone: tomorrow from nine in Amsterdam, `slots` slots of ten minutes, `capacity` desks. */
export type Place = {
  id: string;
  slug: string;
  name: string;
  startsAt: DateTime;
  address: (persons?: number, service?: string) => string;
};

async function createPlace(slots: number, capacity: number): Promise<Place> {
  const { id, slug, name } = await createLocation({ horizonDays: 30 });
  const startsAt = DateTime.now()
    .setZone("Europe/Amsterdam")
    .plus({ days: 1 })
    .set({ hour: 9, minute: 0, second: 0, millisecond: 0 });
  await createSession({ locationId: id, startsAt: startsAt.toISO(), slots, capacity });
  return {
    id,
    slug,
    name,
    startsAt,
    address: (persons = 1, service = "BIO") => `/when/${slug}?service=${service}&persons=${persons}`,
  };
}

/** Removes a location of a test with everything in it, also while what a page has sent last is still being done. */
export async function removePlace(locationId: string, tries = 5): Promise<void> {
  try {
    await removeAllOf(locationId);
  } catch (error) {
    const isHeld = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2003";
    if (!isHeld || tries === 1) throw error;
    await removePlace(locationId, tries - 1);
  }
}

async function removeAllOf(locationId: string): Promise<void> {
  const ofPlace = { appointment: { locationId } };
  await db.$transaction([
    db.staffRole.deleteMany({ where: { locationId } }),
    db.appointmentDocument.deleteMany({
      where: { document: { OR: [{ locationId }, { fromLocationId: locationId }] } },
    }),
    db.appointmentDocument.deleteMany({ where: ofPlace }),
    db.handover.deleteMany({ where: { locationId } }),
    db.documentEvent.deleteMany({ where: { locationId } }),
    db.document.deleteMany({ where: { OR: [{ locationId }, { fromLocationId: locationId }] } }),
    db.transferTime.deleteMany({ where: { OR: [{ fromId: locationId }, { toId: locationId }] } }),
    db.kiosk.deleteMany({ where: { locationId } }),
    db.visit.deleteMany({ where: { locationId } }),
    db.dayDelay.deleteMany({ where: { locationId } }),
    db.deskAction.deleteMany({ where: { locationId } }),
    db.visitCounter.deleteMany({ where: { locationId } }),
    db.deskShift.deleteMany({ where: { desk: { locationId } } }),
    db.deskFreed.deleteMany({ where: { desk: { locationId } } }),
    db.alternative.deleteMany({ where: ofPlace }),
    db.appointmentSlot.deleteMany({ where: ofPlace }),
    db.appointmentItem.deleteMany({ where: ofPlace }),
    db.participant.deleteMany({ where: ofPlace }),
    db.appointment.deleteMany({ where: { locationId } }),
    db.slot.deleteMany({ where: { session: { locationId } } }),
    db.session.deleteMany({ where: { locationId } }),
    db.opening.deleteMany({ where: { locationId } }),
    db.closure.deleteMany({ where: { locationId } }),
    db.stock.deleteMany({ where: { locationId } }),
    db.desk.deleteMany({ where: { locationId } }),
    db.locationService.deleteMany({ where: { locationId } }),
    db.location.delete({ where: { id: locationId } }),
  ]);
}

/** Signs in as a person does. */
export async function signInAs(page: Page, email: string, password: string, locale: Locale = "en"): Promise<void> {
  await page.goto(`/${locale}/staff/sign-in`);
  await page.getByLabel(say(locale, "staff.signIn.email")).fill(email);
  await page.getByLabel(say(locale, "staff.signIn.password")).fill(password);
  await page.getByRole("button", { name: say(locale, "staff.signIn.submit"), exact: true }).click();
  await page.waitForURL(`**/${locale}/staff`);
}

/** Gives a browser a session of this member of staff; signing in itself is tested on its own. */
export async function enterAs(page: Page, staffId: string): Promise<void> {
  const [name = "", value = ""] = (await cookieOf(await createSessionOf(staffId, DateTime.now()))).split("=");
  await page.context().addCookies([{ name, value, url: process.env.E2E_URL ?? "" }]);
}

/** Gives a browser a session of an account of the demonstration. */
export async function signIn(page: Page, role: Role): Promise<void> {
  const email = demonstrationAccounts.find((one) => one.role === role)?.email ?? "";
  const { id } = await db.staffMember.findUniqueOrThrow({ where: { email } });
  await enterAs(page, id);
}

type Fixtures = { consoleErrors: string[]; place: Place; narrowPlace: Place };

/** `place` has room for many, `narrowPlace` two starts with one desk; both are removed after the test. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  extraHTTPHeaders: async ({}, use) => use({ "X-Forwarded-For": ownAddress() }),
  consoleErrors: [
    async ({ context }, use) => {
      const found: string[] = [];
      failOnConsoleErrors(context, found);
      await use(found);
      expect(found).toEqual([]);
    },
    { auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  place: async ({}, use) => {
    const place = await createPlace(12, 10);
    await use(place);
    await removePlace(place.id);
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  narrowPlace: async ({}, use) => {
    const place = await createPlace(2, 1);
    await use(place);
    await removePlace(place.id);
  },
});

export { expect };
