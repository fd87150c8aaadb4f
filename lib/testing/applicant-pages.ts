import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { type Messages, readMessages } from "@/lib/i18n/read-messages";

/** A page of an applicant's way to an appointment and after; "empty" is one of words alone. */
export type ApplicantPage =
  | "empty"
  | "start"
  | "advice"
  | "where"
  | "when"
  | "details"
  | "check"
  | "appointment"
  | "move"
  | "find";

const atOnce = [
  ["empty", "/nl/privacy"],
  ["start", "/nl"],
  ["advice", "/nl/advice?service=BIO"],
  ["find", "/nl/find"],
] as const satisfies [ApplicantPage, string][];

/**
 * Goes to every page of an applicant in a browser, books an appointment on the way, and looks at each.
 *
 * The browser's context has the product's address as its base. The demonstration must be in its database.
 */
export async function visitApplicantPages(page: Page, look: (name: ApplicantPage) => Promise<void>): Promise<void> {
  for (const [name, address] of atOnce) {
    await page.goto(address);
    await look(name);
  }
  await page.goto("/nl/where?service=BIO");
  await look("where");
  // A location of the demonstration: one of a test beside this one goes with its test, and the hold with it.
  await page.locator("main a[href*='/nl/when/']:not([href*='/when/place-'])").first().click();
  await page.waitForURL("**/nl/when/**");
  await look("when");
  await bookFromTimes(page, look);
}

/** What a page says in Dutch: `said("when.times.submit")`. */
function said(key: string): string {
  const found = key
    .split(".")
    .reduce<Messages | string | undefined>(
      (at, part) => (typeof at === "object" ? at[part] : undefined),
      readMessages("nl"),
    );
  if (typeof found !== "string") throw new Error(`There are no words for ${key}.`);
  return found;
}

async function bookFromTimes(page: Page, look: (name: ApplicantPage) => Promise<void>): Promise<void> {
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: said("when.times.submit") }).click();
  await page.waitForURL("**/book/details");
  await look("details");
  await page.locator("[name=contactKind][value=self]").check();
  await page.locator("[name='people.0.name']").fill("Ada");
  await page.locator("[name='people.0.key']").fill(String(randomInt(6_000_000_000, 9_999_999_999)));
  await page.locator("[name=contactBy][value=none]").check();
  await page.getByRole("button", { name: said("booking.submit"), exact: true }).click();
  await page.waitForURL("**/book/check**");
  await look("check");
  await page.getByRole("button", { name: said("booking.check.book") }).click();
  await page.waitForURL(/\/appointment\/[0-9a-f]{32}/);
  await look("appointment");
  await page.goto(`${new URL(page.url()).pathname}/move`);
  await look("move");
}
