import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { findLocation } from "@/lib/location/find-locations";
import { added, at, book, createPlannedPlace, edit, planNow } from "@/lib/testing/plan-ground";
import { type Sought, whyHidden } from "./why-hidden";

/** Why biometrics for so many cannot be seen at that time: the rules in order. */
async function why(locationId: string, startsAt: string, given: Partial<Sought> = {}) {
  const { slug } = await db.location.findUniqueOrThrow({ where: { id: locationId } });
  const location = await findLocation(slug, planNow);
  if (!location) throw new Error("The location is not there.");
  return whyHidden(location, { services: ["BIO"], persons: 1, startsAt: at(startsAt), ...given }, planNow);
}

test("a time that people are shown is hidden by nothing", async () => {
  const { id } = await createPlannedPlace();
  expect(await why(id, "2027-03-10T09:00")).toEqual([]);
});

test("each rule of that time is told", async () => {
  const { id, seriesId } = await createPlannedPlace();
  const rule = { opensAt: "13:00", closesAt: "15:00" };
  const [staff, invited, later, closureId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const on = (date: string) => ({ from: date, until: date });
  const reason = { nl: "Verhuizing", en: "Moving" };
  await edit(
    [
      added(id, { ...on("2027-03-10"), seriesId: staff, rule: { ...rule, channel: "staff" } }),
      added(id, { ...on("2027-03-11"), seriesId: invited, rule: { ...rule, channel: "invited" } }),
      added(id, {
        ...on("2027-03-12"),
        seriesId: later,
        rule: { ...rule, releaseWaves: [{ daysBefore: 2, at: "09:00", share: 100 }] },
      }),
      { kind: "closure_added", id: closureId, locationId: id, startsOn: "2027-03-17", endsOn: "2027-03-18", reason },
    ],
    planNow,
  );
  await book(id, "2027-03-09T09:00");

  expect(await why(id, "2027-03-09T09:00")).toEqual([{ rule: "full", seriesIds: [seriesId] }]);
  expect(await why(id, "2027-03-09T09:10")).toEqual([{ rule: "not_a_start", minutes: 30, seriesIds: [seriesId] }]);
  expect(await why(id, "2027-03-09T13:00")).toEqual([{ rule: "no_opening" }]);
  expect(await why(id, "2027-03-10T13:00")).toEqual([{ rule: "staff", seriesIds: [staff] }]);
  expect(await why(id, "2027-03-11T13:00")).toEqual([{ rule: "invited", seriesIds: [invited] }]);
  expect(await why(id, "2027-03-12T13:00")).toEqual([
    { rule: "unreleased", at: at("2027-03-10T09:00").toJSDate(), seriesIds: [later] },
  ]);
  expect(await why(id, "2027-03-18T09:00")).toEqual([{ rule: "closure", closureId, reason }]);
  expect(await why(id, "2027-03-29T09:00")).toEqual([{ rule: "holiday" }]);
  // Six people need an hour: at half past eleven only half of it is left.
  expect(await why(id, "2027-03-10T11:30", { persons: 6 })).toEqual([{ rule: "no_room", minutes: 60 }]);
  expect(await why(id, "2027-02-26T09:00")).toEqual([{ rule: "over" }, { rule: "no_opening" }]);
  expect(await why(id, "2027-05-03T09:00")).toEqual([{ rule: "horizon", date: "2027-03-04" }]);
  expect(await why(id, "2027-05-03T13:00")).toEqual([{ rule: "horizon", date: "2027-03-04" }, { rule: "no_opening" }]);
});

test("a time that is over, or too near, when its places are released is never released", async () => {
  const { id } = await createPlannedPlace();
  await db.location.update({ where: { id }, data: { leadMinutes: 30 } });
  const later = randomUUID();
  const at0930 = "2027-03-11T09:30";
  const rule = { opensAt: "13:00", closesAt: "15:00", releaseWaves: [{ moment: at0930, share: 100 }] };
  await edit([added(id, { from: "2027-03-10", until: "2027-03-11", seriesId: later, rule })], planNow);
  const release = { at: at(at0930).toJSDate(), seriesIds: [later] };
  expect(await why(id, "2027-03-10T13:00")).toEqual([{ rule: "never_released", ...release }]);
  expect(await why(id, "2027-03-11T13:00")).toEqual([{ rule: "unreleased", ...release }]);
});

test("each rule of the location is told, several at once", async () => {
  const { id } = await createPlannedPlace();
  await db.locationService.deleteMany({ where: { locationId: id, serviceKey: "BIO" } });
  await db.location.update({
    where: { id },
    data: { active: false, bookedElsewhereUrl: "https://example.org", openUntil: new Date("2027-03-05") },
  });
  expect(await why(id, "2027-03-10T09:00")).toEqual([
    { rule: "not_active" },
    { rule: "booked_elsewhere" },
    { rule: "service_not_offered", services: ["BIO"] },
    { rule: "closes", date: "2027-03-05" },
  ]);

  const late = await createPlannedPlace();
  await db.location.update({ where: { id: late.id }, data: { leadMinutes: 240 } });
  expect(await why(late.id, "2027-03-01T09:00")).toEqual([{ rule: "too_soon", minutes: 240 }]);
});

test("two closures of one day are each told, and so is a date on which the opening itself differs", async () => {
  const { id, seriesId } = await createPlannedPlace();
  const [one, other] = [randomUUID(), randomUUID()];
  const closed = (closureId: string, nl: string, locationId: string | null) =>
    ({
      kind: "closure_added",
      id: closureId,
      locationId,
      startsOn: "2027-03-17",
      endsOn: "2027-03-17",
      reason: { nl, en: nl },
    }) as const;
  await edit(
    [
      closed(one, "Verhuizing", id),
      closed(other, "Staking", null),
      { kind: "date_changed", seriesId, date: "2027-03-18", day: null },
    ],
    planNow,
  );
  const rules = await why(id, "2027-03-17T09:00");
  expect(rules.map((rule) => (rule.rule === "closure" ? rule.closureId : rule.rule)).sort()).toEqual(
    [one, other].sort(),
  );
  expect(await why(id, "2027-03-18T09:00")).toEqual([
    { rule: "date_differs", date: "2027-03-18", seriesIds: [seriesId] },
  ]);
  expect(await why(id, "2027-03-18T14:00")).toEqual([{ rule: "no_opening" }]);
  await edit([{ kind: "closure_removed", id: other }], planNow);
});
