import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { added, createPlannedPlace, edit, planNow, rule } from "@/lib/testing/plan-ground";
import { findHistoryOfPlace } from "./find-history-of-place";

const reason = { nl: "Storm", en: "A storm" };
const days = { startsOn: "2027-03-10", endsOn: "2027-03-10", reason };
const kindsAt = async (locationId: string) =>
  (await findHistoryOfPlace(locationId)).edits.map(({ changes }) => changes.map(({ kind }) => kind));

test("an edit of many locations is told at each with its own changes and those of all", async () => {
  const [here, there] = [await createPlannedPlace(), await createPlannedPlace()];
  const closure = { kind: "closure_added", id: randomUUID(), locationId: there.id, ...days } as const;
  await edit(
    [
      added(here.id, { from: "2027-03-13", rule: { weekdays: [6] } }),
      { kind: "opening_ended", seriesId: there.seriesId, from: "2027-04-01" },
      {
        kind: "opening_changed",
        seriesId: here.seriesId,
        from: "2027-04-01",
        rule: rule({ desks: 2 }),
        validUntil: null,
      },
      { kind: "date_changed", seriesId: there.seriesId, date: "2027-03-09", day: null },
      closure,
    ],
    planNow.plus({ minutes: 1 }),
  );
  await edit([{ kind: "closure_removed", id: closure.id }], planNow.plus({ minutes: 2 }));
  const everywhere = { kind: "closure_added", id: randomUUID(), locationId: null, ...days } as const;
  await edit([everywhere], planNow.plus({ minutes: 3 }));

  expect(await kindsAt(here.id)).toEqual([["closure_added"], ["opening_added", "opening_changed"], ["opening_added"]]);
  expect(await kindsAt(there.id)).toEqual([
    ["closure_added"],
    ["closure_removed"],
    ["opening_ended", "date_changed", "closure_added"],
    ["opening_added"],
  ]);
});

test("older edits are told on pages of their own, none twice and none left out", async () => {
  const { id, seriesId } = await createPlannedPlace();
  for (let minutes = 1; minutes <= 22; minutes++) {
    const change = { kind: "opening_changed", seriesId, from: "2027-04-01", validUntil: null } as const;
    await edit([{ ...change, rule: rule({ desks: minutes + 1 }) }], planNow.plus({ minutes }));
  }
  const first = await findHistoryOfPlace(id);
  const second = await findHistoryOfPlace(id, first.olderThan ?? undefined);
  expect([first.edits.length, second.edits.length, second.olderThan]).toEqual([20, 3, null]);
  expect(new Set([...first.edits, ...second.edits].map((one) => one.id)).size).toBe(23);
});
