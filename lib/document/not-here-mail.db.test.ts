import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointment/cancel-appointment";
import { db } from "@/lib/db/client";
import { sendMessages } from "@/lib/message/send-messages";
import { createDocument } from "@/lib/testing/document-ground";
import { createLocation } from "@/lib/testing/factories";
import { type MailServer, startMailServer } from "@/lib/testing/mail-server";
import {
  bookPickup,
  createPickupPlace,
  monday,
  pickupNumber,
  shownAppointment,
  wednesday,
} from "@/lib/testing/pickup-ground";
import { DateTime } from "@/lib/time";
import { findDocumentChecks } from "./find-document-checks";
import { noteTold } from "./note-told";
import { settleDocumentCheck } from "./settle-document-check";

const author = { id: null, name: "Kim Clerk" };
const soon = () => DateTime.now().plus({ minutes: 1 });

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  await db.message.deleteMany();
  server.mails.length = 0;
});

/** Somebody who comes on Wednesday with an address, and whose document was not found. */
async function notFound(language = "en", email = "ada@example.org") {
  const [locationId, number] = [await createPickupPlace(), pickupNumber()];
  const { manageKey } = await bookPickup(locationId, wednesday, [number]);
  const { id: appointmentId } = await shownAppointment(manageKey);
  await db.appointment.update({ where: { id: appointmentId }, data: { email, language } });
  const settled = await settleDocumentCheck({ appointmentId, locationId, outcome: "not_here", author }, monday);
  expect(settled).toMatchObject({ ok: true, told: "mail" });
  const place = { id: locationId, timeZone: "Europe/Amsterdam" };
  return {
    locationId,
    appointmentId,
    manageKey,
    number,
    listed: async () => (await findDocumentChecks(place, monday)).checks,
    check: async () => (await shownAppointment(manageKey)).documentCheck,
  };
}

test("a mail tells in their language what to do, and not where it lies; then they are off the list", async () => {
  const elsewhere = await createLocation();
  const { listed, check, manageKey, number } = await notFound("en");
  await createDocument({ locationId: elsewhere.id, vNumber: number }, monday);
  expect(await listed()).toMatchObject([{ why: "not_here", mail: "queued" }]);

  expect(await sendMessages(soon())).toEqual({ sent: 1, failed: 0 });

  const [mail] = server.mails;
  expect(mail?.subject).toBe(
    "Your document is not at the counter yet. Please look before you come on Wednesday 3 March 2027, 09:00",
  );
  expect(mail?.text).toContain(`/en/appointment/${manageKey}`);
  expect(mail?.text).toContain("/en?service=DOC");
  expect(mail?.text).not.toContain(elsewhere.name);
  expect(mail?.text).not.toContain(number);
  expect(mail?.text).not.toContain("Person 1");
  expect(await check()).toBe("told");
  expect(await listed()).toEqual([]);
});

test("in Dutch for who speaks that", async () => {
  await notFound("nl");
  await sendMessages(soon());
  expect(server.mails[0]?.text).toContain("Reis niet voor niets.");
});

test("a mail that is given up leaves them on the list, until somebody has told them", async () => {
  const { locationId, appointmentId, listed, check } = await notFound();
  await db.message.updateMany({ where: { appointmentId }, data: { status: "failed", doneAt: new Date() } });
  expect(await listed()).toMatchObject([{ why: "not_here", mail: "failed", email: "ada@example.org" }]);
  expect(await noteTold({ appointmentId, locationId, author }, monday)).toBe(true);
  expect(await check()).toBe("told");
  expect(await db.message.count({ where: { appointmentId } })).toBe(0);
});

test("whoever cancels, or whose document comes, before the mail goes out gets none", async () => {
  const [one, other] = [await notFound(), await notFound()];
  const { version } = await shownAppointment(one.manageKey);
  expect(await cancelAppointment({ manageKey: one.manageKey, version }, monday)).toMatchObject({ ok: true });
  await createDocument({ locationId: other.locationId, vNumber: other.number }, monday);
  const { appointmentId, locationId } = other;
  expect(await settleDocumentCheck({ appointmentId, locationId, outcome: "here", author }, monday)).toMatchObject({
    ok: true,
    isDone: true,
  });
  expect(await sendMessages(soon())).toEqual({ sent: 0, failed: 0 });
  expect(server.mails).toEqual([]);
});
