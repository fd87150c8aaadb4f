import { rows, sql } from "@/lib/db/sql";

/** How many working days a document travels, as it is set; null when nothing is. */
export async function transferDaysRow(
  fromId: string,
  toId: string,
  run: typeof rows = rows,
): Promise<{ timeZone: string; workingDays: number | null } | null> {
  const [found] = await run<{ timeZone: string; workingDays: number | null }>(sql`
    select time_zone as "timeZone", (
      select working_days
      from transfer_time
      where (from_id = ${fromId} and to_id = ${toId}) or from_id is null
      order by from_id is null
      limit 1
    ) as "workingDays"
    from location
    where id = ${fromId}`);
  return found ?? null;
}
