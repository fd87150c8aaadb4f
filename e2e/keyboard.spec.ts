import { expect, say, test, vNumber } from "./fixtures";
import { press, type } from "./keys";

test("somebody books with the keyboard alone", async ({ page, place }) => {
  const heading = page.getByRole("heading", { level: 1 });
  await page.goto("/en");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: say("en", "shell.skip") })).toBeFocused();
  // A group of radio buttons is one stop; the first is taken by a space, the others by an arrow.
  await press(page, page.getByRole("radio", { name: say("en", "service.DOC.name") }), "Space");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: say("en", "service.BIO.name") })).toBeChecked();
  await press(page, page.getByRole("button", { name: say("en", "start.submit") }));

  await expect(heading).toHaveText(say("en", "advice.title"));
  await press(page, page.getByRole("link", { name: say("en", "advice.skip") }));
  await expect(heading).toHaveText(say("en", "where.title"));
  await press(page, page.locator(`#at-${place.slug}`).getByRole("link", { name: say("en", "where.line.choose") }));

  await expect(heading).toHaveText(say("en", "when.title"));
  await press(page, page.getByRole("radio").first(), "Space");
  await press(page, page.getByRole("button", { name: say("en", "when.times.submit") }));

  await expect(heading).toHaveText(say("en", "booking.title"));
  await press(page, page.getByRole("radio", { name: say("en", "booking.contactKind.self") }), "Space");
  await type(page, page.getByLabel(say("en", "booking.name"), { exact: true }), "Ada");
  await type(page, page.getByLabel(say("en", "booking.key.v_number"), { exact: true }), vNumber());
  await press(page, page.getByRole("radio", { name: say("en", "booking.contactBy.email") }), "Space");
  await type(page, page.getByLabel(say("en", "booking.email"), { exact: true }), "ada@example.org");
  // Enter in a field sends the form, and does not keep the time longer.
  await page.keyboard.press("Enter");

  await expect(heading).toHaveText(say("en", "booking.check.title"));
  await press(page, page.getByRole("button", { name: say("en", "booking.check.book") }));
  await expect(heading).toContainText(say("en", "appointment.titles.new"));
});

test("the summary of errors takes the focus and leads to each field", async ({ page, place }) => {
  await page.goto(`/en${place.address()}`);
  await press(page, page.getByRole("radio").first(), "Space");
  await press(page, page.getByRole("button", { name: say("en", "when.times.submit") }));
  await press(page, page.getByRole("button", { name: say("en", "booking.submit") }));

  await expect(page.locator("#error-summary")).toBeFocused();
  await press(page, page.getByRole("link", { name: say("en", "booking.errors.key_missing") }));
  await expect(page.getByLabel(say("en", "booking.key.v_number"), { exact: true })).toBeFocused();
});
