import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { createDocument } from "@/lib/testing/document-ground";
import { createAppointment, createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { forgetDocuments } from "./forget-documents";
import { stepDocument } from "./step-document";

const now = DateTime.fromISO("2027-03-10T09:00", { zone: "Europe/Amsterdam" });
const author = { id: null, name: "Kim Clerk" };

test("a document that was handed over is forgotten after its days with all that hangs on it, others are not", async () => {
  const { id: locationId } = await createLocation();
  const startsAt = now.plus({ days: 1 }).toISO();
  await createSession({ locationId, startsAt, slots: 1 });
  const manageKey = await createAppointment(
    { locationId, startsAt: DateTime.fromISO(startsAt), vNumbers: ["7000000009"] },
    now,
  );
  const { id: appointmentId } = await db.appointment.findUniqueOrThrow({ where: { manageKey } });
  const [gone, kept] = [await createDocument({ locationId }, now), await createDocument({ locationId }, now)];
  await db.appointmentDocument.create({ data: { appointmentId, documentId: gone } });
  await stepDocument({ documentId: gone, step: "hand_over", locationId, author }, now);
  expect(await forgetDocuments(now.plus({ days: 365 }))).toBe(0);
  expect(await forgetDocuments(now.plus({ days: 365, minutes: 1 }))).toBe(1);
  expect(await db.document.findMany({ select: { id: true } })).toEqual([{ id: kept }]);
  expect(await db.documentEvent.count({ where: { documentId: gone } })).toBe(0);
  expect(await db.appointment.count({ where: { id: appointmentId } })).toBe(1);
});
