import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { findLocation } from "@/lib/location/find-locations";
import { added, createPlannedPlace, edit, planNow, planner, propose } from "@/lib/testing/plan-ground";
import { daysOf } from "./days-of";
import { proposeChanges } from "./propose-changes";
import type { PlanChange } from "./schema";

const reason = { nl: "Het pand wordt verkocht.", en: "The building is sold." };
const closing = (locationId: string, words = reason) => ({
  kind: "location_closes" as const,
  locationId,
  from: "2027-03-15",
  reason: words,
});

async function publicly(id: string) {
  const { slug } = await db.location.findUniqueOrThrow({ where: { id } });
  const location = await findLocation(slug, planNow);
  return location && { openUntil: location.openUntil, openUntilReason: location.openUntilReason };
}

test("why a location closes for good is kept for who looks at it, until that is undone", async () => {
  const { id } = await createPlannedPlace();
  const { proposalId } = await edit([closing(id)], planNow);
  expect(await publicly(id)).toEqual({ openUntil: "2027-03-14", openUntilReason: reason });

  const better = { nl: "Wij verhuizen.", en: "We are moving." };
  const second = await edit([closing(id, better)], planNow);
  expect(await publicly(id)).toEqual({ openUntil: "2027-03-14", openUntilReason: better });
  await edit([{ kind: "edit_undone", proposalId: second.proposalId }], planNow);
  expect(await publicly(id)).toEqual({ openUntil: "2027-03-14", openUntilReason: reason });
  await edit([{ kind: "edit_undone", proposalId }], planNow);
  expect(await publicly(id)).toEqual({ openUntil: null, openUntilReason: null });
});

test("after the last day its week says so, and an opening beyond it is told in the impact", async () => {
  const { id, seriesId } = await createPlannedPlace();
  const closed = await edit([closing(id)], planNow);
  expect(closed.impact.afterClosing).toEqual([]);
  const days = await daysOf(id, { from: "2027-03-14", until: "2027-03-15" }, planNow.toJSDate());
  expect(days.map(({ closedAfter }) => closedAfter)).toEqual([null, "2027-03-14"]);

  const tellsOf = async (change: PlanChange) => (await propose([change], planNow)).impact.afterClosing;
  const { name } = await db.location.findUniqueOrThrow({ where: { id } });
  const told = [{ locationId: id, name, lastDay: "2027-03-14" }];
  expect(await tellsOf(added(id, { from: "2027-03-22" }))).toEqual(told);
  expect(await tellsOf(added(id, { from: "2027-03-08", until: "2027-03-14" }))).toEqual([]);
  const day = { opensAt: "09:00", closesAt: "10:00", desks: 1, staffDesks: 0, overbook: 0, services: [] };
  expect(await tellsOf({ kind: "date_changed", seriesId, date: "2027-03-15", day })).toEqual(told);
  expect(await tellsOf({ kind: "opening_ended", seriesId, from: "2027-03-22" })).toEqual([]);
});

test("closing it once more in the same words changes nothing, and says so", async () => {
  const { id } = await createPlannedPlace();
  await edit([closing(id)], planNow);
  expect(await proposeChanges({ author: planner, changes: [closing(id)] }, planNow)).toEqual({
    ok: false,
    reason: "nothing_changes",
  });
});

test("an edit from before reasons were kept can be undone", async () => {
  const { id } = await createPlannedPlace();
  const { proposalId } = await edit([closing(id)], planNow);
  await db.$executeRaw`update location set open_until_reason = null where id = ${id}::uuid`;
  await db.$executeRaw`
    update plan_proposal
    set patch = jsonb_set(patch, '{openUntil,0}', (patch #> '{openUntil,0}') - 'reasonBefore' - 'reasonAfter')
    where id = ${proposalId}::uuid`;
  await edit([{ kind: "edit_undone", proposalId }], planNow);
  expect(await publicly(id)).toEqual({ openUntil: null, openUntilReason: null });
});
