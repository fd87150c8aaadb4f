import { db } from "@/lib/db/client";
import { expect, expectAccessible, say, test, vNumber } from "./fixtures";
import { bookAppointment } from "./steps";

const statusOf = async (address: string) => {
  const manageKey = address.split("/")[3] ?? "";
  return db.appointment.findUniqueOrThrow({
    where: { manageKey },
    select: { status: true, startsAt: true, code: true, persons: true },
  });
};

test("somebody moves an appointment: the code stays, the old time is given up", async ({ page, place }) => {
  const address = await bookAppointment(page, "en", place);
  const before = await statusOf(address);
  await page.goto(`${address}/move`);
  await expectAccessible(page);
  await page.getByRole("radio").nth(4).check();
  await page.getByRole("button", { name: say("en", "appointment.move.submit") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("en", "appointment.move.checkTitle"));
  await expectAccessible(page);
  expect(await statusOf(address)).toEqual(before);
  await page.getByRole("button", { name: say("en", "appointment.move.confirm") }).click();

  await expect(page.getByRole("heading", { level: 1 })).toContainText(say("en", "appointment.titles.moved"));
  const after = await statusOf(address);
  expect(after.code).toBe(before.code);
  expect(after.startsAt.getTime()).not.toBe(before.startsAt.getTime());
});

test("opening every link changes nothing; only a press cancels", async ({ page, place, request }) => {
  const address = await bookAppointment(page, "nl", place, [vNumber(), vNumber()]);
  const before = await statusOf(address);
  for (const link of ["", "/move", "/cancel", "/people", "/calendar.ics"]) {
    expect((await request.get(address + link)).status(), link).toBe(200);
  }
  expect(await statusOf(address)).toEqual(before);

  await page.goto(`${address}/cancel`);
  await expectAccessible(page);
  await page.getByRole("button", { name: say("nl", "appointment.cancel.confirm") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(say("nl", "appointment.titles.just_cancelled"));
  expect((await statusOf(address)).status).toBe("cancelled");
});

test("one person is taken out of a group and the others stay", async ({ page, place }) => {
  const address = await bookAppointment(page, "en", place, [vNumber(), vNumber(), vNumber()]);
  await page.goto(`${address}/people`);
  await expectAccessible(page);
  await page
    .getByRole("link", { name: say("en", "appointment.takeOut.choose") })
    .nth(1)
    .click();
  await page.getByRole("button", { name: say("en", "appointment.takeOut.confirm") }).click();

  await expect(page.getByRole("heading", { level: 1 })).toContainText(say("en", "appointment.titles.taken_out"));
  expect((await statusOf(address)).persons).toBe(2);
  await expect(page.getByText("Person 3")).toBeVisible();
  await expect(page.getByText("Person 2")).toHaveCount(0);
});

test("an appointment is found by code and number; a wrong code and a wrong number get the same answer", async ({
  page,
  place,
}) => {
  const number = vNumber();
  const address = await bookAppointment(page, "en", place, [number]);
  const { code } = await statusOf(address);
  const answer = async (givenCode: string, givenNumber: string) => {
    await page.goto("/en/find");
    await page.getByLabel(say("en", "find.code"), { exact: true }).fill(givenCode);
    await page.getByLabel(say("en", "find.personKey"), { exact: true }).fill(givenNumber);
    await page.getByRole("button", { name: say("en", "find.submit") }).click();
    const refusal = page.getByRole("alert").filter({ hasText: /\w/ });
    await expect(refusal).toBeVisible();
    return refusal.innerText();
  };

  expect(await answer(code, vNumber())).toBe(await answer("ABCDE-12345", number));
  await expectAccessible(page);
  await page.getByLabel(say("en", "find.code"), { exact: true }).fill(code.toLowerCase());
  await page.getByLabel(say("en", "find.personKey"), { exact: true }).fill(number);
  await page.getByRole("button", { name: say("en", "find.submit") }).click();
  await expect(page).toHaveURL(new RegExp(address));
});

test("guessing is slowed, with a sentence that says for how long", async ({ page }) => {
  await page.goto("/en/find");
  const refusal = page.getByText(say("en", "find.tooManyTitle"));
  // Ten under the limit of its address, while the browser has just come, and then ten under its own.
  for (let guess = 0; guess < 21 && !(await refusal.isVisible()); guess++) {
    await page.getByLabel(say("en", "find.code"), { exact: true }).fill("ABCDE-12345");
    await page.getByLabel(say("en", "find.personKey"), { exact: true }).fill(vNumber());
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: say("en", "find.submit") }).click();
    await answered;
  }
  await expect(refusal).toBeVisible();
});

test("an unknown link and an unknown page say so calmly, also without JavaScript", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const address of [`/en/appointment/${"0".repeat(32)}`, "/en/nothing/here"]) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
  }
});
