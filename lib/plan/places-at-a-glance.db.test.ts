import { expect, test } from "vitest";
import { agent, createOrphans, versionOf } from "@/lib/testing/worklist-ground";
import { DateTime } from "@/lib/time";
import { countWorklist } from "@/lib/worklist/find-worklist";
import { offerAlternative } from "@/lib/worklist/offer-alternative";
import { placesAtAGlance } from "./places-at-a-glance.sql";

const now = DateTime.fromISO("2027-03-01T08:00:00Z");

test("counts whoever has no place as the worklist does: without those for whom another time is kept", async () => {
  const phone = "+31612345678";
  const { locationId, orphanIds, otherAt } = await createOrphans([{ phone }, { phone }, {}], now);
  const seen = async () => {
    const range = { from: "2027-03-01", until: "2027-03-28", now: now.toJSDate() };
    const [glance] = await placesAtAGlance([locationId], range);
    return [glance?.orphans, (await countWorklist([locationId], now)).orphan];
  };
  expect(await seen()).toEqual([3, 3]);
  const [appointmentId = ""] = orphanIds;
  const solving = { appointmentId, version: await versionOf(appointmentId), author: agent };
  const target = { locationId, startsAt: otherAt };
  expect(await offerAlternative({ ...solving, target }, now)).toEqual({ ok: true });
  expect(await seen()).toEqual([2, 2]);
});
