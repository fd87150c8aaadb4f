import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import {
  arrivedFor,
  createDeskGround,
  createDocument,
  type DeskGround,
  helping,
  nine,
  seat,
  walkedIn,
} from "@/lib/testing/desk-ground";
import { createLocation } from "@/lib/testing/factories";
import { stepVisit } from "@/lib/visit/step-visit";
import { handOver } from "./hand-over";
import { handOverSchema } from "./schema";
import { setAside } from "./set-aside";

let ground: DeskGround;
beforeEach(async () => {
  ground = await createDeskGround();
});

const usual = { passport: "yes", photo: "yes", fingerprint: "yes", oldPermit: "yes" };
const details = (documentId: string, visitId: string, more: Record<string, string> = {}) =>
  handOverSchema.parse({ documentId, visitId, ...usual, ...more });

/** Somebody at the desk whose document lies here. */
async function atDesk() {
  const { appointment, visitId, people } = await arrivedFor(ground, ["DOC"]);
  const [person] = people;
  if (!person) throw new Error("Nobody came.");
  const { id: appointmentId } = appointment;
  const { locationId } = ground;
  const documentId = await createDocument({ locationId, keyHash: person.keyHash, appointmentId });
  await helping(ground, visitId);
  return { appointmentId, visitId, person, documentId };
}

describe("a hand-over", () => {
  test("is the last state of the document, a line in the register and the outcome, all at once", async () => {
    const { visitId, person, documentId } = await atDesk();
    const finish = { visitId, locationId: ground.locationId, clerk: ground.clerk, step: "finish" as const };
    expect(await stepVisit(finish, nine)).toEqual({ ok: false, reason: "document_here" });
    expect(await handOver(details(documentId, visitId), ground.at, nine)).toEqual({ ok: true });

    const document = await db.document.findUniqueOrThrow({ where: { id: documentId }, include: { events: true } });
    expect(document).toMatchObject({ status: "handed_over", version: 2, shelf: null });
    expect(document.events).toMatchObject([
      { status: "handed_over", staffId: ground.clerk.id, staffName: "Kim Clerk" },
    ]);
    expect(await db.handover.findUniqueOrThrow({ where: { documentId } })).toMatchObject({
      documentNumber: document.number,
      name: "Person 1",
      visitId,
      receivedBy: "holder",
      receiverName: null,
      checkedPassport: true,
      checkedPhoto: true,
      checkedFingerprint: true,
      oldPermitTaken: true,
      legalGround: "aliens_act",
      keptUntil: new Date("2032-03-10T00:00:00Z"),
    });
    expect(await db.visitOutcome.findMany({ where: { visitId } })).toMatchObject([
      { participantId: person.id, serviceKey: "DOC", outcome: "served", deskId: ground.deskIds[0] },
    ]);
    expect(await stepVisit(finish, nine)).toEqual({ ok: true });
  });

  test("happens once, whoever presses and however often", async () => {
    const { visitId, documentId } = await atDesk();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index % 4 === 3
          ? setAside({ documentId, visitId, step: "miss" }, ground.at, nine)
          : handOver(details(documentId, visitId), ground.at, nine),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const { status } = await db.document.findUniqueOrThrow({ where: { id: documentId } });
    expect(await db.handover.count({ where: { documentId } })).toBe(status === "handed_over" ? 1 : 0);
    expect(await db.documentEvent.count({ where: { documentId } })).toBe(1);
  });

  test("of one card to two walk-ins at two desks happens once", async () => {
    const { locationId, deskIds, at } = ground;
    const documentId = await createDocument({ locationId, keyHash: Buffer.alloc(32, 7) });
    const [first, second] = [await walkedIn(ground), await walkedIn(ground)];
    await helping(ground, first);
    const other = { id: randomUUID(), name: "Lee Clerk" };
    await seat(deskIds[1] ?? "", locationId, other);
    await helping({ ...ground, clerk: other, deskIds: [deskIds[1] ?? ""] }, second);
    const outcomes = await Promise.all([
      handOver(details(documentId, first), at, nine),
      handOver(details(documentId, second), { ...at, clerk: other }, nine),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok && one.reason === "handed_over_before")).toHaveLength(1);
    expect(await db.handover.count({ where: { documentId } })).toBe(1);
  });

  test("is refused for another card, another person, another place and another clerk, and changes nothing", async () => {
    const { visitId, documentId } = await atDesk();
    const give = (more: Record<string, string> = {}, id = documentId) =>
      handOver(details(id, visitId, more), ground.at, nine);
    expect(await give({ card: "NLD 000 000" })).toEqual({ ok: false, reason: "wrong_card" });
    const strangers = await createDocument({ locationId: ground.locationId, keyHash: Buffer.alloc(32, 9) });
    expect(await give({}, strangers)).toEqual({ ok: false, reason: "not_theirs" });
    expect(await give({}, randomUUID())).toEqual({ ok: false, reason: "not_there" });
    const clerk = { id: randomUUID(), name: "Somebody" };
    expect(await handOver(details(documentId, visitId), { ...ground.at, clerk }, nine)).toEqual({
      ok: false,
      reason: "not_your_desk",
    });
    const { id: elsewhere } = await createLocation();
    expect(await handOver(details(documentId, visitId), { ...ground.at, locationId: elsewhere }, nine)).toEqual({
      ok: false,
      reason: "not_there",
    });
    await db.document.update({ where: { id: documentId }, data: { locationId: elsewhere } });
    expect(await give()).toEqual({ ok: false, reason: "not_here" });
    await db.document.update({ where: { id: documentId }, data: { locationId: ground.locationId } });
    expect(await handOver(details(documentId, visitId), ground.at, nine.plus({ days: 1 }))).toEqual({
      ok: false,
      reason: "day_over",
    });
    expect(await db.handover.count({ where: { locationId: ground.locationId } })).toBe(0);
    expect(await give({ card: "nld-" })).toEqual({ ok: false, reason: "wrong_card" });
  });

  test("confirms the card that was scanned, however it is spaced, and takes its number when none was known", async () => {
    const { visitId, documentId } = await atDesk();
    await db.document.update({ where: { id: documentId }, data: { number: null } });
    const give = (more: Record<string, string> = {}) => handOver(details(documentId, visitId, more), ground.at, nine);
    expect(await give()).toEqual({ ok: false, reason: "number_missing" });
    await db.document.update({ where: { id: documentId }, data: { number: "NLD123456" } });
    expect(await give({ card: "nld 123-456" })).toEqual({ ok: true });
    const second = await createDocument({
      locationId: ground.locationId,
      keyHash: (await db.document.findUniqueOrThrow({ where: { id: documentId } })).keyHash,
      number: null,
    });
    expect(await handOver(details(second, visitId, { card: "NLD777777" }), ground.at, nine)).toEqual({ ok: true });
    expect(await db.document.findUniqueOrThrow({ where: { id: second } })).toMatchObject({ number: "NLD777777" });
  });

  test("stays in the register when the document, the visit and the appointment are gone", async () => {
    const { visitId, documentId, appointmentId } = await atDesk();
    await handOver(
      details(documentId, visitId, { receivedBy: "authorised", receiverName: "Noor Vriend" }),
      ground.at,
      nine,
    );
    await db.appointmentDocument.deleteMany({ where: { documentId } });
    await db.document.delete({ where: { id: documentId } });
    await db.visit.delete({ where: { id: visitId } });
    await db.appointmentItem.deleteMany({ where: { appointmentId } });
    await db.participant.deleteMany({ where: { appointmentId } });
    await db.appointmentSlot.deleteMany({ where: { appointmentId } });
    await db.appointment.delete({ where: { id: appointmentId } });
    expect(await db.handover.findUniqueOrThrow({ where: { documentId } })).toMatchObject({
      receivedBy: "authorised",
      receiverName: "Noor Vriend",
      legalGround: "authorisation",
    });
  });
});

describe("a document that is not handed over", () => {
  test("and is not on its shelf goes on the search list, with what came of the visit", async () => {
    const { visitId, person, documentId } = await atDesk();
    expect(await setAside({ documentId, visitId, step: "miss" }, ground.at, nine)).toEqual({ ok: true });
    expect(await db.document.findUniqueOrThrow({ where: { id: documentId } })).toMatchObject({ status: "missing" });
    expect(await db.visitOutcome.findMany({ where: { visitId } })).toMatchObject([
      { participantId: person.id, outcome: "not_found" },
    ]);
    const finish = { visitId, locationId: ground.locationId, clerk: ground.clerk, step: "finish" as const };
    expect(await stepVisit(finish, nine)).toEqual({ ok: true });
    expect(await db.visitOutcome.findMany({ where: { visitId } })).toMatchObject([{ outcome: "not_found" }]);
  });
});
