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
    ["2027-03-05T08:00:00.000Z", 16, "2027-03-13", "2027-03-13"],
    ["2027-03-05T08:00:00.000Z", 16, "2027-03-20", "2027-03-20"],
    ["2027-03-12T19:00:00.000Z", 4, "2027-03-13", "2027-03-13"],
    ["2027-03-19T19:00:00.000Z", 4, "2027-03-20", "2027-03-20"],
  ]);
  expect([bookableUntil, hasDaily]).toEqual([before.bookableUntil, true]);
});

test("takes days together only where every day of opening between them has places", async () => {
  const { id } = await createPlannedPlace();
  const moment = [{ moment: "2027-03-05T09:00", share: 100 }];
  // Mornings on weekdays are booked daily; Tuesday to Friday also have an afternoon, and so has the Monday after.
  await edit(
    [
      added(id, {
        from: "2027-03-09",
        until: "2027-03-15",
        rule: { opensAt: "13:00", closesAt: "15:00", releaseWaves: moment },
      }),
      added(id, {
        from: "2027-03-17",
        until: "2027-03-17",
        rule: { opensAt: "13:00", closesAt: "15:00", releaseWaves: moment },
      }),
    ],
    planNow,
  );
  const { releases } = await releaseCalendar(id, planNow.toJSDate());
  expect(releases.map(({ places, fromDate, untilDate }) => [places, fromDate, untilDate])).toEqual([
    [20, "2027-03-09", "2027-03-15"],
    [4, "2027-03-17", "2027-03-17"],
  ]);
});

test("promises no place whose time is over, or too near, when it would appear", async () => {
  const { id } = await createPlannedPlace();
  await db.location.update({ where: { id }, data: { leadMinutes: 60 } });
  const rule = {
    weekdays: [3, 4, 5],
    opensAt: "13:00",
    closesAt: "15:00",
    releaseWaves: [{ moment: "2027-03-11T12:30", share: 100 }],
  };
  await edit([added(id, { from: "2027-03-10", until: "2027-03-12", rule })], planNow);
  const { releases } = await releaseCalendar(id, planNow.toJSDate());
  expect(releases).toMatchObject([{ places: 7, fromDate: "2027-03-11", untilDate: "2027-03-12" }]);
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
