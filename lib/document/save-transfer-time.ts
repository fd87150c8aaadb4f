import { type Author, recordChange } from "@/lib/audit/record-change";
import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";

type Given = {
  /** Both, or neither: between any two locations for which nothing else is set. */
  fromId: string | null;
  toId: string | null;
  /** Null: as between any two. */
  workingDays: number | null;
};

/**
 * Sets how many working days documents travel from one location to another; the other way is another. The last one who saves
 * is right. Throws: when a location does not exist, or the database fails.
 */
export async function saveTransferTime({ fromId, toId, workingDays }: Given, author: Author): Promise<void> {
  await transaction(async ({ run }) => {
    if (workingDays === null) {
      await run(sql`delete from transfer_time where from_id = ${fromId} and to_id = ${toId}`);
    } else {
      await run(sql`
        insert into transfer_time (from_id, to_id, working_days) values (${fromId}, ${toId}, ${workingDays})
        on conflict (from_id, to_id) do update set working_days = excluded.working_days`);
    }
    const subject = {
      subjectKind: "transfer_time",
      subjectId: `${fromId ?? "any"} ${toId ?? "any"}`,
      locationId: fromId,
    };
    await recordChange(author, { action: "transfer_time_set", ...subject, after: { toId, workingDays } }, run);
  });
}
