import { describe, expect, test } from "vitest";
import { moveAppointment } from "@/lib/appointment/move-appointment";
import { db } from "@/lib/db/client";
import { createDocument } from "@/lib/testing/document-ground";
import { createLocation } from "@/lib/testing/factories";
import {
  bookPickup,
  createPickupPlace,
  documentStatus,
  monday,
  pickupNumber,
  shownAppointment,
  thursday,
  wednesday,
} from "@/lib/testing/pickup-ground";
import { DateTime } from "@/lib/time";
import type { CheckOutcome } from "./check-outcomes";
import { countDocumentChecks } from "./count-document-checks";
import { findDocumentChecks } from "./find-document-checks";
import { noteTold } from "./note-told";
import { settleDocumentCheck } from "./settle-document-check";

const author = { id: null, name: "Kim Clerk" };
const timeZone = "Europe/Amsterdam";
const checksAt = async (id: string) => (await findDocumentChecks({ id, timeZone }, monday)).checks;
const letterReference = "Y111111";

/** People who come on Wednesday, or at another time, for documents that the register does not know by their letter. */
async function looked(
  persons = 1,
  { startsAt = wednesday, contact = {} }: { startsAt?: string; contact?: object } = {},
) {
  const locationId = await createPickupPlace();
  const numbers = Array.from({ length: persons }, pickupNumber);
  const { manageKey } = await bookPickup(locationId, startsAt, numbers);
  const { id: appointmentId } = await shownAppointment(manageKey);
  await db.appointment.update({ where: { id: appointmentId }, data: { email: null, phone: null, ...contact } });
  const settle = (outcome: CheckOutcome, at = locationId) =>
    settleDocumentCheck({ appointmentId, locationId: at, outcome, author }, monday);
  const [number = "", other = ""] = numbers;
  return { locationId, manageKey, appointmentId, number, other, settle };
}

const auditOf = (appointmentId: string, action = "document_looked_for") =>
  db.auditEvent.findMany({ where: { action, subjectId: appointmentId } });

test("lists who comes without a known letter, what the register has of them, and how to reach them", async () => {
  const { locationId, number, appointmentId } = await looked(1, { contact: { phone: "+31612345678" } });
  const { name } = await db.location.findUniqueOrThrow({ where: { id: locationId } });
  const id = await createDocument({ locationId, vNumber: number, letterReference }, monday);
  expect(await checksAt(locationId)).toMatchObject([
    {
      id: appointmentId,
      why: "not_found",
      phone: "+31612345678",
      email: null,
      outcomes: ["here"],
      people: [{ name: "Person 1", documents: [{ id, status: "ready", locationId, location: name }] }],
    },
  ]);
  expect(await checksAt((await createLocation()).id)).toEqual([]);
});

test("counts what is due: today and the two days after it", async () => {
  const { locationId, number } = await looked();
  await createDocument({ locationId, vNumber: number, letterReference }, monday);
  await bookPickup(locationId, thursday, [pickupNumber()]);
  expect(await countDocumentChecks({ id: locationId, timeZone }, monday)).toEqual({ all: 2, soon: 1 });
  expect(await countDocumentChecks({ id: locationId, timeZone }, monday.plus({ days: 1 }))).toEqual({
    all: 2,
    soon: 2,
  });
});

describe("found here", () => {
  test("is kept for them, once, by five who press at once, and leaves the list", async () => {
    const { locationId, number, appointmentId, manageKey, settle } = await looked();
    const id = await createDocument({ locationId, vNumber: number, letterReference }, monday);

    const outcomes = await Promise.all(Array.from({ length: 5 }, () => settle("here")));

    expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, documents: 1, isDone: true, told: null }]);
    expect(await documentStatus(id)).toBe("reserved");
    expect(await shownAppointment(manageKey)).toMatchObject({ documentCheck: null, documents: [{ id }] });
    expect(await checksAt(locationId)).toEqual([]);
    expect(await auditOf(appointmentId)).toMatchObject([
      { before: { check: "not_found" }, after: { outcome: "here", documents: 1 } },
    ]);
  });

  test("cannot be said while the register has nothing here, and nothing changes then", async () => {
    const { locationId, appointmentId, settle } = await looked();
    expect(await settle("here")).toEqual({ ok: false, reason: "changed_since" });
    expect(await settle("sent")).toEqual({ ok: false, reason: "changed_since" });
    expect(await checksAt(locationId)).toMatchObject([{ why: "not_found", outcomes: ["not_here"] }]);
    expect(await auditOf(appointmentId)).toEqual([]);
  });

  test("can be said of what comes in time, and not of what comes later", async () => {
    const { locationId, number, manageKey, settle } = await looked();
    const given = { locationId, vNumber: number, letterReference };
    const late = await createDocument({ ...given, expectedOn: "2027-03-04" }, monday);
    expect(await settle("here")).toEqual({ ok: false, reason: "changed_since" });
    const inTime = await createDocument({ ...given, expectedOn: "2027-03-03" }, monday);
    expect(await settle("here")).toMatchObject({ ok: true, documents: 1, isDone: true });
    expect((await shownAppointment(manageKey)).documents).toMatchObject([{ id: inTime }]);
    expect(await documentStatus(late)).toBe("in_transit");
  });

  test("for one of two leaves the other on the list", async () => {
    const { locationId, number, manageKey, settle } = await looked(2);
    await createDocument({ locationId, vNumber: number, letterReference }, monday);
    expect(await settle("here")).toMatchObject({ ok: true, documents: 1, isDone: false });
    expect(await shownAppointment(manageKey)).toMatchObject({ documentCheck: "not_found" });
    expect(await checksAt(locationId)).toMatchObject([{ outcomes: ["not_here"] }]);
    expect(await settle("not_here")).toMatchObject({ ok: true, told: "staff" });
  });
});

describe("asked to be sent", () => {
  test("stands on the other location's list, and is this appointment's", async () => {
    const { locationId, number, manageKey, settle, appointmentId } = await looked(1, { startsAt: thursday });
    const elsewhere = (await createLocation()).id;
    const id = await createDocument({ locationId: elsewhere, vNumber: number, letterReference }, monday);
    expect(await checksAt(locationId)).toMatchObject([{ outcomes: ["sent", "not_here"] }]);

    expect(await settle("sent")).toEqual({ ok: true, documents: 1, isDone: true, told: null });

    expect(await db.document.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "in_transit",
      locationId,
      fromLocationId: elsewhere,
      leftAt: null,
    });
    expect(await shownAppointment(manageKey)).toMatchObject({ documentCheck: null, documents: [{ id }] });
    expect(await auditOf(appointmentId)).toMatchObject([{ after: { outcome: "sent", documents: 1 } }]);
  });

  test("is refused when it cannot be there by then, and stays where it lies", async () => {
    const { locationId, number, manageKey, settle } = await looked();
    const elsewhere = (await createLocation()).id;
    const id = await createDocument({ locationId: elsewhere, vNumber: number, letterReference }, monday);
    expect(await settle("sent")).toEqual({ ok: false, reason: "too_late" });
    expect(await documentStatus(id)).toBe("ready");
    expect((await shownAppointment(manageKey)).documents).toEqual([]);
    expect(await checksAt(locationId)).toMatchObject([{ why: "not_found" }]);
  });
});

describe("not here, of who left no address", () => {
  test("stays on the list until somebody has told them, once", async () => {
    const { locationId, appointmentId, manageKey, settle } = await looked(1, { contact: { phone: "+31612345678" } });
    const note = (at = locationId) => noteTold({ appointmentId, locationId: at, author }, monday);
    expect(await note()).toBe(false);
    expect(await settle("not_here")).toEqual({ ok: true, documents: 0, isDone: true, told: "staff" });
    expect(await settle("not_here")).toEqual({ ok: false, reason: "changed_since" });
    expect(await checksAt(locationId)).toMatchObject([
      { why: "not_here", phone: "+31612345678", mail: null, outcomes: [] },
    ]);
    expect(await shownAppointment(manageKey)).toMatchObject({ documentCheck: "not_here" });
    expect(await note((await createLocation()).id)).toBe(false);

    const notes = await Promise.all([note(), note(), note()]);

    expect(notes.filter(Boolean)).toHaveLength(1);
    expect(await checksAt(locationId)).toEqual([]);
    expect(await auditOf(appointmentId)).toMatchObject([{ after: { outcome: "not_here", mailed: false } }]);
    expect(await auditOf(appointmentId, "document_told")).toMatchObject([{ after: { check: "told" } }]);
  });

  test("is found after all when it comes meanwhile", async () => {
    const { locationId, number, manageKey, appointmentId, settle } = await looked();
    await settle("not_here");
    await noteTold({ appointmentId, locationId, author }, monday);
    const id = await createDocument({ locationId, vNumber: number, letterReference }, monday);
    expect(await checksAt(locationId)).toMatchObject([{ why: "told", outcomes: ["here"] }]);
    expect(await settle("here")).toMatchObject({ ok: true, isDone: true });
    expect(await shownAppointment(manageKey)).toMatchObject({ documentCheck: null, documents: [{ id }] });
  });

  test("cannot be said while it lies here", async () => {
    const { locationId, number, settle } = await looked();
    await createDocument({ locationId, vNumber: number, letterReference }, monday);
    expect(await settle("not_here")).toEqual({ ok: false, reason: "changed_since" });
    expect(await checksAt(locationId)).toMatchObject([{ why: "not_found" }]);
  });
});

test("is not for another location's staff", async () => {
  const { number, settle } = await looked();
  const elsewhere = (await createLocation()).id;
  await createDocument({ locationId: elsewhere, vNumber: number, letterReference }, monday);
  for (const outcome of ["here", "sent", "not_here"] as const) {
    expect(await settle(outcome, elsewhere)).toEqual({ ok: false, reason: "changed_since" });
  }
});

describe("an appointment that moves", () => {
  async function checkAfterMove(manageKey: string, locationId: string) {
    const { version } = await shownAppointment(manageKey);
    const move = { manageKey, version, locationId, startsAt: DateTime.fromISO(thursday), sends: true };
    expect(await moveAppointment(move, monday)).toEqual({ ok: true });
    return (await shownAppointment(manageKey)).documentCheck;
  }

  test("is looked for again where it goes, and on another day", async () => {
    const [one, other] = [await looked(), await looked()];
    await one.settle("not_here");
    await other.settle("not_here");
    await noteTold({ ...other, author }, monday);
    expect(await checkAfterMove(one.manageKey, await createPickupPlace())).toBe("no_letter");
    expect(await checkAfterMove(other.manageKey, other.locationId)).toBe("no_letter");
  });

  test("takes what was found along instead", async () => {
    const { locationId, number, manageKey, settle } = await looked();
    await createDocument({ locationId, vNumber: number, letterReference }, monday);
    await settle("here");
    expect(await checkAfterMove(manageKey, await createPickupPlace())).toBeNull();
  });
});
