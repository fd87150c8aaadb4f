import { randomBytes, randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { createLocation } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { findHandovers, lookUpHandovers } from "./find-handovers";
import { forgetHandovers } from "./forget-handovers";
import { handoverSearchSchema } from "./schema";

const author = { id: randomUUID(), name: "Kim Clerk" };
let place: { id: string; timeZone: string };

beforeEach(async () => {
  place = await createLocation();
});

/** A line in the register of that evening, near midnight in Amsterdam. */
async function handedOver(
  documentNumber: string,
  name: string,
  given: { locationId?: string; keptUntil?: string } = {},
) {
  const { locationId = place.id, keptUntil = "2032-03-10" } = given;
  const { id } = await db.handover.create({
    data: {
      documentId: randomUUID(),
      documentNumber,
      name,
      keyHash: new Uint8Array(randomBytes(32)),
      locationId,
      at: new Date("2027-03-10T22:30:00Z"),
      staffId: author.id,
      staffName: author.name,
      receivedBy: "holder",
      checkedPassport: true,
      checkedPhoto: true,
      checkedFingerprint: false,
      oldPermitTaken: true,
      legalGround: "aliens_act",
      keptUntil: new Date(`${keptUntil}T00:00:00Z`),
    },
  });
  return id;
}

const search = (given: Record<string, string>) => lookUpHandovers(handoverSearchSchema.parse(given), place, author);

test("is found by number, name and the location's own date, and each look-up is written down without what was asked", async () => {
  const [anna, ben] = [await handedOver("NLD123456", "Anna Ó Briain"), await handedOver("NLD777777", "Ben 100%")];
  await handedOver("NLD123456", "Anna Elsewhere", { locationId: (await createLocation()).id });
  expect(await search({ number: "nld 123-456" })).toEqual([anna]);
  expect(await search({ name: "anna" })).toEqual([anna]);
  expect(await search({ name: "0%" })).toEqual([ben]);
  expect(await search({ name: "%%" })).toEqual([]);
  expect((await search({ date: "2027-03-10" })).sort()).toEqual([anna, ben].sort());
  expect(await search({ date: "2027-03-11" })).toEqual([]);
  expect(await search({ name: "anna", date: "2027-03-10", number: "NLD777777" })).toEqual([]);
  const events = await db.auditEvent.findMany({ where: { subjectId: place.id, action: "handover_looked_up" } });
  expect(events.map(({ after }) => after)).toEqual([1, 1, 1, 0, 2, 0, 0].map((found) => ({ found })));
});

test("nothing asked is not a search", () => {
  expect(handoverSearchSchema.safeParse({ number: " ", name: "a", date: "" }).success).toBe(false);
});

test("what is of another location is not shown, whatever an address says", async () => {
  const { id: elsewhere } = await createLocation();
  const [here, there] = [await handedOver("A1", "Anna"), await handedOver("B2", "Ben", { locationId: elsewhere })];
  expect(await findHandovers([here, there], place.id)).toMatchObject([{ id: here, keptUntil: "2032-03-10" }]);
});

test("is gone the day after its statutory term, and not before", async () => {
  const id = await handedOver("C3", "Cas", { keptUntil: "2027-04-01" });
  await forgetHandovers(DateTime.fromISO("2027-04-01T12:00:00Z"));
  expect(await db.handover.count({ where: { id } })).toBe(1);
  expect(await forgetHandovers(DateTime.fromISO("2027-04-02T12:00:00Z"))).toBe(1);
  expect(await db.handover.count({ where: { id } })).toBe(0);
});
