import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { setAside } from "@/lib/handover/set-aside";
import {
  arrivedFor,
  createDeskGround,
  createDocument,
  type DeskGround,
  helping,
  nine,
  walkedIn,
} from "@/lib/testing/desk-ground";
import { bookingDetails, createSession } from "@/lib/testing/factories";
import { anybody } from "@/lib/testing/worklist-ground";
import { findBreaches } from "@/lib/verify/find-breaches";
import { bookAgain } from "./book-again";
import { bookWalkInAgain } from "./book-walk-in-again";
import { checkIn } from "./check-in";
import { findVisit } from "./find-visit";
import { finishVisit } from "./finish-visit";
import { comingAgain } from "./outcomes";

const nextWeek = nine.plus({ weeks: 1 });
const later = nine.plus({ minutes: 20 });

let ground: DeskGround;
beforeEach(async () => {
  ground = await createDeskGround();
});

const detail = async (visitId: string) => {
  const found = await findVisit(
    visitId,
    { id: ground.locationId, timeZone: ground.at.timeZone },
    { cardId: null, now: later },
  );
  if (!found) throw new Error("There is no such visit.");
  return found;
};

/** A family of three who are done, but for the photo of the second. */
async function photoFailed() {
  const came = await arrivedFor(ground, ["BIO"], 3);
  await helping(ground, came.visitId);
  const participantId = came.people[1]?.id ?? "";
  const outcomes = [{ participantId, service: "BIO", outcome: "photo_failed" as const }];
  expect(await finishVisit({ visitId: came.visitId, ...ground.at, outcomes }, later)).toEqual({ ok: true });
  return { ...came, participantId };
}

const again = (visitId: string, people: string[], services: string[], startsAt = nextWeek) =>
  bookAgain({ visitId, locationId: ground.locationId, clerk: ground.clerk, people, services, startsAt }, later);

describe("finishing", () => {
  test("serves everybody for everything unless it is said otherwise, and only that person must come again", async () => {
    const { visitId, participantId, people } = await photoFailed();
    const { outcomes, state } = await detail(visitId);
    expect(state).toBe("done");
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["photo_failed", "served", "served"]);
    expect(comingAgain(outcomes)).toEqual([{ people: [participantId], services: ["BIO"] }]);
    expect(people).toHaveLength(3);
  });

  test("is refused, and writes nothing, while a document lies here or for people of another visit", async () => {
    const { visitId, people, appointment } = await arrivedFor(ground, ["DOC"]);
    const keyHash = people[0]?.keyHash ?? new Uint8Array(32);
    await createDocument({ locationId: ground.locationId, keyHash, appointmentId: appointment.id });
    await helping(ground, visitId);
    const finish = (outcome: "served" | "passport_expired", participantId = people[0]?.id ?? "") =>
      finishVisit({ visitId, ...ground.at, outcomes: [{ participantId, service: "DOC", outcome }] }, later);
    expect(await finish("served")).toEqual({ ok: false, reason: "document_here" });
    expect(await db.visitOutcome.count({ where: { visitId } })).toBe(0);
    const stranger = await arrivedFor(ground, ["DOC"]);
    expect(await finish("passport_expired", stranger.people[0]?.id)).toEqual({ ok: false, reason: "document_here" });
    expect(await finish("passport_expired")).toEqual({ ok: true });
    expect(await detail(visitId)).toMatchObject({ outcomes: [{ outcome: "passport_expired" }] });
  });

  test("of a walk-in writes one line for each service", async () => {
    const visitId = await walkedIn(ground, ["BIO", "VAA"]);
    await helping(ground, visitId);
    const outcomes = [{ participantId: null, service: "VAA", outcome: "passport_expired" as const }];
    expect(await finishVisit({ visitId, ...ground.at, outcomes }, later)).toEqual({ ok: true });
    expect((await detail(visitId)).outcomes).toMatchObject([
      { participantId: null, service: "BIO", outcome: "served" },
      { participantId: null, service: "VAA", outcome: "passport_expired" },
    ]);
  });
});

describe("booking again", () => {
  test("gives the same person a time with priority, and the first appointment does not stand in its way", async () => {
    const { visitId, participantId, appointment, people } = await photoFailed();
    const booked = await again(visitId, [participantId], ["BIO"]);
    if (!booked.ok) throw new Error(booked.reason);
    const second = await db.appointment.findUniqueOrThrow({
      where: { code: booked.code },
      include: { participants: true },
    });
    expect(second).toMatchObject({
      status: "booked",
      origin: "counter",
      persons: 1,
      hasPriority: true,
      startsAt: nextWeek.toJSDate(),
      contactKind: appointment.contactKind,
      language: appointment.language,
    });
    expect(second.participants.map(({ name, keyHash }) => [name, Buffer.from(keyHash)])).toEqual([
      [people[1]?.name, Buffer.from(people[1]?.keyHash ?? [])],
    ]);
    const { outcomes, again: booking } = await detail(visitId);
    expect(comingAgain(outcomes)).toEqual([]);
    expect(booking).toMatchObject([{ code: booked.code, services: ["BIO"] }]);

    const outcome = await checkIn({ appointmentId: second.id, locationId: ground.locationId }, nextWeek);
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(await db.visit.findUniqueOrThrow({ where: { id: outcome.visitId } })).toMatchObject({ hasPriority: true });
    expect(await findBreaches()).toEqual([]);
  });

  test("while they are still at the desk ends the first appointment; a document that is looked for goes along", async () => {
    const { visitId, people, appointment } = await arrivedFor(ground, ["DOC"]);
    const person = people[0];
    if (!person) throw new Error("Nobody came.");
    const { locationId } = ground;
    const documentId = await createDocument({ locationId, keyHash: person.keyHash, appointmentId: appointment.id });
    await helping(ground, visitId);
    await setAside({ documentId, visitId, step: "miss" }, ground.at, later);
    const booked = await again(visitId, [person.id], ["DOC"]);
    if (!booked.ok) throw new Error(booked.reason);
    expect(await db.appointment.findUniqueOrThrow({ where: { id: appointment.id } })).toMatchObject({
      status: "ended",
    });
    const second = await db.appointment.findUniqueOrThrow({
      where: { code: booked.code },
      include: { documents: true },
    });
    expect(second.documents).toMatchObject([{ documentId }]);
    expect(await finishVisit({ visitId, ...ground.at, outcomes: [] }, later)).toEqual({ ok: true });
    expect(await detail(visitId)).toMatchObject({ state: "done", outcomes: [{ outcome: "not_found" }] });
    expect(await findBreaches()).toEqual([]);
  });

  test("ten times at once is one appointment", async () => {
    const { visitId, participantId } = await photoFailed();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => again(visitId, [participantId], ["BIO"])));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(outcomes.map((one) => (one.ok ? "ok" : one.reason)))).toEqual(new Set(["ok", "already_booked"]));
    expect(await db.appointment.count({ where: { origin: "counter", locationId: ground.locationId } })).toBe(1);
    expect(await findBreaches()).toEqual([]);
  });

  test("also has the times of staff, and what is not released yet", async () => {
    const { locationId } = ground;
    const startsAt = nine.plus({ weeks: 2 });
    const releasesAt = startsAt.minus({ days: 1 }).toISO();
    await createSession({ locationId, startsAt: startsAt.toISO(), slots: 1, channel: "staff" });
    await createSession({ locationId, startsAt: startsAt.plus({ hours: 1 }).toISO(), slots: 1, releasesAt });
    const [one, other] = [await photoFailed(), await photoFailed()];
    expect(await again(one.visitId, [one.participantId], ["BIO"], startsAt)).toMatchObject({ ok: true });
    expect(await again(other.visitId, [other.participantId], ["BIO"], startsAt)).toEqual({
      ok: false,
      reason: "slot_taken",
    });
    expect(await again(other.visitId, [other.participantId], ["BIO"], startsAt.plus({ hours: 1 }))).toMatchObject({
      ok: true,
    });
  });

  test("is refused with nothing changed, for who is not of the visit, a time that is not there, and another desk", async () => {
    const { visitId, people, appointment } = await arrivedFor(ground, ["BIO"]);
    const person = people[0]?.id ?? "";
    expect(await again(visitId, [person], ["BIO"])).toEqual({ ok: false, reason: "changed_meanwhile" });
    await helping(ground, visitId);
    expect(await again(visitId, [], ["BIO"])).toEqual({ ok: false, reason: "nobody_chosen" });
    expect(await again(visitId, [person], ["BIO"], nine.plus({ days: 3 }))).toEqual({
      ok: false,
      reason: "not_offered",
    });
    expect(await again(visitId, [person], ["BIO"], nine)).toEqual({ ok: false, reason: "not_offered" });
    const clerk = { id: ground.deskIds[0] ?? "", name: "Somebody" };
    const { locationId } = ground;
    const request = { visitId, locationId, clerk, people: [person], services: ["BIO"], startsAt: nextWeek };
    expect(await bookAgain(request, later)).toEqual({ ok: false, reason: "not_your_desk" });
    expect(await db.appointment.findUniqueOrThrow({ where: { id: appointment.id } })).toMatchObject({
      status: "booked",
    });
    expect(await db.auditEvent.count({ where: { action: "booked_again", subjectId: visitId } })).toBe(0);
  });
});

describe("a walk-in who must come again", () => {
  const startsAt = nextWeek;

  test("says who they are and has a time with priority, once, and nothing is left of a refusal", async () => {
    const visitId = await walkedIn(ground, ["BIO"]);
    await helping(ground, visitId);
    const outcomes = [{ participantId: null, service: "BIO", outcome: "photo_failed" as const }];
    await finishVisit({ visitId, ...ground.at, outcomes }, later);
    const number = anybody();
    const request = { visitId, ...ground.at, services: ["BIO"], startsAt };
    const book = (vNumber = number, at = startsAt) =>
      bookWalkInAgain({ ...request, startsAt: at, booking: bookingDetails([vNumber]) }, later);
    expect(await book(number, nine.plus({ days: 3 }))).toEqual({ ok: false, reason: "not_offered" });
    const tries = await Promise.all(Array.from({ length: 6 }, () => book()));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    const next = (await detail(visitId)).again;
    expect(next).toMatchObject([{ services: ["BIO"], persons: 1 }]);
    const second = await db.appointment.findUniqueOrThrow({ where: { code: next[0]?.code ?? "" } });
    expect(second).toMatchObject({ status: "booked", origin: "counter", hasPriority: true });
    expect(await db.appointment.count({ where: { origin: "counter", locationId: ground.locationId } })).toBe(1);

    const other = await walkedIn(ground, ["BIO"]);
    await helping(ground, other);
    expect(await bookWalkInAgain({ ...request, visitId: other, booking: bookingDetails([number]) }, later)).toEqual({
      ok: false,
      reason: "already_booked",
    });
    expect(await db.visit.findUniqueOrThrow({ where: { id: other } })).toMatchObject({ nextAppointmentId: null });
    expect(await findBreaches()).toEqual([]);
  });
});
