import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { book, createPlannedPlace, planNow, propose } from "@/lib/testing/plan-ground";

/** Latitudes in the far south, where no other test has a location: a tenth of a degree is eleven kilometres. */
const own = -60;

async function targetsWhen(costs: { near: number; far: number; farther: number }) {
  await db.location.updateMany({ data: { active: false } });
  const { id, seriesId } = await createPlannedPlace({}, own);
  const others = { near: 0.01, far: 0.3, farther: 0.6 };
  const ids = new Map<string | undefined, string>();
  for (const key of ["near", "far", "farther"] as const) {
    const place = await createPlannedPlace({}, own + others[key]);
    await db.location.update({ where: { id: place.id }, data: { feeCents: costs[key] } });
    ids.set(place.id, key);
  }
  await book(id, "2027-03-10T09:00");
  const { impact } = await propose([{ kind: "opening_ended", seriesId, from: "2027-03-01" }], planNow);
  return impact.affected.map(({ target }) => [ids.get(target?.locationId), target?.km, target?.feeCents]);
}

test("nobody is sent to where it costs more, as long as there is room within reach where it does not", async () => {
  expect(await targetsWhen({ near: 1250, far: 0, farther: 0 })).toEqual([["far", 33, 0]]);
});

test("beyond reach the nearest one is shown, with what it costs", async () => {
  expect(await targetsWhen({ near: 1250, far: 900, farther: 0 })).toEqual([["near", 1, 1250]]);
});
