import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointment/cancel-appointment";
import { moveAppointment } from "@/lib/appointment/move-appointment";
import { db } from "@/lib/db/client";
import { type MailServer, startMailServer } from "@/lib/testing/mail-server";
import { agent, createOrphans, listedAt, type OrphanGround, versionOf } from "@/lib/testing/worklist-ground";
import { DateTime } from "@/lib/time";
import { moveOrphan } from "@/lib/worklist/move-orphan";
import { offerAlternative } from "@/lib/worklist/offer-alternative";
import { findMessages } from "./find-messages";
import { retryMessage } from "./retry-message";
import { sendMessages } from "./send-messages";

const now = DateTime.fromISO("2027-03-01T08:00:00Z");
const later = now.plus({ minutes: 5 });
let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  await db.message.deleteMany();
  server.refuse = {};
  server.mails.length = 0;
});

const contact = { email: "ada@example.org", phone: "+31612345678" };
const bounce = { recipient: { responseCode: 550, message: "5.1.1 unknown" } };

/** Somebody whom staff gave another evening; the mail that says so waits. */
async function moved(): Promise<OrphanGround & { id: string; manageKey: string }> {
  const ground = await createOrphans([contact], now, { otherCapacity: 3 });
  const [[id = ""], [manageKey = ""]] = [ground.orphanIds, ground.manageKeys];
  await giveOther(id, { locationId: ground.locationId, startsAt: ground.otherAt });
  return { ...ground, id, manageKey };
}

async function giveOther(appointmentId: string, target: { locationId: string; startsAt: DateTime }) {
  const solving = { appointmentId, version: await versionOf(appointmentId), author: agent };
  expect(await moveOrphan({ ...solving, target, isTold: false }, now)).toEqual({ ok: true });
}

async function moveThemselves({ manageKey, id, otherAt, locationId }: Awaited<ReturnType<typeof moved>>) {
  const startsAt = otherAt.plus({ minutes: 10 });
  expect(await moveAppointment({ manageKey, version: await versionOf(id), locationId, startsAt }, now)).toMatchObject({
    ok: true,
  });
}

test("who moves or cancels their visit before the mail went out is not told of a time that is no more", async () => {
  const [one, other, still] = [await moved(), await moved(), await moved()];
  await moveThemselves(one);
  const { manageKey, id } = other;
  expect(await cancelAppointment({ manageKey, version: await versionOf(id) }, now)).toMatchObject({ ok: true });
  expect(await sendMessages(later)).toEqual({ sent: 1, failed: 0 });
  expect((await db.message.findMany()).map(({ appointmentId }) => appointmentId)).toEqual([still.id]);
  expect(await db.outreach.count({ where: { closedAt: null } })).toBe(0);
});

test("a mail that failed is not tried again once the person moved their visit themselves", async () => {
  const one = await moved();
  server.refuse = bounce;
  await sendMessages(later);
  const { id: messageId } = await db.message.findFirstOrThrow();
  await moveThemselves(one);
  const look = { locations: [one.locationId], page: 1 };
  expect((await findMessages(look, later)).lines).toMatchObject([{ id: messageId, canRetry: false }]);
  const retrying = { messageId, locations: "all" as const, author: agent };
  expect(await retryMessage(retrying, later)).toEqual({ ok: false, reason: "not_there" });
  expect(await listedAt(one.locationId, later)).toEqual([]);
});

test("a mail that failed is dropped when there is newer news, so that a retry cannot tell the old", async () => {
  const { id, locationId, otherAt } = await moved();
  server.refuse = bounce;
  await sendMessages(later);
  const { id: oldId } = await db.message.findFirstOrThrow();
  // Their places go again, and staff give them another start.
  await db.appointment.update({ where: { id }, data: { orphanedAt: now.toJSDate() } });
  await giveOther(id, { locationId, startsAt: otherAt.plus({ minutes: 10 }) });
  expect(await retryMessage({ messageId: oldId, locations: "all", author: agent }, later)).toEqual({
    ok: false,
    reason: "not_there",
  });
  server.refuse = {};
  expect(await sendMessages(later)).toEqual({ sent: 1, failed: 0 });
  expect(server.mails).toHaveLength(1);
  expect(await db.message.count()).toBe(1);
});

test("of a time that is kept no more nobody is asked", async () => {
  const ground = await createOrphans([contact], now);
  const [[appointmentId = ""], { locationId, otherAt: startsAt }] = [ground.orphanIds, ground];
  const solving = { appointmentId, version: await versionOf(appointmentId), author: agent };
  expect(await offerAlternative({ ...solving, target: { locationId, startsAt } }, now)).toEqual({ ok: true });
  const { holdExpiresAt } = await db.appointment.findFirstOrThrow({ where: { locationId, status: "offered" } });
  const after = DateTime.fromJSDate(holdExpiresAt ?? new Date(0));
  expect(await sendMessages(after)).toEqual({ sent: 0, failed: 0 });
  expect(await db.message.count()).toBe(0);
  expect(await listedAt(locationId, after)).toEqual([{ id: appointmentId, kind: "orphan" }]);
});

test("news of a visit that lost its places waits until it has some again", async () => {
  const { id } = await moved();
  await db.appointment.update({ where: { id }, data: { orphanedAt: now.toJSDate() } });
  expect(await sendMessages(later)).toEqual({ sent: 0, failed: 0 });
  await db.appointment.update({ where: { id }, data: { orphanedAt: null } });
  expect(await sendMessages(later)).toEqual({ sent: 1, failed: 0 });
});
