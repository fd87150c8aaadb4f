import { rows, sql } from "@/lib/db/sql";

/** How many working days documents travel from each location to each other one, as set; null when nothing is. */
export async function transferDaysFromRows(
  fromIds: readonly string[],
): Promise<{ fromId: string; toId: string; timeZone: string; workingDays: number | null }[]> {
  return rows(sql`
    select departure.id as "fromId", destination.id as "toId", departure.time_zone as "timeZone",
           coalesce(pair.working_days, anywhere.working_days) as "workingDays"
    from location departure
    join location destination on destination.id <> departure.id
    left join transfer_time pair on pair.from_id = departure.id and pair.to_id = destination.id
    left join transfer_time anywhere on anywhere.from_id is null
    where departure.id = any (${[...fromIds]}::uuid[])`);
}
