import { randomInt } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { sendMessages } from "@/lib/message/send-messages";
import { createDocument } from "@/lib/testing/document-ground";
import { createAppointment, createLocation, createSession } from "@/lib/testing/factories";
import { type MailServer, startMailServer } from "@/lib/testing/mail-server";
import { DateTime } from "@/lib/time";
import { findDocumentList } from "./find-document-list";
import { remindOwners } from "./remind-owners";

const now = DateTime.fromISO("2027-03-10T09:00", { zone: "Europe/Amsterdam" });
let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());

/** Somebody who once had an appointment, and left this address. */
async function knownPerson(locationId: string, email: string | null) {
  const startsAt = now.plus({ days: 1, minutes: randomInt(500) });
  await createSession({ locationId, startsAt: startsAt.toISO(), slots: 3, capacity: 3 });
  const vNumber = String(randomInt(6_000_000_000, 9_999_999_999));
  const manageKey = await createAppointment({ locationId, startsAt, services: ["BIO"], vNumbers: [vNumber] }, now);
  const { id } = await db.appointment.update({ where: { manageKey }, data: { email, language: "en" } });
  return { vNumber, appointmentId: id };
}

/** A document of somebody who had an appointment for it, and left this address. */
async function createLinked(locationId: string, email: string | null): Promise<string> {
  const { vNumber, appointmentId } = await knownPerson(locationId, email);
  const documentId = await createDocument({ locationId, vNumber }, now);
  await db.appointmentDocument.create({ data: { appointmentId, documentId } });
  return documentId;
}

test("whoever left an address is mailed once for all of theirs, and everybody else stays on the list", async () => {
  const { id: locationId, name } = await createLocation();
  await createLinked(locationId, "ada@example.org");
  await createLinked(locationId, "ada@example.org");
  const unmailed = await createLinked(locationId, null);
  expect(await remindOwners(now.plus({ days: 75 }))).toBe(0);

  const later = now.plus({ days: 76 });
  const reminded = await Promise.all([remindOwners(later), remindOwners(later), remindOwners(later)]);
  expect(reminded.reduce((total, count) => total + count)).toBe(2);
  expect(await remindOwners(later)).toBe(0);
  expect(await sendMessages(DateTime.now().plus({ minutes: 1 }))).toEqual({ sent: 1, failed: 0 });
  const [mail] = server.mails;
  expect(mail?.subject).toBe("Your documents are still waiting. Collect them before Tuesday 8 June 2027");
  expect(mail?.text).toContain(name);
  expect(mail?.text).not.toContain("Ada Lovelace");
  const { documents } = await findDocumentList(locationId, { list: "to_remind", page: 1 }, later);
  expect(documents.map(({ id }) => id)).toEqual([unmailed]);
});

test("an address that somebody left with the same number, but not for this document, is told nothing", async () => {
  const { id: locationId } = await createLocation();
  const { vNumber } = await knownPerson(locationId, "eve@example.org");
  const unmailed = await createDocument({ locationId, vNumber }, now);
  const later = now.plus({ days: 76 });
  expect(await remindOwners(later)).toBe(0);
  expect(await db.message.count({ where: { recipient: "eve@example.org" } })).toBe(0);
  const { documents } = await findDocumentList(locationId, { list: "to_remind", page: 1 }, later);
  expect(documents.map(({ id }) => id)).toEqual([unmailed]);
});
