import { describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { createDocument } from "@/lib/testing/document-ground";
import {
  createPickupPlace,
  holdPickup,
  letterReference,
  monday,
  pickupNumber,
  thursday,
} from "@/lib/testing/pickup-ground";
import { api } from "./app";

vi.useFakeTimers({ toFake: ["Date"] });
vi.setSystemTime(monday.toMillis());

let caller = 0;
async function post(path: string, body: unknown, secret = "") {
  const response = await api.request(`http://localhost/api/v1${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-client-address": `192.0.2.${++caller}`,
      ...(secret ? { authorization: `Bearer ${secret}` } : {}),
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

async function slugOf(id: string): Promise<string> {
  return (await db.location.findUniqueOrThrow({ where: { id } })).slug;
}

async function booking(locationId: string, number: string, more: object, person: object = { letterReference }) {
  const secret = await holdPickup(locationId, thursday);
  const { partyId } = await db.appointment.findUniqueOrThrow({ where: { manageKey: secret } });
  return post(
    "/appointments",
    {
      hold: partyId,
      people: [{ name: "Ada", key: number, ...person }],
      contactKind: "self",
      contactBy: "none",
      language: "nl",
      ...more,
    },
    secret,
  );
}

describe("POST /document-lookups", () => {
  test("says where a document lies and since when, and where it can be sent", async () => {
    const [here, there, number] = [await createPickupPlace(), await createPickupPlace(), pickupNumber()];
    await createDocument({ locationId: here, vNumber: number, letterReference }, monday);

    const { status, body } = await post("/document-lookups", { key: number, letterReference: "z1-2345 6789" });

    expect(status).toBe(200);
    expect(body.documents).toMatchObject([
      { status: "ready", location: await slugOf(here), readySince: "2027-03-01T06:00:00Z", expectedOn: null },
    ]);
    expect(body.sendableTo).toContainEqual({ location: await slugOf(there), arrivesOn: "2027-03-04" });
    expect(body.sendableTo).not.toContainEqual(expect.objectContaining({ location: await slugOf(here) }));
  });

  test("answers a wrong letter and an unknown person alike", async () => {
    const [here, number] = [await createPickupPlace(), pickupNumber()];
    await createDocument({ locationId: here, vNumber: number, letterReference }, monday);

    const wrong = await post("/document-lookups", { key: number, letterReference: "Z000000" });
    const unknown = await post("/document-lookups", { key: pickupNumber(), letterReference: "Z000000" });

    expect(wrong).toEqual(unknown);
    expect(wrong.status).toBe(404);
  });

  test("refuses what is no reference", async () => {
    expect((await post("/document-lookups", { key: "1234567890", letterReference: "Z1" })).status).toBe(400);
  });
});

describe("POST /appointments for a document", () => {
  test("reserves it, and says so", async () => {
    const [here, number] = [await createPickupPlace(), pickupNumber()];
    await createDocument({ locationId: here, vNumber: number, letterReference }, monday);

    const { status, body } = await booking(here, number, {});

    expect(status).toBe(201);
    expect(body).toMatchObject({ documents: [{ status: "reserved" }], documentUnknown: false });
  });

  test("is refused elsewhere, and sends it when asked", async () => {
    const [here, there, number] = [await createPickupPlace(), await createPickupPlace(), pickupNumber()];
    await createDocument({ locationId: here, vNumber: number, letterReference }, monday);

    const refused = await booking(there, number, {});
    expect([refused.status, refused.body.type]).toEqual([409, "/api/v1/problems/document_elsewhere"]);
    expect(await booking(there, number, { sendDocument: true })).toMatchObject({
      status: 201,
      body: { documents: [{ status: "in_transit", location: await slugOf(there), expectedOn: "2027-03-04" }] },
    });
  });

  test("is refused while it is not ready", async () => {
    const [here, number] = [await createPickupPlace(), pickupNumber()];
    await createDocument({ locationId: here, vNumber: number, letterReference, expectedOn: "2027-03-03" }, monday);

    const { status, body } = await booking(here, number, {});
    expect([status, body.type]).toEqual([409, "/api/v1/problems/document_not_ready"]);
  });

  test("without a letter goes by the location, and staff look", async () => {
    const { status, body } = await booking(await createPickupPlace(), pickupNumber(), {}, {});
    expect(status).toBe(201);
    expect(body).toMatchObject({ documents: [], documentUnknown: true });
  });

  test("says which letter is none", async () => {
    const { status, body } = await booking(await createPickupPlace(), pickupNumber(), {}, { letterReference: "?" });
    expect(status).toBe(400);
    expect(body.invalidFields).toMatchObject([{ name: "body.people.0.letterReference" }]);
  });
});
