import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { findLocation } from "@/lib/location/find-locations";
import { createPlannedPlace, edit, planNow, planner } from "@/lib/testing/plan-ground";
import { proposeChanges } from "./propose-changes";

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
