import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { generateSessions } from "@/lib/session/generate-sessions";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { countWorklist } from "@/lib/worklist/find-worklist";
import { seedDemonstration } from "./demonstration";
import { seedDemonstrationStaff } from "./demonstration-staff";
import { loadReferenceData } from "./reference";
import { seedWorklist } from "./seed-worklist";

const now = DateTime.fromISO("2026-11-24T09:00:00Z");
const seedingMs = 240_000;

test(
  "the demonstration has a worklist with somebody in every state, and nothing in it is wrong",
  async () => {
    await loadReferenceData();
    await seedDemonstration(now);
    await seedDemonstrationStaff();
    const orphans = await seedWorklist(now);
    expect(orphans).toBeGreaterThanOrEqual(5);
    expect(orphans).toBeLessThanOrEqual(12);

    const { id } = await db.location.findUniqueOrThrow({ where: { slug: "zwolle" } });
    const counts = await countWorklist([id], now);
    expect(counts).toEqual({ orphan: orphans - 3, alternative: 1, moved: 1, cancelled: 1, waiting: 0 });
    expect(await countWorklist("all", now)).toEqual(counts);
    expect(await db.message.count()).toBe(0);
    expect(await findBreaches()).toEqual([]);
    expect(await generateSessions(now)).toBe(0);
  },
  seedingMs,
);
