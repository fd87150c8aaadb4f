import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { type MailServer, startMailServer } from "@/lib/testing/mail-server";
import { agent, createOrphans, listedAt, versionOf } from "@/lib/testing/worklist-ground";
import { DateTime } from "@/lib/time";
import { cancelByStaff } from "@/lib/worklist/cancel-by-staff";
import { noteAttempt } from "@/lib/worklist/note-attempt";
import { findMessages, messagesPerPage } from "./find-messages";
import { retryMessage } from "./retry-message";
import { sendMessages } from "./send-messages";

const now = DateTime.fromISO("2027-03-01T08:00:00Z");
let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());

/** Somebody whose cancellation could not be mailed: on the list to phone. */
async function bounced() {
  const contact = { email: "gone@example.org", phone: "+31612345678" };
  const { orphanIds, locationId } = await createOrphans([contact], now);
  const [appointmentId = ""] = orphanIds;
  const version = await versionOf(appointmentId);
  await cancelByStaff({ appointmentId, version, author: agent, isTold: false }, now);
  server.refuse = { recipient: { responseCode: 550, message: "5.1.1 unknown" } };
  await sendMessages(now);
  const { id: messageId } = await db.message.findFirstOrThrow({ where: { appointmentId } });
  return { appointmentId, locationId, messageId };
}

test("a bounced mail is shown without its address, and is tried again when somebody says so", async () => {
  const { appointmentId, locationId, messageId } = await bounced();
  const here = { locations: [locationId], page: 1 };
  expect(await listedAt(locationId, now)).toEqual([{ id: appointmentId, kind: "cancelled" }]);
  const { lines } = await findMessages(here, now);
  expect(lines).toMatchObject([{ kind: "cancelled", status: "failed", attempts: 1, canRetry: true }]);
  expect(JSON.stringify(lines)).not.toContain("gone@");
  expect((await findMessages({ locations: [], page: 1 }, now)).lines).toEqual([]);

  const elsewhere = { messageId, locations: [], author: agent };
  expect(await retryMessage(elsewhere, now)).toEqual({ ok: false, reason: "not_there" });
  expect(await retryMessage({ messageId, locations: [locationId], author: agent }, now)).toEqual({ ok: true });
  expect(await listedAt(locationId, now)).toEqual([]);
  server.refuse = {};
  expect((await sendMessages(now)).sent).toBe(1);
  expect(await findMessages(here, now)).toEqual({ lines: [], total: 0, sent: 1 });
});

test("what failed stands before what waits, and every page can be reached", async () => {
  const { appointmentId, locationId, messageId } = await bounced();
  const waiting = {
    kind: "moved",
    appointmentId,
    recipient: "ada@example.org",
    language: "nl",
    subject: "-",
    body: "-",
  };
  await db.message.createMany({ data: Array.from({ length: messagesPerPage + 10 }, () => waiting) });
  const look = (page: number) => findMessages({ locations: [locationId], page }, now);
  const pages = [await look(1), await look(2), await look(3)];
  expect(pages.map(({ lines }) => lines.length)).toEqual([messagesPerPage, 11, 0]);
  expect(pages[0]?.total).toBe(messagesPerPage + 11);
  const ids = pages.flatMap(({ lines }) => lines.map(({ id }) => id));
  expect(new Set(ids).size).toBe(messagesPerPage + 11);
  expect(ids[0]).toBe(messageId);
});

test("a mail about what somebody has been told on the phone is not tried again", async () => {
  const { appointmentId, messageId } = await bounced();
  const { version } = await db.outreach.findFirstOrThrow({ where: { appointmentId, closedAt: null } });
  await noteAttempt({ appointmentId, seen: version, outcome: "reached", author: agent }, now);
  expect(await retryMessage({ messageId, locations: "all", author: agent }, now)).toEqual({
    ok: false,
    reason: "not_there",
  });
});
