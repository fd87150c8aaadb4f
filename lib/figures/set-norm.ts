import { recordChange } from "@/lib/audit/record-change";
import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { forgetInProcess } from "@/lib/once-per-process";
import type { ServiceKey } from "@/lib/service/schema";

type Author = { id: string; name: string };

/** What a service should keep to: days until a first start, and of a hundred expected people how many at most do not come. */
export type Norm = { normDays: number; normMissedPercent: number };

/** The longest wait that a norm can ask for. */
export const mostNormDays = 365;

const isIn = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most;

/**
 * Sets within how many days people should find a start of a service, and how many of those expected may stay away; the alarms
 * and the figures go by it.
 *
 * Refuses: false for a number of days that is none from 1 to a year, or a percentage that is none from 1 to 100. The same
 * norm again changes nothing.
 * Throws: when the database fails.
 */
export async function setNorm(service: ServiceKey, norm: Norm, author: Author): Promise<boolean> {
  const { normDays, normMissedPercent } = norm;
  if (!isIn(normDays, mostNormDays) || !isIn(normMissedPercent, 100)) return false;
  const isSet = await transaction<boolean>(async ({ run }) => {
    const [was] = await run<Norm>(sql`
      select norm_days as "normDays", norm_missed_percent as "normMissedPercent" from service where key = ${service} for update`);
    if (!was || (was.normDays === normDays && was.normMissedPercent === normMissedPercent)) return was !== undefined;
    await run(sql`
      update service set norm_days = ${normDays}, norm_missed_percent = ${normMissedPercent} where key = ${service}`);
    const change = { action: "norm_set", subjectKind: "service", subjectId: service } as const;
    await recordChange(author, { ...change, before: was, after: norm }, run);
    return true;
  });
  // Whoever set it reads it back.
  forgetInProcess("services");
  return isSet;
}
