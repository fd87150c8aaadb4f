import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { agent } from "@/lib/testing/worklist-ground";
import { DateTime } from "@/lib/time";
import { forgetReferences } from "./forget-references";
import { issueReference } from "./issue-reference";

const now = DateTime.fromISO("2027-03-10T09:00", { zone: "Europe/Amsterdam" });

test("for whom a reference was issued is forgotten after a week, and the reference is not", async () => {
  await issueReference({ name: "Ada Lovelace", reason: "newborn", author: agent }, now);
  await issueReference({ name: null, reason: "other", author: agent }, now);
  await issueReference({ name: "Grace Hopper", reason: "letter_lost", author: agent }, now.plus({ days: 1 }));
  expect(await forgetReferences(now.plus({ days: 7 }))).toBe(0);
  const later = now.plus({ days: 7, minutes: 1 });
  expect(await forgetReferences(later)).toBe(1);
  expect(await forgetReferences(later)).toBe(0);
  const kept = await db.personReference.findMany({ orderBy: [{ issuedAt: "asc" }, { reason: "asc" }] });
  expect(kept.map(({ reason, nameSealed }) => [reason, nameSealed !== null])).toEqual([
    ["newborn", false],
    ["other", false],
    ["letter_lost", true],
  ]);
});
