import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { forgetInProcess } from "@/lib/once-per-process";
import { createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { shortestWaits } from "./shortest-waits";

const now = DateTime.fromISO("2027-03-27T12:00:00+01:00");

/** A location in this city that offers a service at one time. */
async function createOffer(city: string, service: "BIO" | "DOC", startsAt: string) {
  const { id } = await createLocation({ services: [service] });
  await db.location.update({ where: { id }, data: { city } });
  await createSession({ locationId: id, startsAt, slots: 3, services: [service] });
  return id;
}

describe("shortestWaits", () => {
  beforeEach(async () => {
    forgetInProcess("shortest-waits");
    await db.slot.deleteMany();
    await db.session.deleteMany();
    await db.locationService.deleteMany();
    await db.location.deleteMany();
  });

  test("gives the location with the first open start, and its calendar days over a clock change", async () => {
    await createOffer("Zwolle", "BIO", "2027-03-31T09:00:00+02:00");
    await createOffer("Amsterdam", "BIO", "2027-03-29T09:00:00+02:00");

    expect(await shortestWaits(now)).toEqual([{ service: "BIO", city: "Amsterdam", days: 2 }]);
  });

  test.each([
    ["is for some people only", { admission: "region" as const }],
    ["is closed", { active: false }],
    ["is booked elsewhere", { bookedElsewhereUrl: "https://example.org/" }],
  ])("leaves out a location that %s", async (_, data) => {
    await createOffer("Zwolle", "BIO", "2027-03-31T09:00:00+02:00");
    const sooner = await createOffer("Amsterdam", "BIO", "2027-03-29T09:00:00+02:00");
    await db.location.update({ where: { id: sooner }, data });

    expect(await shortestWaits(now)).toEqual([{ service: "BIO", city: "Zwolle", days: 4 }]);
  });

  test("says nothing of a service whose letter names the location, nor of one without a time", async () => {
    await createOffer("Amsterdam", "DOC", "2027-03-29T09:00:00+02:00");

    expect(await shortestWaits(now)).toEqual([]);
  });

  test("is kept for a minute, and no longer", async () => {
    expect(await shortestWaits(now)).toEqual([]);
    await createOffer("Amsterdam", "BIO", "2027-03-29T09:00:00+02:00");

    expect(await shortestWaits(now.plus({ seconds: 59 }))).toEqual([]);
    expect(await shortestWaits(now.plus({ seconds: 60 }))).toHaveLength(1);
  });
});
