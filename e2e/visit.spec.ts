import { db } from "@/lib/db/client";
import { createDocument } from "@/lib/testing/desk-ground";
import { createAppointment, createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { admitWalkIn, checkIn } from "@/lib/visit/check-in";
import { stepVisit } from "@/lib/visit/step-visit";
import { arrived, check, clerkAt, fits, help, press, said, words } from "./desk-steps";
import { expect, expectAccessible, removePlace, say, test, vNumber } from "./fixtures";

test("not on the shelf: on the search list, and a new time with priority in one press", async ({ browser, place }) => {
  const clerk = await clerkAt(browser, place);
  const { page } = clerk;
  const { appointment, person, visitId } = await arrived(place, ["DOC"]);
  const documentId = await createDocument({
    locationId: place.id,
    keyHash: person.keyHash,
    appointmentId: appointment.id,
  });
  await createSession({
    locationId: place.id,
    startsAt: place.startsAt.plus({ hours: 4 }).toISO() ?? "",
    slots: 2,
    channel: "staff",
  });
  await help(clerk, place, visitId);
  await press(page, words("documents.miss"));
  await expect(said(page, "done.aside")).toBeVisible();
  expect(await db.document.findUniqueOrThrow({ where: { id: documentId } })).toMatchObject({ status: "missing" });
  await expectAccessible(page);
  const times = page.locator('form:has(input[name="people"]) button');
  await times.last().click();
  await expect(said(page, "done.again")).toBeVisible();
  const second = await db.appointment.findFirstOrThrow({ where: { locationId: place.id, origin: "counter" } });
  expect(second).toMatchObject({ status: "booked", hasPriority: true, services: ["DOC"] });
  await expect(page.getByText(`${second.code.slice(0, 5)}-${second.code.slice(5)}`)).toBeVisible();
  await press(page, words("finish.submit"));
  await expect(page.getByRole("heading", { name: words("finish.title") })).toBeHidden();
  expect(await db.visit.findUniqueOrThrow({ where: { id: visitId } })).toMatchObject({ status: "done" });
  await page.context().close();
});

test("whoever comes for a document that nobody knows is asked about, and has a new time", async ({
  browser,
  place,
}) => {
  const clerk = await clerkAt(browser, place);
  const { page } = clerk;
  const { person, visitId } = await arrived(place, ["DOC"]);
  await help(clerk, place, visitId);
  await expect(page.getByText(words("finish.nothingGiven"), { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(`${person.name}: ${say("en", "service.DOC.name")}`).selectOption("not_found");
  await press(page, words("finish.submit"));
  await expect(page.locator('form:has(input[name="people"]) button').first()).toBeVisible();
  expect(await db.visitOutcome.findMany({ where: { visitId } })).toMatchObject([{ outcome: "not_found" }]);
  await page.context().close();
});

test("biometrics lead to a document: announced, and its pickup is booked at once; one press says it was not needed", async ({
  browser,
  place,
}) => {
  const clerk = await clerkAt(browser, place);
  const { page } = clerk;
  const { person, visitId } = await arrived(place, ["BIO"]);
  await help(clerk, place, visitId);
  await press(page, words("announce.submit").replace("{name}", person.name));
  await expect(said(page, "done.announced")).toBeVisible();
  const document = await db.document.findFirstOrThrow({ where: { locationId: place.id } });
  expect(document).toMatchObject({ status: "produced", number: null });
  const expectedOn = document.expectedOn?.toISOString().slice(0, 10) ?? "";
  // The afternoon before is nearer to the beginning of that day than its own morning.
  const before = DateTime.fromISO(`${expectedOn}T13:00:00Z`).minus({ days: 1 });
  await createSession({ locationId: place.id, startsAt: before.toISO() ?? "", slots: 12 });
  await createSession({ locationId: place.id, startsAt: `${expectedOn}T10:00:00Z`, slots: 2 });
  await press(page, words("again.pickupTimes").replace("{name}", person.name));
  await expect(page.getByText(words("again.pickupText"), { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.locator('form:has(input[name="people"]) button').first().click();
  await expect(said(page, "done.pickup")).toBeVisible();
  const second = await db.appointment.findFirstOrThrow({
    where: { locationId: place.id, origin: "counter" },
    include: { documents: true },
  });
  const startsAt = new Date(`${expectedOn}T10:00:00Z`);
  expect(second).toMatchObject({ services: ["DOC"], startsAt, hasPriority: false, documentCheck: null });
  expect(second.documents).toMatchObject([{ documentId: document.id }]);
  await page.getByText(words("avoidable.title"), { exact: true }).click();
  await press(page, words("avoidable.reason.valid_already"));
  await expect(said(page, "done.avoidable")).toBeVisible();
  expect(await db.visit.findUniqueOrThrow({ where: { id: visitId } })).toMatchObject({
    avoidableReason: "valid_already",
  });
  await expectAccessible(page);
  await page.context().close();
});

test("a photo that failed: noted for that person, and a clerk of another desk can only look on", async ({
  browser,
  place,
}) => {
  const [clerk, other] = [await clerkAt(browser, place), await clerkAt(browser, place)];
  const { page } = clerk;
  const { visitId, person } = await arrived(place, ["BIO"]);
  await help(clerk, place, visitId);
  await other.page.goto(page.url());
  await expect(other.page.getByText("Kim Clerk", { exact: false }).first()).toBeVisible();
  await expect(other.page.getByRole("button", { name: words("finish.allServed") })).toHaveCount(0);
  await page.getByText(words("finish.other"), { exact: true }).click();
  await page.getByLabel(`${person.name}: ${say("en", "service.BIO.name")}`).selectOption("photo_failed");
  await press(page, words("finish.submit"));
  await expect(page.getByText(words("outcome.photo_failed"), { exact: true }).first()).toBeVisible();
  await expect(page.locator('form:has(input[name="people"]) button').first()).toBeVisible();
  for (const one of [clerk, other]) await one.page.context().close();
});

test("whoever came without an appointment says who they are, and has a time with priority too", async ({
  browser,
  place,
}) => {
  const clerk = await clerkAt(browser, place);
  const { page } = clerk;
  const given = { locationId: place.id, services: ["BIO" as const], persons: 1, name: "Sam", hasPriority: false };
  const { visitId } = await admitWalkIn(given, DateTime.now());
  await help(clerk, place, visitId);
  await page.getByText(words("finish.other"), { exact: true }).click();
  await page.getByLabel(`Sam: ${say("en", "service.BIO.name")}`).selectOption("photo_failed");
  await press(page, words("finish.submit"));
  await press(page, words("again.book"));
  await expect(page.getByRole("link", { name: words("again.startMissing") })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(say("en", "booking.key.v_number"), { exact: true }).fill(vNumber());
  await page.getByRole("radio").first().check();
  await press(page, words("again.book"));
  await expect(said(page, "done.again")).toBeVisible();
  const second = await db.appointment.findFirstOrThrow({ where: { locationId: place.id, origin: "counter" } });
  expect(second).toMatchObject({ status: "booked", hasPriority: true, services: ["BIO"] });
  await page.context().close();
});

test("the end of the day: open visits are closed with a reason, who did not come is marked, and the numbers stand", async ({
  browser,
  place,
}) => {
  const clerk = await clerkAt(browser, place);
  const { page } = clerk;
  const { visitId } = await arrived(place, ["BIO"]);
  const missing = await arrived(place, ["BIO"]);
  await db.visit.delete({ where: { id: missing.visitId } });
  const longAgo = DateTime.now().minus({ minutes: 20 }).toJSDate();
  await db.appointment.update({ where: { id: missing.appointment.id }, data: { startsAt: longAgo } });
  await help(clerk, place, visitId);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`/en/staff/day/${place.slug}/close`);
  await expectAccessible(page);
  expect(await fits(page)).toBeLessThanOrEqual(320);
  await press(page, say("en", "dayEnd.reason.helped"));
  await expect(page.getByRole("status").filter({ hasText: say("en", "dayEnd.closed") })).toBeVisible();
  await press(page, say("en", "dayEnd.markAll"));
  await expect(page.getByRole("status")).toBeVisible();
  await expect(page.getByText(say("en", "dayEnd.doneVisits")).locator("xpath=following-sibling::dd")).toHaveText("1");
  await expect(
    page.getByText(say("en", "dayEnd.noShow"), { exact: true }).locator("xpath=following-sibling::dd"),
  ).toHaveText("1");
  await expectAccessible(page);
  await page.getByLabel(say("en", "dayEnd.date")).fill(DateTime.now().minus({ days: 3 }).toISODate());
  await press(page, say("en", "dayEnd.show"));
  await expect(page.getByText(say("en", "dayEnd.servedNone"))).toBeVisible();
  await page.context().close();
});

test("the register is searched without a trace in the address, and says nothing of another location", async ({
  browser,
  place,
}) => {
  const clerk = await clerkAt(browser, place);
  const { page } = clerk;
  const { appointment, person, visitId } = await arrived(place, ["DOC"]);
  const documentId = await createDocument({
    locationId: place.id,
    keyHash: person.keyHash,
    appointmentId: appointment.id,
  });
  await help(clerk, place, visitId);
  await expect(check(page, "passport")).toBeFocused();
  await page.keyboard.press("1");
  await expect(check(page, "passport")).toBeChecked();
  await page.keyboard.press("3");
  await expect(said(page, "done.handed_over")).toBeVisible();
  await page.goto("/en/staff/handovers");
  await expectAccessible(page);
  await press(page, say("en", "handover.submit"));
  await expect(page.getByText(say("en", "handover.missing"))).toBeVisible();
  await page.getByLabel(say("en", "handover.name")).fill(person.name);
  await press(page, say("en", "handover.submit"));
  const { documentNumber } = await db.handover.findUniqueOrThrow({ where: { documentId } });
  await expect(page.getByText(documentNumber)).toBeVisible();
  expect(page.url()).not.toContain(person.name.split(" ")[0]);
  await expectAccessible(page);
  const looked = { action: "handover_looked_up", subjectId: place.id };
  expect(await db.auditEvent.count({ where: looked })).toBe(1);

  const { id, slug, name } = await createLocation();
  const elsewhere = await clerkAt(browser, { ...place, id, slug, name });
  await elsewhere.page.goto(new URL(page.url()).pathname + new URL(page.url()).search);
  await expect(elsewhere.page.getByText(documentNumber)).toHaveCount(0);
  for (const path of [`visit/${visitId}`, "close"]) {
    const answer = await elsewhere.page.request.get(`/en/staff/day/${place.slug}/${path}`);
    expect([path, answer.status()]).toEqual([path, 404]);
  }
  // Their own location, and the visit of another one.
  expect((await elsewhere.page.request.get(`/en/staff/day/${slug}/visit/${visitId}`)).status()).toBe(404);
  for (const one of [clerk, elsewhere]) await one.page.context().close();
  await removePlace(id);
});

test("somebody late is told to come all the same, then sees their number, and in the end that they were helped", async ({
  browser,
  page,
  place,
}) => {
  const { page: desk, ...clerk } = await clerkAt(browser, place);
  const startsAt = DateTime.now().startOf("minute").minus({ minutes: 20 });
  await createSession({ locationId: place.id, startsAt: startsAt.toISO(), slots: 6, capacity: 1 });
  const given = { locationId: place.id, startsAt, services: ["BIO" as const], vNumbers: [vNumber()] };
  const manageKey = await createAppointment(given, startsAt.minus({ minutes: 5 }));
  const { id } = await db.appointment.findUniqueOrThrow({ where: { manageKey } });
  const title = (standing: string) =>
    page.getByRole("heading", { level: 1, name: say("en", `appointment.titles.${standing}`) });

  await page.goto(`/en/appointment/${manageKey}`);
  await expect(title("late")).toBeVisible();
  await expect(page.getByRole("link", { name: say("en", "appointment.next.again") })).toBeVisible();
  await expectAccessible(page);
  const admitted = await checkIn({ appointmentId: id, locationId: place.id }, DateTime.now());
  if (!admitted.ok) throw new Error(admitted.reason);
  await page.reload();
  await expect(title("here")).toBeVisible();
  await expect(page.getByText(say("en", "ticket.yours"), { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: say("en", "appointment.next.again") })).toHaveCount(0);

  await help({ page: desk, ...clerk }, place, admitted.visitId);
  // The page follows by itself.
  await expect(page.getByText(say("en", "ticket.serving").replace("{desk}", "1"))).toBeVisible();
  await stepVisit(
    {
      locationId: place.id,
      clerk: { id: clerk.id, name: "Kim Clerk" },
      visitId: admitted.visitId,
      step: "finish",
    },
    DateTime.now(),
  );
  await expect(page.getByText(say("en", "ticket.done"))).toBeVisible();
  await expectAccessible(page);
});
