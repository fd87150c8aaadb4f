import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { added, at, createPlannedPlace, edit, planNow, propose } from "@/lib/testing/plan-ground";
import { daysPlanned } from "./days-planned";
import { findWeekCopy } from "./find-week-copy";
import { readPlan } from "./read-plan.sql";

const copyOf = (given: { to: string; weeks?: number; isReplacing?: boolean; id?: string }) => ({
  now: planNow,
  copy: { id: randomUUID(), from: "2027-03-08", weeks: 1, isReplacing: true, ...given },
});

/** What is open on each day of a week: "1 09:00-12:00 1". */
async function hoursIn(locationId: string, monday: string): Promise<string[]> {
  const plan = await readPlan();
  const place = plan.places.find(({ id }) => id === locationId);
  if (!place) throw new Error("The location is not there.");
  const until = `${monday.slice(0, 8)}${String(Number(monday.slice(8)) + 6).padStart(2, "0")}`;
  return daysPlanned(plan, place, { from: monday, until })
    .flatMap(({ date, day }) =>
      day ? [`${Number(date.slice(8)) - Number(monday.slice(8)) + 1} ${day.opensAt}-${day.closesAt} ${day.desks}`] : [],
    )
    .sort();
}

/** A location whose week of the 8th is not like the others: a Saturday more, a longer Tuesday, no Friday. */
async function createUnusualWeek() {
  const place = await createPlannedPlace();
  const saturday = added(place.id, {
    from: "2027-03-13",
    until: "2027-03-13",
    rule: { weekdays: [6], opensAt: "10:00", closesAt: "12:00", kind: "saturday", desks: 3 },
  });
  const { seriesId } = place;
  const longer = { opensAt: "09:00", closesAt: "16:00", desks: 2, staffDesks: 0, overbook: 0, services: [] };
  await edit(
    [
      saturday,
      { kind: "date_changed", seriesId, date: "2027-03-09", day: longer },
      { kind: "date_changed", seriesId, date: "2027-03-12", day: null },
    ],
    planNow,
  );
  return place;
}

describe("copying a week", () => {
  test("makes other weeks the same, whatever they had, and does nothing the second time", async () => {
    const { id } = await createUnusualWeek();
    const extra = added(id, { from: "2027-03-18", until: "2027-03-18", rule: { opensAt: "17:00", closesAt: "19:00" } });
    await edit([extra], planNow);
    const asked = copyOf({ to: "2027-03-15", weeks: 2 });
    const { changes, skipped } = await findWeekCopy(id, asked);
    expect(skipped).toEqual([]);
    await edit(changes, planNow);

    const source = await hoursIn(id, "2027-03-08");
    expect(source).toEqual([
      "1 09:00-12:00 1",
      "2 09:00-16:00 2",
      "3 09:00-12:00 1",
      "4 09:00-12:00 1",
      "6 10:00-12:00 3",
    ]);
    expect(await hoursIn(id, "2027-03-15")).toEqual(source);
    expect(await hoursIn(id, "2027-03-22")).toEqual(source);
    expect((await findWeekCopy(id, copyOf({ to: "2027-03-15", weeks: 2 }))).changes).toEqual([]);
  });

  test("adds to what a week has, when asked so", async () => {
    const { id } = await createUnusualWeek();
    await edit(
      [added(id, { from: "2027-03-18", until: "2027-03-18", rule: { opensAt: "17:00", closesAt: "19:00" } })],
      planNow,
    );
    await edit((await findWeekCopy(id, copyOf({ to: "2027-03-15", isReplacing: false }))).changes, planNow);
    const hours = await hoursIn(id, "2027-03-15");
    expect(hours).toContain("4 17:00-19:00 1");
    expect(hours).toContain("5 09:00-12:00 1");
    expect(hours).toContain("6 10:00-12:00 3");
  });

  test("leaves closed days, holidays and days that are over alone, and says which", async () => {
    const { id } = await createUnusualWeek();
    const reason = { nl: "Verhuizing", en: "Moving" };
    const closure = { kind: "closure_added", id: randomUUID(), locationId: id, reason } as const;
    await edit([{ ...closure, startsOn: "2027-03-30", endsOn: "2027-03-30" }], planNow);
    // Easter Monday is the 29th.
    const { changes, skipped } = await findWeekCopy(id, copyOf({ to: "2027-03-29" }));
    expect(skipped).toEqual(["2027-03-29", "2027-03-30"]);
    await edit(changes, planNow);
    expect((await findWeekCopy(id, { ...copyOf({ to: "2027-03-15" }), now: at("2027-03-17T06:00") })).skipped).toEqual([
      "2027-03-15",
      "2027-03-16",
    ]);
  });

  test("the same form twice makes the same openings", async () => {
    const { id } = await createUnusualWeek();
    const asked = copyOf({ to: "2027-03-15" });
    const [once, twice] = [await findWeekCopy(id, asked), await findWeekCopy(id, asked)];
    expect(twice).toEqual(once);
    await propose(once.changes, planNow);
    await edit(once.changes, planNow);
    await expect(edit(once.changes, planNow)).rejects.toThrow("id_reused");
  });

  test("knows which day it is at the location", async () => {
    const { id } = await createUnusualWeek();
    await db.location.update({ where: { id }, data: { timeZone: "America/Curacao" } });
    // On the eighteenth at two in Amsterdam it is nine in the evening of the seventeenth there.
    const asked = { ...copyOf({ to: "2027-03-15" }), now: at("2027-03-18T02:00") };
    expect((await findWeekCopy(id, asked)).skipped).toEqual(["2027-03-15", "2027-03-16"]);
  });
});
