import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { createPlannedPlace, edit, planNow, propose, rule } from "@/lib/testing/plan-ground";
import { findHistoryOfPlace } from "./find-history-of-place";

test("says of each change where it is, and how it was before", async () => {
  const { id, seriesId } = await createPlannedPlace({ desks: 2 });
  const { name } = await db.location.findUniqueOrThrow({ where: { id } });
  const date = "2027-03-10";
  const day = { opensAt: "09:00", closesAt: "10:00", desks: 1, staffDesks: 0, overbook: 0, services: [] };
  const { opensAt, closesAt, desks, services } = rule({ desks: 2 });
  const usual = { opensAt, closesAt, desks, services };

  const differs = await edit([{ kind: "date_changed", seriesId, date, day }], planNow);
  expect(differs.impact.about).toMatchObject([
    { place: name, rule: { seriesId }, was: usual, is: { closesAt: "10:00" } },
  ]);
  const restored = await propose([{ kind: "date_restored", seriesId, date }], planNow);
  expect(restored.impact.about).toMatchObject([{ place: name, was: { closesAt: "10:00" }, is: usual }]);
  const sunday = await propose([{ kind: "date_changed", seriesId, date: "2027-03-14", day }], planNow);
  expect(sunday.impact.about).toMatchObject([{ was: null, is: { closesAt: "10:00" } }]);
  const ended = await propose([{ kind: "opening_ended", seriesId, from: "2027-04-01" }], planNow);
  expect(ended.impact.about).toMatchObject([{ place: name, rule: { weekdays: [1, 2, 3, 4, 5], desks: 2 } }]);

  const undo = await edit([{ kind: "edit_undone", proposalId: differs.proposalId }], planNow.plus({ minutes: 1 }));
  const undone = { changes: [{ kind: "date_changed", seriesId, date }], about: [{ place: name, was: usual }] };
  expect(undo.impact.about).toMatchObject([{ undone }]);
  const [last] = (await findHistoryOfPlace(id)).edits;
  expect(last?.impact.about).toMatchObject([{ undone }]);
});

test("a closure of all locations is of none by name, and one that is taken away says which it was", async () => {
  const { id } = await createPlannedPlace();
  const closure = {
    id: randomUUID(),
    startsOn: "2027-03-10",
    endsOn: "2027-03-11",
    reason: { nl: "Storing", en: "Power" },
  };
  const ofAll = await propose([{ kind: "closure_added", locationId: null, ...closure }], planNow);
  expect(ofAll.impact.about).toMatchObject([{ place: null, closure: null }]);
  await edit([{ kind: "closure_added", locationId: id, ...closure }], planNow);
  const removed = await propose([{ kind: "closure_removed", id: closure.id }], planNow);
  expect(removed.impact.about?.[0]?.closure).toMatchObject(closure);
});
