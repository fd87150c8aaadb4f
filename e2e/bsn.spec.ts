import { randomInt } from "node:crypto";
import { row, sql } from "@/lib/db/sql";
import { expect, expectAccessible, say, test } from "./fixtures";
import { confirm } from "./steps";

/** A BSN that passes the eleven test and that nobody else in these tests has. */
function newBsn(): string {
  while (true) {
    const digits = String(randomInt(10_000_000, 99_999_999));
    const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0);
    if (sum % 11 < 10) return digits + (sum % 11);
  }
}

test("somebody from Ukraine books with a BSN, which is kept nowhere in readable form", async ({ page, place }) => {
  const bsn = newBsn();
  await page.goto(`/en${place.address(1, "OEK")}`);
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: say("en", "when.times.submit") }).click();
  await expect(page.getByText(say("en", "booking.keyHint.bsn"))).toBeVisible();
  // The clock runs once the page has come to life.
  await expect(page.getByRole("timer")).toBeAttached();

  const field = page.getByLabel(say("en", "booking.key.bsn"), { exact: true });
  await page.getByRole("radio", { name: say("en", "booking.contactKind.self") }).check();
  await page.getByLabel(say("en", "booking.name"), { exact: true }).fill("Olena");
  await page.getByRole("radio", { name: say("en", "booking.contactBy.none") }).check();
  // One digit off does not pass the eleven test.
  await field.fill(bsn.slice(0, -1) + ((Number(bsn.at(-1)) + 1) % 10));
  await page.getByRole("button", { name: say("en", "booking.submit") }).click();
  await expect(page.locator("#error-summary")).toContainText(say("en", "booking.errors.bsn_format"));
  await expectAccessible(page);

  await field.fill(`${bsn.slice(0, 4)} ${bsn.slice(4)}`);
  await page.getByRole("button", { name: say("en", "booking.submit") }).click();
  await confirm(page, "en");
  await expect(page.locator("main")).not.toContainText(bsn.slice(0, 5));

  const kept = await row<{ people: number; readable: number }>(sql`
    select count(*)::integer as people, count(key_sealed)::integer as readable
    from participant
    join appointment on appointment.id = participant.appointment_id
    where appointment.location_id = ${place.id} and participant.key_kind = 'bsn'`);
  expect(kept).toEqual({ people: 1, readable: 0 });

  const code = await page
    .getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
    .first()
    .innerText();
  await page.goto("/en/find");
  await page.getByLabel(say("en", "find.code"), { exact: true }).fill(code);
  await page.getByLabel(say("en", "find.personKey"), { exact: true }).fill(bsn);
  await page.getByRole("button", { name: say("en", "find.submit") }).click();
  await expect(page).toHaveURL(/appointment\/[0-9a-f]{32}/);
});
