import { rows, sql } from "@/lib/db/sql";

/** What locations, desks, organisations and colleagues are called, by id; never applicants. Throws when the database fails. */
export async function knownNames(): Promise<ReadonlyMap<string, string>> {
  const found = await rows<{ id: string; name: string }>(sql`
    select id, name from location
    union all select id, name from organisation
    union all select id, name from desk
    union all select id, name from staff_member`);
  return new Map(found.map(({ id, name }) => [id, name]));
}
