import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { answerAlternative } from "@/lib/appointment/answer-alternative";
import { db } from "@/lib/db/client";
import { sendMessages } from "@/lib/message/send-messages";
import { cutSession } from "@/lib/session/set-capacity";
import { createSession } from "@/lib/testing/factories";
import { type MailServer, startMailServer } from "@/lib/testing/mail-server";
import { agent, createOrphans, listedAt, type OrphanGround, versionOf } from "@/lib/testing/worklist-ground";
import { DateTime } from "@/lib/time";
import { findEntry } from "./find-entry";
import { findWorklist } from "./find-worklist";
import { keepOrphan } from "./keep-orphan";
import { moveOrphan } from "./move-orphan";
import { noteAttempt } from "./note-attempt";
import { offerAlternative } from "./offer-alternative";

const now = DateTime.fromISO("2027-03-01T08:00:00Z");
const byPhone = { phone: "+31612345678" };
let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  await db.message.deleteMany();
  server.mails.length = 0;
});

async function solving(appointmentId: string) {
  return { appointmentId, version: await versionOf(appointmentId), author: agent };
}

type Untold = OrphanGround & { id: string; manageKey: string };

/** Somebody whom staff gave another evening, who has not heard of it, and whose places went again. */
async function untold(contact: { phone?: string; email?: string }): Promise<Untold> {
  const ground = await createOrphans([contact], now, { otherCapacity: 3 });
  const [[id = ""], [manageKey = ""]] = [ground.orphanIds, ground.manageKeys];
  const target = { locationId: ground.locationId, startsAt: ground.otherAt };
  expect(await moveOrphan({ ...(await solving(id)), target, isTold: false }, now)).toEqual({ ok: true });
  await cutSession(ground.otherId, now);
  return { ...ground, id, manageKey };
}

async function asked(contact: { phone?: string; email?: string }): Promise<Untold> {
  const ground = await untold(contact);
  const target = { locationId: ground.locationId, startsAt: ground.otherAt.plus({ days: 1 }) };
  await createSession({ locationId: target.locationId, startsAt: target.startsAt.toISO(), slots: 3 });
  expect(await offerAlternative({ ...(await solving(ground.id)), target }, now)).toEqual({ ok: true });
  return ground;
}

/** What they must be told. */
const toTell = (appointmentId: string) => db.outreach.findFirst({ where: { appointmentId, closedAt: null } });

test("who is kept at a time of which they never heard must still be told of it", async () => {
  const { id, locationId, startsAt, otherAt } = await untold(byPhone);
  expect(await keepOrphan(await solving(id), now)).toEqual({ ok: true });
  expect(await listedAt(locationId, now)).toEqual([{ id, kind: "moved" }]);
  expect(await toTell(id)).toMatchObject({
    formerStartsAt: startsAt.toJSDate(),
    toldStartsAt: otherAt.toJSDate(),
    way: "phone",
  });
});

test("the same after they were asked about another time", async () => {
  const { id, locationId, startsAt, otherAt } = await asked(byPhone);
  expect(await keepOrphan(await solving(id), now)).toEqual({ ok: true });
  expect(await listedAt(locationId, now)).toEqual([{ id, kind: "moved" }]);
  expect(await toTell(id)).toMatchObject({ formerStartsAt: startsAt.toJSDate(), toldStartsAt: otherAt.toJSDate() });
});

test("who left an address gets it by mail, and no question that is over", async () => {
  const { id } = await asked({ email: "ada@example.org" });
  expect(await keepOrphan(await solving(id), now)).toEqual({ ok: true });
  expect(await sendMessages(now.plus({ minutes: 1 }))).toEqual({ sent: 1, failed: 0 });
  expect(server.mails[0]?.subject).toMatch(/^Uw afspraak is verzet naar/);
  expect(await toTell(id)).toBeNull();
});

test("who declines another time, and is kept, must still be told of the move before it", async () => {
  const { id, manageKey, locationId } = await asked(byPhone);
  expect(await answerAlternative({ manageKey, accepts: false }, now)).toEqual({ ok: true });
  expect(await listedAt(locationId, now)).toEqual([{ id, kind: "orphan" }]);
  expect(await keepOrphan(await solving(id), now)).toEqual({ ok: true });
  expect(await listedAt(locationId, now)).toEqual([{ id, kind: "moved" }]);
});

test("who has a place again at a time of which they never heard must still be told of it", async () => {
  const { id, locationId } = await asked(byPhone);
  await db.appointment.update({ where: { id }, data: { orphanedAt: null } });
  expect(await listedAt(locationId, now)).toEqual([{ id, kind: "moved" }]);
});

test("who was only asked, and is kept or has their place again, need be told nothing", async () => {
  for (const data of [{ orphanedAt: null }, { orphanResolution: "kept" as const }]) {
    const { orphanIds, locationId, otherAt: startsAt } = await createOrphans([byPhone], now);
    const [id = ""] = orphanIds;
    await offerAlternative({ ...(await solving(id)), target: { locationId, startsAt } }, now);
    await db.appointment.update({ where: { id }, data });
    expect(await listedAt(locationId, now)).toEqual([]);
    expect(await toTell(id)).toBeNull();
  }
});

test("who must come sooner than they know stands under the sooner time, and on the list until the one that they know", async () => {
  const { orphanIds, locationId, startsAt } = await createOrphans([byPhone], now);
  const [id = ""] = orphanIds;
  const sooner = startsAt.minus({ hours: 2 });
  await createSession({ locationId, startsAt: sooner.toISO(), slots: 3 });
  await moveOrphan({ ...(await solving(id)), target: { locationId, startsAt: sooner }, isTold: false }, now);
  const listed = async (at: DateTime) => {
    const asked = { locations: [locationId], locationId: null, kind: null, way: null, page: 1 };
    return (await findWorklist(asked, at)).entries.map(({ soonestAt }) => +soonestAt);
  };
  expect(await listed(now)).toEqual([+sooner]);
  const entry = await findEntry(id, now);
  expect([entry?.kind, +(entry?.knownStartsAt ?? 0), +(entry?.startsAt ?? 0)]).toEqual(["moved", +startsAt, +sooner]);
  const attempt = {
    appointmentId: id,
    seen: entry?.outreachVersion ?? 0,
    outcome: "no_answer" as const,
    author: agent,
  };
  expect(await noteAttempt(attempt, sooner.minus({ hours: 1 }))).toEqual({ ok: true });
  expect(await toTell(id)).toMatchObject({ formerStartsAt: startsAt.toJSDate(), nextAttemptAt: sooner.toJSDate() });
  // They would still come at the time that they know.
  expect(await listed(sooner.plus({ minutes: 1 }))).toEqual([+startsAt]);
  expect(await listed(startsAt)).toEqual([]);
});
