import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { added, createPlannedPlace, edit, planNow } from "@/lib/testing/plan-ground";
import { daysOf } from "./days-of";

test("a rule can be opened on a holiday, another weekday and a date taken out of it, not on a closed day", async () => {
  const { id, seriesId } = await createPlannedPlace();
  const evening = added(id, { from: "2027-03-22", until: "2027-03-30", rule: { opensAt: "18:00", closesAt: "20:00" } });
  const reason = { nl: "Klok", en: "Clock" };
  await edit(
    [
      evening,
      { kind: "date_changed", seriesId, date: "2027-03-25", day: null },
      { kind: "closure_added", id: randomUUID(), locationId: id, startsOn: "2027-03-27", endsOn: "2027-03-27", reason },
    ],
    planNow,
  );
  const days = await daysOf(id, { from: "2027-03-24", until: "2027-03-31" }, planNow.toJSDate());
  const idle = Object.fromEntries(days.map((day) => [day.date.slice(8), day.idle.map(({ opensAt }) => opensAt)]));
  // The 28th and 29th are Easter; from the 31st on there are no evenings any more.
  expect(idle).toEqual({
    "24": [],
    "25": ["09:00"],
    "26": [],
    "27": [],
    "28": ["09:00", "18:00"],
    "29": ["09:00", "18:00"],
    "30": [],
    "31": [],
  });
});
