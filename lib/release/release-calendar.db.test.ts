import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { added, createPlannedPlace, edit, planNow } from "@/lib/testing/plan-ground";
import { comingClosures } from "../closure/coming-closures";
import { releaseCalendar } from "./release-calendar";

test("tells each moment at which places appear, how many and for which days, and what can be booked already", async () => {
  const { id } = await createPlannedPlace();
  const before = await releaseCalendar(id, planNow.toJSDate());
  expect(before).toMatchObject({ releases: [], hasDaily: true });
  await edit(
    [
      added(id, {
        from: "2027-03-13",
        until: "2027-03-20",
        rule: {
          weekdays: [6],
          opensAt: "10:00",
          closesAt: "12:00",
          desks: 5,
          slotMinutes: 30,
          releaseWaves: [
            { moment: "2027-03-05T09:00", share: 80 },
            { daysBefore: 1, at: "20:00", share: 20 },
          ],
        },
      }),
    ],
    planNow,
  );
  const { releases, bookableUntil, hasDaily } = await releaseCalendar(id, planNow.toJSDate());
  const lines = releases.map(({ at, places, fromDate, untilDate }) => [at.toISOString(), places, fromDate, untilDate]);
  expect(lines).toEqual([
    ["2027-03-05T08:00:00.000Z", 32, "2027-03-13", "2027-03-20"],
    ["2027-03-12T19:00:00.000Z", 4, "2027-03-13", "2027-03-13"],
    ["2027-03-19T19:00:00.000Z", 4, "2027-03-20", "2027-03-20"],
  ]);
  expect([bookableUntil, hasDaily]).toEqual([before.bookableUntil, true]);
});

test("says that nothing opens daily where every place has its release", async () => {
  const { id } = await createPlannedPlace({ releaseWaves: [{ daysBefore: 7, at: "09:00", share: 100 }] });
  const { releases, hasDaily } = await releaseCalendar(id, planNow.toJSDate());
  expect([releases.length > 0, hasDaily]).toEqual([true, false]);
});

test("tells closures that are not over, of the location and of all, and of no other", async () => {
  const [{ id }, other] = [await createPlannedPlace(), await createPlannedPlace()];
  const reason = { nl: "Verhuizing", en: "Moving house" };
  const closure = (locationId: string | null, startsOn: string, endsOn: string) => ({
    locationId,
    startsOn: new Date(startsOn),
    endsOn: new Date(endsOn),
    reason,
  });
  await db.closure.createMany({
    data: [
      closure(id, "2027-02-01", "2027-02-28"),
      closure(id, "2027-02-27", "2027-03-01"),
      closure(null, "2027-05-05", "2027-05-05"),
      closure(other.id, "2027-04-01", "2027-04-02"),
    ],
  });
  expect(await comingClosures(id, "2027-03-01")).toMatchObject([
    { startsOn: "2027-02-27", endsOn: "2027-03-01", reason },
    { startsOn: "2027-05-05", endsOn: "2027-05-05", reason },
  ]);
});
