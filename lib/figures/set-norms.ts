import { recordChange } from "@/lib/audit/record-change";
import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { forgetInProcess } from "@/lib/once-per-process";
import type { ServiceKey } from "@/lib/service/schema";

type Author = { id: string; name: string };

/** What a service should keep to: days until a first start, and of a hundred expected people how many at most do not come. */
export type Norm = { normDays: number; normMissedPercent: number };

/** The most that each can ask for: a year, and everybody. */
const most: Norm = { normDays: 365, normMissedPercent: 100 };

/** Whether a part of a norm can be so many. */
export const isNorm = (part: keyof Norm, value: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= most[part];

const isWhole = ({ normDays, normMissedPercent }: Norm) =>
  isNorm("normDays", normDays) && isNorm("normMissedPercent", normMissedPercent);

/**
 * Sets of each of these services within how many days people should find a start, and how many of those expected may stay
 * away; the alarms and the figures go by it. What differs is written down, the same norm again changes nothing.
 *
 * Refuses: false when any is not a number of days from 1 to a year, or a percentage from 1 to 100; none is set then.
 * Throws: when the database fails; none is set then.
 */
export async function setNorms(norms: ReadonlyMap<ServiceKey, Norm>, author: Author): Promise<boolean> {
  if (![...norms.values()].every(isWhole)) return false;
  await transaction<void>(async ({ run }) => {
    const were = await run<Norm & { key: ServiceKey }>(sql`
      select key, norm_days as "normDays", norm_missed_percent as "normMissedPercent"
      from service where key = any (${[...norms.keys()]}::text[])
      order by key for update`);
    for (const { key, ...was } of were) {
      const norm = norms.get(key) ?? was;
      const { normDays, normMissedPercent } = norm;
      if (was.normDays === normDays && was.normMissedPercent === normMissedPercent) continue;
      await run(sql`
        update service set norm_days = ${normDays}, norm_missed_percent = ${normMissedPercent} where key = ${key}`);
      const change = { action: "norm_set", subjectKind: "service", subjectId: key } as const;
      await recordChange(author, { ...change, before: was, after: norm }, run);
    }
  });
  // Whoever set it reads it back.
  forgetInProcess("services");
  return true;
}
