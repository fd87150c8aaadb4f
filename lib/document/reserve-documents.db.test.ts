import { describe, expect, test } from "vitest";
import { confirmHold } from "@/lib/appointment/confirm-hold";
import { holdPlaces } from "@/lib/appointment/hold-places";
import { db } from "@/lib/db/client";
import { createDocument } from "@/lib/testing/document-ground";
import { bookingDetails, holdRequest } from "@/lib/testing/factories";
import {
  bookPickup,
  createPickupPlace,
  documentStatus,
  holdPickup,
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
import { sendOn } from "./send-on";
import { stepDocument } from "./step-document";

const checkOf = async (manageKey: string) => (await shownAppointment(manageKey)).documentCheck;

describe("a booking with the letter", () => {
  test("reserves the document that lies there, and shows it", async () => {
    const [locationId, number] = [await createPickupPlace(), pickupNumber()];
    const id = await createDocument({ locationId, vNumber: number, letterReference }, monday);

    const { manageKey, outcome } = await bookPickup(locationId, wednesday, [number]);

    expect(outcome).toEqual({ ok: true });
    expect(await documentStatus(id)).toBe("reserved");
    const { documents, documentCheck } = await shownAppointment(manageKey);
    expect(documents).toMatchObject([
      { id, status: "reserved", location: { id: locationId }, readyAt: expect.anything() },
    ]);
    expect(documentCheck).toBeNull();
  });

  test("sent again is the same booking, and touches no document", async () => {
    const [locationId, number] = [await createPickupPlace(), pickupNumber()];
    const id = await createDocument({ locationId, vNumber: number, letterReference }, monday);
    const { manageKey } = await bookPickup(locationId, wednesday, [number]);
    await stepDocument({ documentId: id, step: "miss", locationId, author: product }, monday);

    expect(await confirmHold(manageKey, pickupBooking([number]), monday)).toEqual({ ok: true });
    expect(await documentStatus(id)).toBe("missing");
  });

  test("is refused where the document does not lie, and the time stays held", async () => {
    const [here, there, number] = [await createPickupPlace(), await createPickupPlace(), pickupNumber()];
    const id = await createDocument({ locationId: here, vNumber: number, letterReference }, monday);

    const { manageKey, outcome } = await bookPickup(there, thursday, [number]);

    expect(outcome).toEqual({ ok: false, reason: "document_elsewhere" });
    expect(await documentStatus(id)).toBe("ready");
    expect(await db.appointment.findUniqueOrThrow({ where: { manageKey } })).toMatchObject({ status: "held" });
    expect(await db.participant.count({ where: { appointment: { manageKey } } })).toBe(0);
  });

  test("sends it there when it can be there in time, and not for a day before", async () => {
    const [here, there, number] = [await createPickupPlace(), await createPickupPlace(), pickupNumber()];
    const id = await createDocument({ locationId: here, vNumber: number, letterReference }, monday);

    const early = await bookPickup(there, wednesday, [number], { sends: true });
    expect(early.outcome).toEqual({ ok: false, reason: "document_elsewhere" });
    expect(await documentStatus(id)).toBe("ready");

    const { manageKey, outcome } = await bookPickup(there, thursday, [number], { sends: true });
    expect(outcome).toEqual({ ok: true });
    expect((await shownAppointment(manageKey)).documents).toMatchObject([
      { id, status: "in_transit", location: { id: there }, expectedOn: "2027-03-04" },
    ]);
    await stepDocument({ documentId: id, step: "arrive", locationId: there, author: product }, monday);
    expect(await documentStatus(id)).toBe("reserved");
  });

  test.each(["expected", "missing", "handed over"])("is refused for one that is %s", async (state) => {
    const [locationId, number] = [await createPickupPlace(), pickupNumber()];
    const expectedOn = state === "expected" ? "2027-03-02" : undefined;
    const id = await createDocument({ locationId, vNumber: number, letterReference, expectedOn }, monday);
    const step = { missing: "miss", "handed over": "hand_over" } as const;
    if (state === "missing" || state === "handed over") {
      await stepDocument({ documentId: id, step: step[state], locationId, author: product }, monday);
    }

    const { outcome } = await bookPickup(locationId, thursday, [number]);

    expect(outcome).toEqual({ ok: false, reason: "document_not_ready" });
  });

  test("of a family takes all documents or none", async () => {
    const [here, there] = [await createPickupPlace(), await createPickupPlace()];
    const numbers = [pickupNumber(), pickupNumber()];
    const ids = await Promise.all(
      numbers.map((number, index) =>
        createDocument({ locationId: index === 0 ? here : there, vNumber: number, letterReference }, monday),
      ),
    );

    expect((await bookPickup(here, thursday, numbers)).outcome).toEqual({ ok: false, reason: "document_elsewhere" });
    expect(await Promise.all(ids.map(documentStatus))).toEqual(["ready", "ready"]);
    expect((await bookPickup(here, thursday, numbers, { sends: true })).outcome).toEqual({ ok: true });
    expect(await Promise.all(ids.map(documentStatus))).toEqual(["reserved", "in_transit"]);
  });
});

describe("staff look for the document", () => {
  test("of somebody who gave no letter, or booked in a way that has none", async () => {
    const locationId = await createPickupPlace();
    const { manageKey } = await bookPickup(locationId, wednesday, [pickupNumber()], { letters: [null] });
    expect(await checkOf(manageKey)).toBe("no_letter");

    const bare = await holdPickup(locationId, wednesday);
    expect(await confirmHold(bare, bookingDetails([pickupNumber()]), monday)).toEqual({ ok: true });
    expect(await checkOf(bare)).toBe("no_letter");
  });

  test("when the register does not know the letter; nobody is refused and no other document is taken", async () => {
    const [locationId, number] = [await createPickupPlace(), pickupNumber()];
    const id = await createDocument({ locationId, vNumber: number, letterReference: "Y111111" }, monday);

    const { manageKey, outcome } = await bookPickup(locationId, wednesday, [number]);

    expect(outcome).toEqual({ ok: true });
    expect(await checkOf(manageKey)).toBe("not_found");
    expect(await documentStatus(id)).toBe("ready");
  });

  test("when the letter names another location than the register, and not when they agree after all", async () => {
    const [here, there] = [await createPickupPlace(), await createPickupPlace()];
    const [one, other] = [pickupNumber(), pickupNumber()];
    const [elsewhere, agreed] = await Promise.all([
      createDocument({ locationId: here, vNumber: one, letterReference }, monday),
      createDocument({ locationId: there, vNumber: other, letterReference }, monday),
    ]);

    const disagrees = await bookPickup(there, wednesday, [one], { byLetter: true });
    expect(disagrees.outcome).toEqual({ ok: true });
    expect(await checkOf(disagrees.manageKey)).toBe("other_place");
    expect(await documentStatus(elsewhere)).toBe("ready");

    const agrees = await bookPickup(there, wednesday, [other], { byLetter: true });
    expect(await checkOf(agrees.manageKey)).toBeNull();
    expect(await documentStatus(agreed)).toBe("reserved");
  });

  test("of nobody who comes for something else", async () => {
    const locationId = await createPickupPlace();
    const request = holdRequest({ locationId, startsAt: DateTime.fromISO(wednesday), services: ["BIO"] });
    const hold = await holdPlaces(request, monday);
    if (!hold.ok) throw new Error(hold.reason);
    await confirmHold(hold.manageKey, bookingDetails([pickupNumber()]), monday);
    expect(await checkOf(hold.manageKey)).toBeNull();
  });
});

describe("rivals", () => {
  test("two confirms for one document: exactly one has it, twenty times over", async () => {
    const locationId = await createPickupPlace([wednesday]);
    for (let turn = 0; turn < 20; turn++) {
      const number = pickupNumber();
      const id = await createDocument({ locationId, vNumber: number, letterReference }, monday);
      const keys = [await holdPickup(locationId, wednesday), await holdPickup(locationId, wednesday)];

      const outcomes = await Promise.all(keys.map((key) => confirmHold(key, pickupBooking([number]), monday)));

      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes).toContainEqual({ ok: false, reason: "already_booked" });
      expect(await db.appointmentDocument.count({ where: { documentId: id } })).toBe(1);
    }
  });

  test("a document that is sent elsewhere races a confirm: it is never collected where it does not lie", async () => {
    const [here, there] = [await createPickupPlace([wednesday]), await createPickupPlace([wednesday])];
    for (let turn = 0; turn < 30; turn++) {
      const number = pickupNumber();
      const id = await createDocument({ locationId: here, vNumber: number, letterReference }, monday);
      const manageKey = await holdPickup(here, wednesday);

      const [booked, sent] = await Promise.all([
        confirmHold(manageKey, pickupBooking([number]), monday),
        sendOn({ document: { id, locationId: here }, toLocationId: there, locationId: here, author: product }, monday),
      ]);

      expect(booked.ok).toBe(!sent.ok);
      const { status, locationId } = await db.document.findUniqueOrThrow({ where: { id } });
      expect([status, locationId]).toEqual(booked.ok ? ["reserved", here] : ["in_transit", there]);
    }
  });
});
