import { expect, test } from "vitest";
import { createPlannedPlace, edit, planNow, planner, rule } from "@/lib/testing/plan-ground";
import { findLaterChanges } from "./find-later-changes";
import { proposeChanges } from "./propose-changes";

test("names what changed the same things afterwards, as long as that stands, and nothing else of the location", async () => {
  const { seriesId } = await createPlannedPlace();
  const closed = (date: string) => ({ kind: "date_changed" as const, seriesId, date, day: null });
  const changed = (closesAt: string) => ({
    kind: "opening_changed" as const,
    seriesId,
    from: "2027-03-09",
    rule: rule({ closesAt }),
    validUntil: null,
  });
  const { proposalId } = await edit([changed("11:00")], planNow);
  await edit([closed("2027-03-12")], planNow.plus({ minutes: 1 }));
  expect(await findLaterChanges(proposalId)).toEqual([]);

  const later = await edit([changed("10:30")], planNow.plus({ minutes: 2 }));
  const undo = [{ kind: "edit_undone" as const, proposalId }];
  const refused = { ok: false, reason: "changed_since" };
  expect(await proposeChanges({ author: planner, changes: undo }, planNow)).toMatchObject(refused);
  expect(await findLaterChanges(proposalId)).toEqual([{ id: later.proposalId, byName: planner.name }]);

  await edit([{ kind: "edit_undone", proposalId: later.proposalId }], planNow.plus({ minutes: 3 }));
  expect(await findLaterChanges(proposalId)).toEqual([]);
});
