import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { announceDocument } from "@/lib/document/announce-document";
import { registerDocument } from "@/lib/document/register-document";
import { setAside } from "@/lib/handover/set-aside";
import { readPersonKey } from "@/lib/person-key/person-key";
import {
  arrivedFor,
  createDeskGround,
  createDocument,
  type DeskGround,
  helping,
  nine,
  walkedIn,
} from "@/lib/testing/desk-ground";
import { bookingDetails, createLocation, createSession } from "@/lib/testing/factories";
import { anybody } from "@/lib/testing/worklist-ground";
import { findBreaches } from "@/lib/verify/find-breaches";
import { bookAgain } from "./book-again";
import { bookWalkInAgain } from "./book-walk-in-again";
import { checkIn } from "./check-in";
import { findVisit } from "./find-visit";
import { finishVisit } from "./finish-visit";

const later = nine.plus({ minutes: 20 });
const nextWeek = nine.plus({ weeks: 1 });
/** Ten working days after the visit: when the document can be there. */
const expected = nine.plus({ days: 14 });

let ground: DeskGround;
beforeEach(async () => {
  ground = await createDeskGround();
  await createSession({ locationId: ground.locationId, startsAt: expected.toISO(), slots: 12 });
});

const again = (visitId: string, people: string[], startsAt = expected, services = ["DOC"]) =>
  bookAgain({ visitId, locationId: ground.locationId, clerk: ground.clerk, people, services, startsAt }, later);

const withDocuments = (code: string) =>
  db.appointment.findUniqueOrThrow({ where: { code }, include: { documents: true } });

/** Somebody whose biometrics are being taken, and whose document is announced there. */
async function announced(locationId = ground.locationId) {
  const { visitId, people } = await arrivedFor(ground, ["BIO"]);
  const [person] = people;
  if (!person) throw new Error("Nobody came.");
  await helping(ground, visitId);
  const found = await announceDocument({ locationId, participantId: person.id, author: ground.clerk }, later);
  if (!found) throw new Error("Nothing is announced.");
  return { visitId, person, ...found };
}

async function codeOf(booked: ReturnType<typeof again>): Promise<string> {
  const outcome = await booked;
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.code;
}

describe("the pickup after biometrics", () => {
  test("is for the announced document: not before it can be there, without priority, and nobody need look for it", async () => {
    const { visitId, person, documentId, expectedOn } = await announced();
    expect(expectedOn).toBe(expected.toISODate());
    expect(await again(visitId, [person.id], nextWeek)).toEqual({ ok: false, reason: "document_not_ready" });
    expect(await db.appointment.count({ where: { origin: "counter", locationId: ground.locationId } })).toBe(0);

    const second = await withDocuments(await codeOf(again(visitId, [person.id])));
    expect(second).toMatchObject({ hasPriority: false, documentCheck: null, documents: [{ documentId }] });
    const seen = await findVisit(
      visitId,
      { id: ground.locationId, timeZone: ground.at.timeZone },
      { cardId: null, now: later },
    );
    expect(seen?.again).toMatchObject([{ services: ["DOC"], persons: 1 }]);
    expect(await findBreaches()).toEqual([]);
  });

  test("has its document when that comes, and its visit is called in its turn", async () => {
    const { visitId, person, documentId } = await announced();
    const second = await withDocuments(await codeOf(again(visitId, [person.id])));
    await db.document.update({ where: { id: documentId }, data: { number: "NLD700001" } });
    const card = { number: "NLD700001", letterReference: null, name: null, key: null };
    const arrived = await registerDocument(
      { ...card, locationId: ground.locationId, shelf: "B1", expectedOn: null, takeIn: false, author: ground.clerk },
      later.plus({ days: 10 }),
    );
    expect(arrived).toMatchObject({ ok: true });
    expect(await db.document.findUniqueOrThrow({ where: { id: documentId } })).toMatchObject({ status: "reserved" });
    const outcome = await checkIn({ appointmentId: second.id, locationId: ground.locationId }, expected);
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(await db.visit.findUniqueOrThrow({ where: { id: outcome.visitId } })).toMatchObject({ hasPriority: false });
  });

  test("is not made where the document does not go", async () => {
    const { visitId, person } = await announced((await createLocation()).id);
    expect(await again(visitId, [person.id])).toEqual({ ok: false, reason: "document_elsewhere" });
    expect(await db.appointment.count({ where: { origin: "counter", locationId: ground.locationId } })).toBe(0);
  });

  test("without anything in the register stands, and staff look before the visit", async () => {
    const { visitId, people } = await arrivedFor(ground, ["BIO"]);
    await helping(ground, visitId);
    const code = await codeOf(again(visitId, [people[0]?.id ?? ""]));
    expect(await withDocuments(code)).toMatchObject({ documentCheck: "no_letter", documents: [] });
  });
});

test("whoever was not served comes again with priority, for what is looked for, also before a newer document is there", async () => {
  const { visitId, people, appointment } = await arrivedFor(ground, ["DOC"]);
  const person = people[0];
  if (!person) throw new Error("Nobody came.");
  const { locationId, clerk } = ground;
  const documentId = await createDocument({ locationId, keyHash: person.keyHash, appointmentId: appointment.id });
  await helping(ground, visitId);
  await announceDocument({ locationId, participantId: person.id, author: clerk }, later);
  await setAside({ documentId, visitId, step: "miss" }, ground.at, later);
  const second = await withDocuments(await codeOf(again(visitId, [person.id], nextWeek)));
  expect(second).toMatchObject({ hasPriority: true, documentCheck: null, documents: [{ documentId }] });
});

test("priority is for whom it went wrong, and not for who came along", async () => {
  const { visitId, people } = await arrivedFor(ground, ["BIO"], 2);
  const [one, other] = people.map(({ id }) => id);
  await helping(ground, visitId);
  const outcomes = [{ participantId: one ?? "", service: "BIO", outcome: "photo_failed" as const }];
  await finishVisit({ visitId, ...ground.at, outcomes }, later);
  expect(await again(visitId, [one ?? ""], nextWeek, ["BIO"])).toMatchObject({ ok: true, hasPriority: true });
  expect(await again(visitId, [other ?? ""], nextWeek, ["BIO"])).toMatchObject({ ok: true, hasPriority: false });
});

test("a walk-in's pickup is tied to the document of the number that they give", async () => {
  const number = anybody();
  const key = readPersonKey("v_number", number);
  if (!key) throw new Error("That is no number.");
  const registered = await registerDocument(
    {
      number: "NLD700002",
      letterReference: null,
      name: "Person 1",
      key,
      locationId: ground.locationId,
      shelf: null,
      expectedOn: expected.toISODate(),
      takeIn: false,
      author: ground.clerk,
    },
    later,
  );
  if (!registered.ok) throw new Error(registered.reason);
  const visitId = await walkedIn(ground);
  await helping(ground, visitId);
  const outcomes = [{ participantId: null, service: "DOC", outcome: "not_found" as const }];
  await finishVisit({ visitId, ...ground.at, outcomes }, later);
  const book = (startsAt: typeof nine) =>
    bookWalkInAgain({ visitId, ...ground.at, services: ["DOC"], startsAt, booking: bookingDetails([number]) }, later);
  expect(await book(nextWeek)).toEqual({ ok: false, reason: "document_not_ready" });
  expect(await db.visit.findUniqueOrThrow({ where: { id: visitId } })).toMatchObject({ nextAppointmentId: null });
  const booked = await book(expected);
  if (!booked.ok) throw new Error(booked.reason);
  expect(booked.hasPriority).toBe(true);
  const { documentId } = registered;
  expect(await withDocuments(booked.code)).toMatchObject({ documentCheck: null, documents: [{ documentId }] });
});
