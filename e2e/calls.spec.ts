import type { Locator, Page } from "@playwright/test";
import { cancelAppointment } from "@/lib/appointment/cancel-appointment";
import { db } from "@/lib/db/client";
import { createAppointment, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { expect, expectAccessible, ownAddress, type Place, say, signIn, test, vNumber } from "./fixtures";

const words = (key: string) => say("en", `calls.${key}`);
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const told = (page: Page, what: string) =>
  expect(page.getByRole("status").filter({ hasText: words(`done.${what}`) })).toBeVisible();
const fits = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

/** Somebody with a name that nobody else has, booked at the place of a test. */
async function caller(place: Place) {
  const [number, name] = [vNumber(), `Zoë Wyszyńska${Math.random().toString(36).slice(2, 8)}`];
  const manageKey = await createAppointment(
    { locationId: place.id, startsAt: place.startsAt, services: ["BIO"], vNumbers: [number] },
    DateTime.now(),
  );
  const { id, code } = await db.appointment.findUniqueOrThrow({ where: { manageKey } });
  await db.participant.updateMany({ where: { appointmentId: id }, data: { name } });
  return { id, code, manageKey, number, name };
}

async function find(page: Page, text: string): Promise<void> {
  await page.goto("/en/staff/calls");
  await page.getByLabel(words("look.label")).fill(text);
  await page.keyboard.press("Enter");
}

/** Asks who calls. */
async function verify(page: Page): Promise<void> {
  await page.getByLabel(words("caller.check.name")).check();
  await page.getByLabel(words("caller.check.number_ending")).check();
  await press(page, words("caller.submit"));
  await told(page, "verified");
}

/** Tab until this has the focus, as somebody does without a mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < 120; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not reach ${target}.`);
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** Holds a time at the place of a test and fills in who comes, all by keyboard; Enter in the last field books it. */
async function bookByKeyboard(page: Page, place: Place, person: { name: string; key: string }): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("book.title"));
  await tabTo(page, page.getByRole("checkbox", { name: /BIO/ }));
  await page.keyboard.press("Space");
  await type(page, page.getByLabel(words("book.postcode")), "8011");
  await type(page, page.getByLabel(words("book.sort")), words("book.sorts.distance"));
  await tabTo(page, page.getByRole("button", { name: words("book.show"), exact: true }));
  await page.keyboard.press("Enter");

  // All times are one stop of the keyboard; arrows go through them.
  await expect(page.getByRole("heading", { name: words("book.times"), exact: true })).toBeVisible();
  await tabTo(page, page.getByRole("radio").first());
  await page.keyboard.press("Space");
  const chosen = () => page.locator('input[name="time"]:checked').inputValue();
  for (let arrow = 0; arrow < 40 && !(await chosen()).startsWith(`${place.slug}/`); arrow++) {
    await page.keyboard.press("ArrowDown");
  }
  expect(await chosen()).toContain(place.slug);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: words("book.held"), exact: true })).toBeVisible();
  await type(page, page.getByLabel(words("book.name"), { exact: true }), person.name);
  await type(page, page.getByLabel(words("book.key.v_number"), { exact: true }), person.key);
  await type(page, page.getByLabel(words("contact.email"), { exact: true }), "zoe@example.org");
  await page.keyboard.press("Enter");
  await told(page, "booked");
}

test("an agent finds somebody by name, number, code and link; each look is written down, and not what was asked", async ({
  page,
  place,
}) => {
  const { id, code, number, name, manageKey } = await caller(place);
  await signIn(page, "agent");
  const agent = await db.staffMember.findFirstOrThrow({ where: { email: { startsWith: "agent@" } } });
  const looks = () => db.auditEvent.count({ where: { action: "person_looked_up", staffId: agent.id } });
  const before = await looks();
  await page.goto("/en/staff/calls");
  await expect(page.getByLabel(words("look.label"))).toBeFocused();
  await expectAccessible(page);

  await find(page, name.replace("ë", "e").replace("ń", "n").split(" ").reverse().join(" ").toUpperCase());
  await expect(page.getByRole("link", { name })).toBeVisible();
  expect(page.url()).toMatch(/\/en\/staff\/calls\?found=1$/);
  await expectAccessible(page);
  await find(page, number);
  await page.getByRole("link", { name }).click();
  await expect(page).toHaveURL(new RegExp(`/calls/${id}$`));
  await expectAccessible(page);
  for (const text of [code.toLowerCase(), `https://loket.example/nl/appointment/${manageKey}`]) {
    await find(page, text);
    await expect(page).toHaveURL(new RegExp(`/calls/${id}$`));
  }
  await find(page, "Nobody Whatsoever");
  await expect(page.getByText(words("found.none.name"))).toBeVisible();
  expect((await looks()) - before).toBeGreaterThanOrEqual(5);
  const events = await db.auditEvent.findMany({ where: { staffId: agent.id } });
  expect(JSON.stringify(events.map(({ after }) => after))).not.toMatch(new RegExp(`${number}|wyszy|whatsoever`, "i"));
  expect(events.some(({ action, subjectId }) => action === "appointment_opened" && subjectId === id)).toBe(true);
});

test("an agent books with the keyboard alone, from the first key to the code that is read out", async ({
  page,
  place,
}) => {
  await signIn(page, "agent");
  await page.goto("/en/staff/calls");
  // Playwright sends no text with a modifier, and a browser knows an access key by its text: the key itself is not pressed.
  const toBook = page.getByRole("link", { name: words("nav.book") });
  await expect(toBook).toHaveAttribute("accesskey", "2");
  await tabTo(page, toBook);
  await page.keyboard.press("Enter");
  const person = { name: "Zoë Keys", key: vNumber() };
  await bookByKeyboard(page, place, person);
  const { code, origin, language, email } = await db.appointment.findFirstOrThrow({
    where: { locationId: place.id, status: "booked" },
  });
  expect([origin, language, email]).toEqual(["phone", "en", "zoe@example.org"]);
  const spelled = page.getByRole("status").getByRole("listitem");
  await expect(spelled).toHaveText([...code].map((sign) => `${sign} ${words(`spelling.${sign}`)}`));
  await expectAccessible(page);
});

test("an agent moves with a reason, mends a name, prints the proof and cancels; nothing before the caller is known", async ({
  page,
  place,
}) => {
  const { id } = await caller(place);
  const staffAt = place.startsAt.plus({ hours: 6 });
  await createSession({ locationId: place.id, startsAt: staffAt.toISO() ?? "", slots: 2, channel: "staff" });
  await signIn(page, "agent");
  const address = `/en/staff/calls/${id}`;
  await page.goto(`${address}?do=cancel#do`);
  await expect(page.getByRole("button", { name: words("change.cancelSubmit") })).toHaveCount(0);
  await press(page, words("caller.submit"));
  await expect(page.getByRole("link", { name: words("errors.checks_missing") })).toBeVisible();
  await verify(page);

  await page.getByRole("link", { name: words("change.move"), exact: true }).click();
  await expectAccessible(page);
  await page.locator(`input[value="${place.slug}/${staffAt.toUTC().toISO()}"]`).first().check();
  await press(page, words("change.choose_time"));
  await press(page, words("change.moveSubmit"));
  await expect(page.getByRole("link", { name: words("errors.reason_missing") })).toBeVisible();
  await page.getByLabel(words("change.reason"), { exact: true }).selectOption("travel");
  await page.getByLabel(words("change.note")).fill("rang from 06 12 34 56 78");
  await press(page, words("change.moveSubmit"));
  await expect(page.getByText(words("refused.note_personal"))).toBeVisible();
  await page.getByLabel(words("change.note")).fill("missed the train");
  await press(page, words("change.moveSubmit"));
  await told(page, "moved");
  expect((await db.appointment.findUniqueOrThrow({ where: { id } })).startsAt).toEqual(staffAt.toJSDate());
  await expect(page.getByText("missed the train")).toBeVisible();

  await page.goto(`${address}?do=name#do`);
  await page.getByLabel(words("change.nameField"), { exact: true }).fill("Somebody Else");
  await page.getByLabel(words("change.reason"), { exact: true }).selectOption("mistake");
  await press(page, words("change.nameSubmit"));
  await expect(page.getByText(words("refused.another_name"))).toBeVisible();

  await page.goto(`${address}?do=proof#do`);
  await page.getByLabel(words("change.ways.letter")).check();
  await page.getByLabel(words("change.reason"), { exact: true }).selectOption("caller_asks");
  await press(page, words("change.proofSubmit"));
  await expect(page).toHaveURL(/\/nl\/staff\/calls\/.+\/proof\?as=letter$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("nl", "calls.proof.title"));
  await expectAccessible(page);

  await page.goto(`${address}?do=cancel#do`);
  await page.getByLabel(words("change.reason"), { exact: true }).selectOption("ill");
  await press(page, words("change.cancelSubmit"));
  await told(page, "cancelled");
  const actions = await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
  expect(actions.map(({ action }) => action)).toEqual([
    "appointment_opened",
    "caller_verified",
    "moved_by_phone",
    "proof_given",
    "cancelled_by_phone",
  ]);
  expect(actions.at(-1)?.after).toMatchObject({ reason: "ill", status: "cancelled" });
});

test("on a phone, without scripts: what the applicant changed meanwhile is not changed again, and contact details can be", async ({
  browser,
  place,
}) => {
  const { id, manageKey } = await caller(place);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 700 },
    extraHTTPHeaders: { "X-Forwarded-For": ownAddress() },
  });
  const page = await context.newPage();
  await signIn(page, "agent");
  await page.goto(`/en/staff/calls/${id}`);
  await fits(page);
  await verify(page);
  await page.goto(`/en/staff/calls/${id}?do=contact#do`);
  await fits(page);
  await page.getByLabel(words("contact.ways.phone"), { exact: true }).check();
  await page.getByLabel(words("contact.phone"), { exact: true }).fill("06 12");
  await page.getByLabel(words("change.reason"), { exact: true }).selectOption("mistake");
  await press(page, words("change.contactSubmit"));
  await expect(page.getByRole("link", { name: say("en", "booking.errors.phone_format") })).toBeVisible();
  await page.getByLabel(words("contact.phone"), { exact: true }).fill("06 12 34 56 78");
  await press(page, words("change.contactSubmit"));
  await told(page, "contact");
  expect((await db.appointment.findUniqueOrThrow({ where: { id } })).phone).toBe("+31612345678");

  await page.goto(`/en/staff/calls/${id}?do=cancel#do`);
  const { version } = await db.appointment.findUniqueOrThrow({ where: { id } });
  await cancelAppointment({ manageKey, version }, DateTime.now());
  await page.getByLabel(words("change.reason"), { exact: true }).selectOption("ill");
  await press(page, words("change.cancelSubmit"));
  await expect(page.getByText(words("state.cancelled"), { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: words("change.cancelSubmit") })).toHaveCount(0);
  for (const path of ["", "/book?service=BIO&postcode=8011", "/reference"]) {
    await page.goto(`/en/staff/calls${path}`);
    await fits(page);
  }
  await context.close();
});

test("a number for somebody without one is issued, spelled, and books like any number", async ({ page, place }) => {
  await signIn(page, "agent");
  await page.goto("/en/staff/calls/reference");
  await press(page, words("reference.submit"));
  await expect(page.getByRole("link", { name: words("errors.reason_missing") })).toBeVisible();
  await page.getByLabel(words("reference.reasons.newborn")).check();
  await page.getByLabel(words("reference.name")).fill("Baby Keys");
  await press(page, words("reference.submit"));
  const shown = page
    .locator("main")
    .getByText(/^R[0-9A-Z]{8}$/)
    .first();
  await expect(shown).toBeVisible();
  await expectAccessible(page);
  const reference = (await shown.textContent()) ?? "";
  await page.goto("/en/staff/calls/book");
  await bookByKeyboard(page, place, { name: "Baby Keys", key: reference });
  await find(page, reference);
  await expect(page.getByRole("link", { name: "Baby Keys" })).toBeVisible();
});

for (const role of ["clerk", "manager", "coordinator", "administrator"] as const) {
  test(`a ${role} finds nobody in the country, and hears of nothing`, async ({ page, place }) => {
    const { id } = await caller(place);
    await signIn(page, role);
    await page.goto("/en/staff");
    await expect(page.getByRole("link", { name: say("en", "staff.sections.calls") })).toHaveCount(0);
    for (const path of ["", "?found=1", "/book", "/reference", `/${id}`, `/${id}/proof`]) {
      expect((await page.request.get(`/en/staff/calls${path}`)).status()).toBe(404);
    }
  });
}
