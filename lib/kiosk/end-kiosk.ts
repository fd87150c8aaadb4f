import { recordChange } from "@/lib/audit/record-change";
import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import type { DateTime } from "@/lib/time";

type Given = { id: string; locationId: string; author: { id: string; name: string } };

/**
 * Ends a kiosk of a location: from now on nobody is checked in there. One that has ended, or is of another location, stays as
 * it is; returns whether there was one to end.
 *
 * Throws: when the database fails.
 */
export async function endKiosk({ id, locationId, author }: Given, now: DateTime): Promise<boolean> {
  return transaction(async ({ run }) => {
    const ended = await run(sql`
      update kiosk set ended_at = ${now.toJSDate()}
      where id = ${id} and location_id = ${locationId} and ended_at is null
      returning id`);
    if (ended.length === 0) return false;
    await recordChange(author, { action: "kiosk_ended", subjectKind: "kiosk", subjectId: id, locationId }, run);
    return true;
  });
}
