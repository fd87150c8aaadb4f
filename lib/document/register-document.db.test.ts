import { randomInt } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import { cardNumber, createDocument, registration } from "@/lib/testing/document-ground";
import { createAppointment, createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { announceDocument } from "./announce-document";
import { arrivalAfterTransfer } from "./arrival-after-transfer";
import { findDocumentsOfPerson } from "./find-documents-of-person";
import { hashLetterReference } from "./letter-reference";
import { registerDocument } from "./register-document";
import { sendOn } from "./send-on";
import { stepDocument } from "./step-document";

// A Wednesday, a quarter to midnight: another date where the tests run.
const now = DateTime.fromISO("2027-03-10T23:45", { zone: "Europe/Amsterdam" });
const author = { id: null, name: "Kim Clerk" };

let here: string;
let there: string;

beforeEach(async () => {
  here = (await createLocation()).id;
  there = (await createLocation()).id;
});

const stateOf = (id: string) => db.document.findUniqueOrThrow({ where: { id } });
const step = (documentId: string, name: "miss" | "leave" | "hand_over" | "reserve", locationId = here) =>
  stepDocument({ documentId, step: name, locationId, author }, now);

/** Somebody with an appointment, as a participant. */
async function booked(
  services: ("BIO" | "DOC")[],
  locationId = here,
  vNumber = String(randomInt(6_000_000_000, 9_999_999_999)),
) {
  const startsAt = now.plus({ days: 1 }).set({ hour: 9, minute: 0 });
  await createSession({ locationId, startsAt: startsAt.toISO(), slots: 3, capacity: 2 });
  const manageKey = await createAppointment({ locationId, startsAt, services, vNumbers: [vNumber] }, now);
  const appointment = await db.appointment.findUniqueOrThrow({ where: { manageKey }, include: { participants: true } });
  const [participant] = appointment.participants;
  if (!participant) throw new Error("Nobody has the appointment.");
  return { vNumber, appointmentId: appointment.id, participant };
}

describe("registering a card", () => {
  test("by twenty scanners at once makes one document", async () => {
    const given = registration({ locationId: here, shelf: "A1" });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => registerDocument(given, now)));
    const became = outcomes.map((outcome) => (outcome.ok ? outcome.became : outcome.reason)).sort();
    expect(became).toEqual([...Array.from({ length: 19 }, () => "already_here"), "registered"]);
    expect(await db.document.count({ where: { number: given.number } })).toBe(1);
  });

  test("keeps the person's number sealed and hashed, and finds it again by hash and letter", async () => {
    const given = registration({ locationId: here, vNumber: "7123456789", letterReference: "Z123456789" });
    await registerDocument(given, now);
    const found = await findDocumentsOfPerson(hashPersonKey({ kind: "v_number", value: "7123456789" }));
    expect(found).toMatchObject([{ status: "ready", locationId: here, keptUntil: "2027-06-08", expectedOn: null }]);
    expect(found[0]?.letterHash).toEqual(hashLetterReference("Z123456789"));
    const kept = JSON.stringify(await db.document.findFirstOrThrow({ where: { number: given.number } }));
    expect(kept).not.toContain("7123456789");
    expect(kept).not.toContain("Z123456789");
  });

  test("that is on its way needs only its number when it comes", async () => {
    const number = cardNumber();
    const id = await createDocument({ locationId: here, number, expectedOn: "2027-03-12" }, now);
    expect(await stateOf(id)).toMatchObject({ status: "in_transit", readyAt: null, keptUntil: null });
    const bare = {
      ...registration({ locationId: here, number, shelf: "A1" }),
      key: null,
      name: null,
      letterReference: null,
    };
    expect(await registerDocument(bare, now)).toEqual({ ok: true, documentId: id, became: "arrived" });
    expect(await stateOf(id)).toMatchObject({ status: "ready", shelf: "A1" });
    expect(await registerDocument({ ...bare, shelf: "B2" }, now)).toMatchObject({ became: "shelved" });
    await step(id, "miss");
    expect(await registerDocument({ ...bare, shelf: null }, now)).toMatchObject({ became: "found" });
    expect(await stateOf(id)).toMatchObject({ status: "ready", shelf: "B2" });
  });

  test("is refused with a reason of its own when it cannot be so", async () => {
    const bare = { ...registration({ locationId: here }), key: null };
    expect(await registerDocument(bare, now)).toMatchObject({ ok: false, reason: "details_missing" });
    const number = cardNumber();
    const id = await createDocument({ locationId: here, number }, now);
    const same = registration({ locationId: here, number });
    expect(await registerDocument(same, now)).toMatchObject({ ok: false, reason: "another_person" });
    const elsewhere = { ...same, key: null, locationId: there };
    expect(await registerDocument(elsewhere, now)).toMatchObject({ reason: "elsewhere", elsewhereId: here });
    expect(await registerDocument({ ...elsewhere, takeIn: true }, now)).toMatchObject({ ok: true, became: "taken_in" });
    expect(await stateOf(id)).toMatchObject({ locationId: there, status: "ready" });
    await step(id, "reserve", there);
    const back = { ...same, key: null, takeIn: true };
    expect(await registerDocument(back, now)).toMatchObject({ reason: "reserved_elsewhere", elsewhereId: there });
    await step(id, "hand_over", there);
    expect(await registerDocument(back, now)).toMatchObject({ reason: "handed_over" });
  });
});

describe("an announced document", () => {
  test("is expected once, gets its number when it comes, and the pickup is another appointment", async () => {
    const { participant, vNumber } = await booked(["BIO"]);
    const announce = () => announceDocument({ locationId: here, participantId: participant.id, author }, now);
    const [first, ...others] = await Promise.all(Array.from({ length: 8 }, announce));
    // Ten working days after Wednesday the 10th.
    expect(first).toEqual({ documentId: expect.any(String), expectedOn: "2027-03-24" });
    expect(new Set(others.map((one) => one?.documentId))).toEqual(new Set([first?.documentId]));
    const given = registration({ locationId: here, vNumber, name: "Ada L." });
    expect(await registerDocument(given, now)).toEqual({ ok: true, documentId: first?.documentId, became: "arrived" });
    expect(await stateOf(first?.documentId ?? "")).toMatchObject({
      status: "ready",
      number: given.number,
      name: "Ada L.",
    });
    // While the one for biometrics still stands.
    const pickup = await booked(["DOC"], there, vNumber);
    expect(pickup.participant.keyHash).toEqual(participant.keyHash);
  });
});

describe("sending on", () => {
  test("takes the working days of the two locations, else those of all, else three", async () => {
    const { id: third } = await createLocation();
    expect(await arrivalAfterTransfer(here, there, now)).toBe("2027-03-15");
    await db.transferTime.create({ data: { workingDays: 5 } });
    await db.transferTime.create({ data: { fromId: here, toId: there, workingDays: 1 } });
    expect(await arrivalAfterTransfer(here, there, now)).toBe("2027-03-11");
    expect(await arrivalAfterTransfer(there, here, now)).toBe("2027-03-17");
    expect(await arrivalAfterTransfer(here, third, now)).toBe("2027-03-17");
    await db.transferTime.deleteMany();
  });

  test("for an applicant it lies where it is until a clerk packs it, and is reserved when it comes", async () => {
    const { appointmentId, vNumber } = await booked(["DOC"], there);
    const id = await createDocument({ locationId: here, vNumber, shelf: "A1" }, now);
    const document = { id, locationId: here };
    const asked = () => sendOn({ document, toLocationId: there, locationId: null, author }, now);
    const outcomes = await Promise.all(Array.from({ length: 6 }, asked));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    await db.appointmentDocument.create({ data: { appointmentId, documentId: id } });
    expect(await stateOf(id)).toMatchObject({ status: "in_transit", fromLocationId: here, leftAt: null, shelf: "A1" });
    expect(await step(id, "leave", there)).toEqual({ ok: false, reason: "not_there" });
    expect(await step(id, "leave")).toEqual({ ok: true });
    expect(await step(id, "leave")).toEqual({ ok: false, reason: "not_there" });
    expect(await stateOf(id)).toMatchObject({ shelf: null, leftAt: now.toJSDate(), locationId: there });
    await stepDocument({ documentId: id, step: "arrive", locationId: there, author }, now);
    expect(await stateOf(id)).toMatchObject({ status: "reserved", fromLocationId: null, leftAt: null });
  });

  test("what goes where somebody has an appointment for it is taken in nowhere else", async () => {
    const { appointmentId, vNumber } = await booked(["DOC"], there);
    const given = registration({ locationId: here, vNumber });
    const id = await createDocument(given, now);
    await sendOn({ document: { id, locationId: here }, toLocationId: there, locationId: null, author }, now);
    await db.appointmentDocument.create({ data: { appointmentId, documentId: id } });

    for (const takeIn of [false, true]) {
      const again = await registerDocument({ ...given, takeIn }, now);
      expect(again).toMatchObject({ ok: false, reason: "reserved_elsewhere", elsewhereId: there });
    }
    const takenIn = await stepDocument({ documentId: id, step: "take_in", locationId: here, author }, now);
    expect(takenIn).toEqual({ ok: false, reason: "wrong_state" });
    expect(await stateOf(id)).toMatchObject({ status: "in_transit", locationId: there });

    // Once nobody comes for it there, it is taken in where it lies.
    await db.appointment.update({ where: { id: appointmentId }, data: { status: "cancelled" } });
    expect(await registerDocument({ ...given, takeIn: true }, now)).toMatchObject({ ok: true, became: "taken_in" });
    expect(await stateOf(id)).toMatchObject({ status: "ready", locationId: here });
  });

  test("what is not found when it should be packed is missing where it lay", async () => {
    const id = await createDocument({ locationId: here }, now);
    await sendOn({ document: { id, locationId: here }, toLocationId: there, locationId: null, author }, now);
    expect(await step(id, "miss")).toEqual({ ok: true });
    expect(await stateOf(id)).toMatchObject({ status: "missing", locationId: here });
    const same = { document: { id, locationId: here }, toLocationId: here, locationId: here, author };
    expect(await sendOn(same, now)).toEqual({ ok: false, reason: "wrong_state" });
  });
});
