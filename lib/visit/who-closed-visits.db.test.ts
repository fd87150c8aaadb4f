import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { auditSearchSchema, findEvents } from "@/lib/audit/find-events";
import { db } from "@/lib/db/client";
import { handOver } from "@/lib/handover/hand-over";
import { handOverSchema } from "@/lib/handover/schema";
import { setAside } from "@/lib/handover/set-aside";
import { openAppointment } from "@/lib/phone/open-appointment";
import {
  arrivedFor,
  bookedFor,
  createDeskGround,
  createDocument,
  type DeskGround,
  helping,
  nine,
} from "@/lib/testing/desk-ground";
import { writtenDown } from "@/lib/testing/written-down";
import { closeVisit } from "./close-visit";
import { finishVisit } from "./finish-visit";
import { markAvoidable } from "./mark-avoidable";
import { markMissed } from "./mark-missed";

let ground: DeskGround;
let events: Awaited<ReturnType<typeof writtenDown>>["events"];
let event: Awaited<ReturnType<typeof writtenDown>>["event"];

beforeEach(async () => {
  ground = await createDeskGround();
  ({ events, event } = await writtenDown(ground));
});

const ofTheGround = () => ({ locationId: ground.locationId, clerk: ground.clerk });

test("a visit that ends with what came of it for each is one event, with the outcomes", async () => {
  const { visitId, people } = await arrivedFor(ground, ["BIO"]);
  await helping(ground, visitId);
  await events();
  const outcomes = [{ participantId: people[0]?.id ?? "", service: "BIO", outcome: "photo_failed" as const }];
  await finishVisit({ visitId, ...ground.at, outcomes }, nine);
  expect(await event()).toMatchObject({
    action: "visit_finished",
    subjectId: visitId,
    before: { status: "serving" },
    after: { status: "done", outcomes },
  });
  await finishVisit({ visitId, ...ground.at, outcomes }, nine);
  expect(await events()).toEqual([]);
});

test("an open visit that is closed says by whom and why", async () => {
  const { visitId } = await arrivedFor(ground, ["BIO"]);
  const close = () => closeVisit({ visitId, ...ofTheGround(), reason: "went_away" }, nine);
  await close();
  await close();
  expect(await event()).toMatchObject({
    action: "visit_closed",
    subjectId: visitId,
    before: { status: "arrived" },
    after: { status: "left", reason: "went_away" },
  });
});

test("each who did not come has an event of their own: who marked me is found", async () => {
  const [first, second] = [await bookedFor(ground), await bookedFor(ground)];
  const later = nine.plus({ minutes: 30 });
  const marked = await Promise.all([markMissed(ofTheGround(), later), markMissed(ofTheGround(), later)]);
  expect(marked.sort()).toEqual([0, 2]);
  const marks = await events();
  expect(marks.map(({ after }) => after)).toEqual(
    expect.arrayContaining([first, second].map(({ id }) => ({ status: "no_show", appointmentId: id }))),
  );
  expect(marks).toHaveLength(2);
  const { id } = await db.visit.findUniqueOrThrow({ where: { appointmentId: first.id } });
  const found = await findEvents(auditSearchSchema.parse({ subject: id }), { limit: 10 });
  expect(found).toMatchObject([{ action: "visit_missed", staffName: "Kim Clerk", parts: [{ before: null }] }]);
  const agent = { id: randomUUID(), name: "Ana Agent" };
  const opened = await openAppointment({ appointmentId: first.id, author: agent }, later);
  expect(opened?.history).toMatchObject([{ action: "visit_missed", staffName: "Kim Clerk" }]);
});

test("an avoidable visit says what it was marked as before; the same mark again is nothing", async () => {
  const { visitId } = await arrivedFor(ground, ["BIO"]);
  const mark = (reason: "online" | null) => markAvoidable({ visitId, ...ofTheGround(), reason });
  await mark("online");
  await mark("online");
  const marked = { action: "visit_marked_avoidable", subjectId: visitId };
  expect(await event()).toMatchObject({ ...marked, before: { avoidable: null }, after: { avoidable: "online" } });
  await mark(null);
  expect(await event()).toMatchObject({ ...marked, before: { avoidable: "online" }, after: { avoidable: null } });
});

test("a document that is handed over or put aside is one event, without who received it", async () => {
  const { appointment, visitId, people } = await arrivedFor(ground, ["DOC"]);
  await helping(ground, visitId);
  const { locationId } = ground;
  const document = { locationId, keyHash: people[0]?.keyHash ?? Buffer.alloc(32), appointmentId: appointment.id };
  const [given, wrong] = [await createDocument(document), await createDocument(document)];
  await events();
  const usual = { visitId, passport: "yes", photo: "yes", receivedBy: "authorised", receiverName: "Noor Secret" };
  const hand = () => handOver(handOverSchema.parse({ documentId: given, ...usual }), ground.at, nine);
  expect(await hand()).toEqual({ ok: true });
  expect(await hand()).toMatchObject({ ok: false });
  const handed = await event();
  expect(handed).toMatchObject({
    action: "document_handed_over",
    subjectKind: "document",
    subjectId: given,
    before: { status: "ready", shelf: "A12" },
    after: { status: "handed_over", visitId },
  });
  expect(JSON.stringify(handed?.after)).not.toContain("Secret");
  await setAside({ documentId: wrong, visitId, step: "fault" }, ground.at, nine);
  expect(await event()).toMatchObject({ action: "document_faulted", subjectId: wrong, after: { status: "faulty" } });
});
