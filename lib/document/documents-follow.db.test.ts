import { describe, expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointment/cancel-appointment";
import { confirmHold } from "@/lib/appointment/confirm-hold";
import { endAppointment } from "@/lib/appointment/end-appointment";
import { holdPlaces } from "@/lib/appointment/hold-places";
import { moveAppointment } from "@/lib/appointment/move-appointment";
import { takePersonOut } from "@/lib/appointment/take-person-out";
import { createDocument } from "@/lib/testing/document-ground";
import { holdRequest } from "@/lib/testing/factories";
import {
  bookPickup,
  createPickupPlace,
  documentStatus,
  letterReference,
  monday,
  pickupBooking,
  pickupNumber,
  product,
  shownAppointment,
  thursday,
  wednesday,
} from "@/lib/testing/pickup-ground";
import { DateTime } from "@/lib/time";
import { stepDocument } from "./step-document";

describe("a document is free again", () => {
  async function booked() {
    const locationId = await createPickupPlace();
    const numbers = [pickupNumber(), pickupNumber()];
    const ids = await Promise.all(
      numbers.map((number) => createDocument({ locationId, vNumber: number, letterReference }, monday)),
    );
    const { manageKey } = await bookPickup(locationId, wednesday, numbers);
    expect(await Promise.all(ids.map(documentStatus))).toEqual(["reserved", "reserved"]);
    return { locationId, numbers, ids, manageKey, version: (await shownAppointment(manageKey)).version };
  }

  test("when the appointment is cancelled, and can be booked anew", async () => {
    const { locationId, numbers, ids, manageKey, version } = await booked();
    expect(await cancelAppointment({ manageKey, version }, monday)).toEqual({ ok: true });
    expect(await Promise.all(ids.map(documentStatus))).toEqual(["ready", "ready"]);
    expect((await bookPickup(locationId, thursday, numbers)).outcome).toEqual({ ok: true });
  });

  test("when it ends without a hand-over; what was handed over stays so", async () => {
    const { locationId, ids, manageKey } = await booked();
    const [first = "", second = ""] = ids;
    await stepDocument({ documentId: first, step: "hand_over", locationId, author: product }, monday);
    await endAppointment(manageKey, monday);
    expect([await documentStatus(first), await documentStatus(second)]).toEqual(["handed_over", "ready"]);
  });

  test("when its person is taken out, and that one alone", async () => {
    const { ids, manageKey, version } = await booked();
    const { people } = await shownAppointment(manageKey);
    await takePersonOut({ manageKey, version, participantId: people[0]?.id ?? "" }, monday);
    expect(await Promise.all(ids.map(documentStatus))).toEqual(["ready", "reserved"]);
    expect((await shownAppointment(manageKey)).documents).toMatchObject([{ id: ids[1] }]);
  });

  test("when an old appointment is over that nobody ended, for the next one", async () => {
    const { locationId, numbers } = await booked();
    const later = DateTime.fromISO("2027-03-03T20:00:00Z");
    const hold = await holdPlaces(
      holdRequest({ locationId, startsAt: DateTime.fromISO(thursday), persons: numbers.length }),
      later,
    );
    if (!hold.ok) throw new Error(hold.reason);
    expect(await confirmHold(hold.manageKey, pickupBooking(numbers), later)).toEqual({ ok: true });
  });
});

describe("a move", () => {
  async function moved(sends: boolean, startsAt: string, to?: string) {
    const [here, there, number] = [await createPickupPlace(), await createPickupPlace(), pickupNumber()];
    const id = await createDocument({ locationId: here, vNumber: number, letterReference }, monday);
    const { manageKey } = await bookPickup(here, wednesday, [number]);
    const { version } = await shownAppointment(manageKey);
    const locationId = to === "here" ? here : there;
    const outcome = await moveAppointment(
      { manageKey, version, locationId, startsAt: DateTime.fromISO(startsAt), sends },
      monday,
    );
    return { id, here, there, manageKey, outcome };
  }

  test("at the same location leaves the document reserved", async () => {
    const { id, outcome } = await moved(false, thursday, "here");
    expect(outcome).toEqual({ ok: true });
    expect(await documentStatus(id)).toBe("reserved");
  });

  test("to another location is refused unless the document is sent there", async () => {
    const { id, here, manageKey, outcome } = await moved(false, thursday);
    expect(outcome).toEqual({ ok: false, reason: "document_elsewhere" });
    expect(await documentStatus(id)).toBe("reserved");
    expect((await shownAppointment(manageKey)).location.id).toBe(here);
  });

  test("to a time before it can be there is refused", async () => {
    const { id, outcome } = await moved(true, "2027-03-03T08:10:00Z");
    expect(outcome).toEqual({ ok: false, reason: "document_elsewhere" });
    expect(await documentStatus(id)).toBe("reserved");
  });

  test("takes the document along, and not to an earlier time after", async () => {
    const { id, there, manageKey, outcome } = await moved(true, thursday);
    expect(outcome).toEqual({ ok: true });
    expect((await shownAppointment(manageKey)).documents).toMatchObject([
      { id, status: "in_transit", location: { id: there } },
    ]);
    const { version } = await shownAppointment(manageKey);
    const earlier = { manageKey, version, locationId: there, startsAt: DateTime.fromISO(wednesday), sends: true };
    expect(await moveAppointment(earlier, monday)).toEqual({ ok: false, reason: "document_not_ready" });
  });
});
