import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { added, createPlannedPlace, edit, planNow, rule } from "@/lib/testing/plan-ground";
import { findSisterOpenings } from "./find-sister-openings";
import { openAtMany } from "./open-at-many";

const today = "2027-03-01";

/** The same Saturdays at three locations, with something else beside. */
async function openSaturdays() {
  const [one, two, three] = [await createPlannedPlace(), await createPlannedPlace(), await createPlannedPlace()];
  const saturdays = added(one.id, { from: "2027-03-13", rule: { weekdays: [6], kind: "saturday" } });
  const many = await openAtMany(saturdays, [one.id, two.id, three.id]);
  if (!many.ok) throw new Error(many.reason);
  const other = added(two.id, { from: "2027-03-13", rule: { weekdays: [6], opensAt: "10:00" } });
  await edit([...many.changes, other], planNow);
  const [first, second, third] = many.changes;
  if (!first || !second || !third) throw new Error("Three were asked.");
  return { one, first, second, third };
}

test("the same rule that was made at several locations at once is found at the others, and no other rule", async () => {
  const { one, first, second, third } = await openSaturdays();
  const found = await findSisterOpenings(first, today);
  expect(found.map(({ seriesId }) => seriesId).sort()).toEqual([second.seriesId, third.seriesId].sort());
  expect(await findSisterOpenings({ seriesId: one.seriesId, locationId: one.id }, today)).toEqual([]);
});

test("one that is over is no sister, one that was changed still is; all are changed in one edit", async () => {
  const { first, second, third } = await openSaturdays();
  const changed = (seriesId: string, desks: number) =>
    ({
      kind: "opening_changed",
      seriesId,
      from: "2027-04-03",
      rule: rule({ weekdays: [6], desks }),
      validUntil: null,
    }) as const;
  await edit([changed(second.seriesId, 3)], planNow);
  const ended = { kind: "opening_ended", seriesId: third.seriesId, from: "2027-03-13" } as const;
  await edit([ended], planNow);
  const sisters = await findSisterOpenings(first, today);
  expect(sisters.map(({ seriesId }) => seriesId)).toEqual([second.seriesId]);
  const { impact } = await edit(
    [first, ...sisters].map(({ seriesId }) => changed(seriesId, 4)),
    planNow,
  );
  expect(impact.locations.map(({ placesAdded }) => placesAdded > 0)).toEqual([true, true]);
});

test("an opening at many locations is refused with which of them lack which services", async () => {
  const [one, narrow] = [await createPlannedPlace(), await createPlannedPlace()];
  await db.locationService.deleteMany({ where: { locationId: narrow.id, serviceKey: { not: "DOC" } } });
  const { name } = await db.location.findUniqueOrThrow({ where: { id: narrow.id } });
  const opening = added(one.id, { from: "2027-03-13", rule: { services: ["DOC", "BIO"] } });
  expect(await openAtMany(opening, [one.id, narrow.id])).toEqual({
    ok: false,
    reason: "service_not_offered",
    lacking: [{ name, services: ["BIO"] }],
  });
});
