import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { at, book, createPlannedPlace, edit, findBooked, inventoryOf, planNow } from "@/lib/testing/plan-ground";
import { DateTime } from "@/lib/time";

/** A place whose horizon was sixty days when somebody booked on 14 April, and is a week now. */
async function shortened() {
  const place = await createPlannedPlace();
  const manageKey = await book(place.id, "2027-04-14T09:00");
  await db.location.update({ where: { id: place.id }, data: { horizonDays: 7 } });
  return { ...place, manageKey };
}

test("who is booked beyond a horizon that was made shorter is in the impact of a closed day, and an orphan after it", async () => {
  const { seriesId, manageKey } = await shortened();
  const { id: appointmentId } = await findBooked(manageKey);
  const closed = { kind: "date_changed" as const, seriesId, date: "2027-04-14", day: null };
  const { impact } = await edit([closed], planNow);
  expect(impact.affected).toMatchObject([{ appointmentId }]);
  expect((await findBooked(manageKey)).orphanedAt).not.toBeNull();
});

test("the same when the location closes for good before that day", async () => {
  const { id: locationId, manageKey } = await shortened();
  const { id: appointmentId } = await findBooked(manageKey);
  const reason = { nl: "Het loket sluit.", en: "The desk closes." };
  const { impact } = await edit([{ kind: "location_closes", locationId, from: "2027-04-01", reason }], planNow);
  expect(impact.affected).toMatchObject([{ appointmentId }]);
  expect(await inventoryOf(locationId, at("2027-04-01T00:00"))).toEqual([]);
});

test("longer hours reach the days that people can be booked on, and none beyond them", async () => {
  const { id, seriesId } = await shortened();
  const later = DateTime.fromISO("2027-04-14T12:00:00Z");
  const day = { opensAt: "09:00", closesAt: "10:00", desks: 2, staffDesks: 0, overbook: 0, services: ["BIO" as const] };
  await edit([{ kind: "date_changed", seriesId, date: "2027-04-15", day }], planNow);
  const lines = (await inventoryOf(id, later)).filter((line) => line.startsWith("2027-04-15"));
  expect(lines).toHaveLength(2);
  const last = await db.session.findFirstOrThrow({ where: { locationId: id }, orderBy: { date: "desc" } });
  expect(last.date.toISOString().slice(0, 10)).toBe("2027-04-30");
});
