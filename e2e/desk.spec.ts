import { db } from "@/lib/db/client";
import { createDocument } from "@/lib/testing/desk-ground";
import { DateTime } from "@/lib/time";
import { admitWalkIn } from "@/lib/visit/check-in";
import { arrived, check, clerkAt, fits, help, press, said, scan, words } from "./desk-steps";
import { expect, expectAccessible, say, test } from "./fixtures";

test("three keys hand a document over, after a scan that confirms the card, and Enter finishes", async ({
  browser,
  place,
}) => {
  const clerk = await clerkAt(browser, place);
  const { page } = clerk;
  const { appointment, person, visitId } = await arrived(place, ["DOC"]);
  const document = { locationId: place.id, keyHash: person.keyHash, appointmentId: appointment.id };
  const documentId = await createDocument({ ...document, number: "NLD123456" });
  await page.setViewportSize({ width: 320, height: 800 });
  await help(clerk, place, visitId);
  await expect(check(page, "passport")).toBeFocused();
  await expectAccessible(page);
  expect(await fits(page)).toBeLessThanOrEqual(320);

  // A hand scanner types a card in one burst, wherever the focus is.
  await scan(page, "NLD123450");
  await expect(page.getByText(words("refusal.not_this_visit"))).toBeVisible();
  await scan(page, "NLD123456");
  await expect(page.getByText(words("documents.rightCard"), { exact: true })).toBeVisible();

  await expect(check(page, "passport")).toBeFocused();
  await page.keyboard.press("1");
  for (const each of ["passport", "photo", "fingerprint"]) {
    await expect(check(page, each)).toBeChecked();
  }
  await page.keyboard.press("2");
  await expect(check(page, "oldPermit")).toBeChecked();
  await page.keyboard.press("3");
  await expect(said(page, "done.handed_over")).toBeVisible();
  expect(await db.handover.findUniqueOrThrow({ where: { documentId } })).toMatchObject({
    documentNumber: "NLD123456",
    receivedBy: "holder",
    legalGround: "aliens_act",
    checkedFingerprint: true,
    oldPermitTaken: true,
    staffName: "Kim Clerk",
  });
  await expectAccessible(page);
  await expect(page.getByRole("button", { name: words("finish.allServed") })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/en/staff/day/${place.slug}`);
  expect(await db.visitOutcome.findMany({ where: { visitId } })).toMatchObject([{ outcome: "served" }]);
  expect(await db.appointment.findUniqueOrThrow({ where: { id: appointment.id } })).toMatchObject({ status: "ended" });
  await page.context().close();
});

test("without JavaScript the hand-over is a form: what is missing is said, and somebody else can receive it", async ({
  browser,
  place,
}) => {
  const clerk = await clerkAt(browser, place, { javaScriptEnabled: false });
  const { page } = clerk;
  const { appointment, person, visitId } = await arrived(place, ["DOC"]);
  const documentId = await createDocument({
    locationId: place.id,
    keyHash: person.keyHash,
    appointmentId: appointment.id,
  });
  await help(clerk, place, visitId);
  await press(page, words("finish.allServed"));
  await expect(page.getByText(words("refusal.document_here"))).toBeVisible();
  await press(page, new RegExp(`^${words("handOver.submit")}`));
  await expect(page.getByRole("link", { name: words("handOver.errors.identity_missing") }).first()).toBeVisible();
  await check(page, "passport").check();
  await check(page, "photo").check();
  await page.getByText(words("handOver.other"), { exact: true }).click();
  await page.getByLabel(say("en", "handover.receiver.parent")).check();
  await press(page, new RegExp(`^${words("handOver.submit")}`));
  await expect(page.getByRole("link", { name: words("handOver.errors.receiver_missing") })).toBeVisible();
  await page.getByLabel(words("handOver.receiverName"), { exact: false }).fill("Noor Ouder");
  await press(page, new RegExp(`^${words("handOver.submit")}`));
  await expect(said(page, "done.handed_over")).toBeVisible();
  expect(await db.handover.findUniqueOrThrow({ where: { documentId } })).toMatchObject({
    receivedBy: "parent",
    receiverName: "Noor Ouder",
    legalGround: "custody",
    checkedFingerprint: false,
    oldPermitTaken: false,
  });
  await page.context().close();
});

test("of two clerks with one card in hand, one hands it over and the other is told", async ({ browser, place }) => {
  const keyHash = Buffer.alloc(32, 5);
  const documentId = await createDocument({ locationId: place.id, keyHash, number: "NLD555555" });
  const clerks = [await clerkAt(browser, place), await clerkAt(browser, place)];
  for (const clerk of clerks) {
    const given = { locationId: place.id, services: ["DOC" as const], persons: 1, name: "Sam", hasPriority: false };
    const { visitId } = await admitWalkIn(given, DateTime.now());
    await help(clerk, place, visitId);
    await clerk.page.getByLabel(words("documents.scan"), { exact: true }).fill("nld 555-555");
    await clerk.page.keyboard.press("Enter");
    await expect(clerk.page.getByText(words("documents.rightCard"), { exact: true })).toBeVisible();
    await expect(check(clerk.page, "passport")).toBeFocused();
    await clerk.page.keyboard.press("1");
    await expect(check(clerk.page, "passport")).toBeChecked();
  }
  await Promise.all(clerks.map(({ page }) => page.keyboard.press("3")));
  const given = clerks.map(({ page }) => said(page, "done.handed_over"));
  const told = clerks.map(({ page }) => page.getByText(words("refusal.handed_over_before")));
  const [first, second] = given;
  const [firstTold, secondTold] = told;
  if (!first || !second || !firstTold || !secondTold) throw new Error("There are two clerks.");
  await expect(first.or(firstTold)).toBeVisible();
  await expect(second.or(secondTold)).toBeVisible();
  expect([await first.count(), await second.count()].sort()).toEqual([0, 1]);
  expect(await db.handover.count({ where: { documentId } })).toBe(1);
  for (const { page } of clerks) await page.context().close();
});
