import { expect, test } from "vitest";
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
  wednesday,
} from "@/lib/testing/pickup-ground";
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
