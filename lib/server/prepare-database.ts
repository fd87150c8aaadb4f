import { db } from "@/lib/db/client";
import { noteWaits } from "@/lib/figures/note-waits";
import { soundAlarms } from "@/lib/figures/sound-alarms";
import { generateSessions } from "@/lib/session/generate-sessions";
import { DateTime } from "@/lib/time";
import { migrate } from "@/prisma/migrate";
import { seedDemonstration } from "@/prisma/seed/demonstration";
import { seedDemonstrationStaff } from "@/prisma/seed/demonstration-staff";
import { loadReferenceData } from "@/prisma/seed/reference";
import { seedWaits } from "@/prisma/seed/seed-waits";
import { seedWorklist } from "@/prisma/seed/seed-worklist";
import { checkAuditRole } from "./check-audit-role";
import { checkSecret } from "./check-database";
import { grantAppRole } from "./grant-app-role";

type Given = { databaseUrl: string; ownerUrl: string; isDemo: boolean; log: (sentence: string) => void };

/** Migrates as the owner, lets the product's own role in, checks the secret, loads what every installation needs, and the demonstration into an empty database. */
export async function prepareDatabase({ databaseUrl, ownerUrl, isDemo, log }: Given): Promise<void> {
  const applied = await migrate(ownerUrl);
  if (applied.length > 0) log(`Applied ${applied.length} migrations.`);
  if (ownerUrl !== databaseUrl) await grantAppRole(ownerUrl, databaseUrl);
  const warning = await checkAuditRole(databaseUrl);
  if (warning) log(warning);
  await checkSecret(databaseUrl);
  await loadReferenceData();

  const now = DateTime.now();
  let seeded: Awaited<ReturnType<typeof seedDemonstration>> = null;
  if (isDemo && (await db.location.count()) === 0) {
    log("Loading the demonstration: an invented year of a real country.");
    seeded = await seedDemonstration(now);
  }
  if (isDemo) await seedDemonstrationStaff();
  if (seeded) await seedWorklist(now);
  await generateSessions(now);
  if (seeded) await seedWaits(now);
  await noteWaits(now);
  await soundAlarms(now);
}
