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
import { findDocumentChecks } from "./find-document-checks";
import { settleDocumentCheck } from "./settle-document-check";

const author = { id: null, name: "Kim Clerk" };
const checksAt = (id: string) => findDocumentChecks({ id, timeZone: "Europe/Amsterdam" }, monday);

test("lists who comes without a known letter, and what the register has of them", async () => {
  const [locationId, number] = [await createPickupPlace(), pickupNumber()];
  const { name } = await db.location.findUniqueOrThrow({ where: { id: locationId } });
  const id = await createDocument({ locationId, vNumber: number, letterReference: "Y111111" }, monday);
  const { manageKey } = await bookPickup(locationId, wednesday, [number]);
  const appointment = await shownAppointment(manageKey);

  expect(await checksAt(locationId)).toMatchObject([
    {
      id: appointment.id,
      why: "not_found",
      people: [{ name: "Person 1", documents: [{ id, status: "ready", locationId, location: name }] }],
    },
  ]);
  expect(await checksAt((await createLocation()).id)).toEqual([]);
});

test("leaves the list once, by five who press at once, and what lies there is reserved", async () => {
  const [locationId, number] = [await createPickupPlace(), pickupNumber()];
  const id = await createDocument({ locationId, vNumber: number, letterReference: "Y111111" }, monday);
  const { manageKey } = await bookPickup(locationId, wednesday, [number]);
  const { id: appointmentId } = await shownAppointment(manageKey);
  const settlement = { appointmentId, locationId, author };

  const outcomes = await Promise.all(Array.from({ length: 5 }, () => settleDocumentCheck(settlement, monday)));

  expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, reserved: 1 }]);
  expect(await documentStatus(id)).toBe("reserved");
  expect(await shownAppointment(manageKey)).toMatchObject({ documentCheck: null, documents: [{ id }] });
  expect(await checksAt(locationId)).toEqual([]);
  expect(await db.auditEvent.count({ where: { action: "document_looked_for", subjectId: appointmentId } })).toBe(1);
});

test("is not for another location's staff", async () => {
  const [locationId, number] = [await createPickupPlace(), pickupNumber()];
  const { manageKey } = await bookPickup(locationId, wednesday, [number]);
  const { id: appointmentId } = await shownAppointment(manageKey);
  const elsewhere = { appointmentId, locationId: (await createLocation()).id, author };
  expect(await settleDocumentCheck(elsewhere, monday)).toEqual({ ok: false, reason: "changed_since" });
});

describe("an appointment that moves", () => {
  async function settled(hasDocument: boolean) {
    const [locationId, number] = [await createPickupPlace(), pickupNumber()];
    if (hasDocument) await createDocument({ locationId, vNumber: number, letterReference: "Y111111" }, monday);
    const { manageKey } = await bookPickup(locationId, wednesday, [number]);
    const { id: appointmentId } = await shownAppointment(manageKey);
    await settleDocumentCheck({ appointmentId, locationId, author }, monday);
    expect(await shownAppointment(manageKey)).toMatchObject({ documentCheck: null });
    return { locationId, manageKey };
  }

  async function checkAfterMove({ manageKey }: { manageKey: string }, locationId: string) {
    const { version } = await shownAppointment(manageKey);
    const move = { manageKey, version, locationId, startsAt: DateTime.fromISO(thursday), sends: true };
    expect(await moveAppointment(move, monday)).toEqual({ ok: true });
    return (await shownAppointment(manageKey)).documentCheck;
  }

  test("is looked at again where it goes", async () => {
    expect(await checkAfterMove(await settled(false), await createPickupPlace())).toBe("no_letter");
  });

  test("at its own location is not", async () => {
    const appointment = await settled(false);
    expect(await checkAfterMove(appointment, appointment.locationId)).toBeNull();
  });

  test("takes what was found along instead", async () => {
    expect(await checkAfterMove(await settled(true), await createPickupPlace())).toBeNull();
  });
});
