import type { Page } from "@playwright/test";
import { expect, type Locale, type Place, say, vNumber } from "./fixtures";

/** Holds a start of a place, the first one unless told otherwise, and lands on the details. */
export async function holdTime(page: Page, locale: Locale, place: Place, persons = 1, nth = 0): Promise<void> {
  await page.goto(`/${locale}${place.address(persons)}`);
  await page.getByRole("radio").nth(nth).check();
  await page.getByRole("button", { name: say(locale, "when.times.submit") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say(locale, "booking.title"));
}

/** Fills in the details of people without contact, and goes on to the check. */
export async function fillDetails(page: Page, locale: Locale, numbers: string[]): Promise<void> {
  await page.getByRole("radio", { name: say(locale, "booking.contactKind.self") }).check();
  for (const [index, number] of numbers.entries()) {
    await page
      .getByLabel(say(locale, "booking.name"), { exact: true })
      .nth(index)
      .fill(`Person ${index + 1}`);
    await page.getByLabel(say(locale, "booking.key.v_number"), { exact: true }).nth(index).fill(number);
  }
  await page.getByRole("radio", { name: say(locale, "booking.contactBy.none") }).check();
  await page.getByRole("button", { name: say(locale, "booking.submit") }).click();
}

/** Confirms on the check page and lands on the appointment. */
export async function confirm(page: Page, locale: Locale): Promise<void> {
  await page.getByRole("button", { name: say(locale, "booking.check.book") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(say(locale, "appointment.titles.new"));
}

/** Books from the times on; returns the address of the appointment, without what says that it is new. */
export async function bookAppointment(
  page: Page,
  locale: Locale,
  place: Place,
  numbers = [vNumber()],
): Promise<string> {
  await holdTime(page, locale, place, numbers.length);
  await fillDetails(page, locale, numbers);
  await confirm(page, locale);
  return new URL(page.url()).pathname;
}
