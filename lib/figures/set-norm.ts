import { recordChange } from "@/lib/audit/record-change";
import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import type { ServiceKey } from "@/lib/service/schema";

type Author = { id: string; name: string };

/** The longest wait that a norm can ask for. */
export const mostNormDays = 365;

/**
 * Sets within how many days people should find a start of a service; the alarms and the figures go by it.
 *
 * Refuses: false for a number of days that is none from 1 to a year. The same norm again changes nothing.
 * Throws: when the database fails.
 */
export async function setNorm(service: ServiceKey, days: number, author: Author): Promise<boolean> {
  if (!Number.isInteger(days) || days < 1 || days > mostNormDays) return false;
  return transaction<boolean>(async ({ run }) => {
    const [was] = await run<{ normDays: number }>(sql`
      select norm_days as "normDays" from service where key = ${service} for update`);
    if (!was || was.normDays === days) return was !== undefined;
    await run(sql`update service set norm_days = ${days} where key = ${service}`);
    const [before, after] = [{ normDays: was.normDays }, { normDays: days }];
    await recordChange(author, { action: "norm_set", subjectKind: "service", subjectId: service, before, after }, run);
    return true;
  });
}
