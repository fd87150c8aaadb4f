import { type rows, sql } from "@/lib/db/sql";
import { type HeldRole, locationsWith } from "./policy";

/**
 * Takes somebody from the desk where they sit when what they hold now gives them no work there. Whoever was called or
 * helped there waits again.
 *
 * Throws: when the database fails.
 */
export async function vacateDesk(staffId: string, run: typeof rows): Promise<void> {
  const held = await run<HeldRole>(sql`
    select staff_role.role, location_id as "locationId", organisation_id as "organisationId"
    from staff_role join staff_member on staff_member.id = staff_role.staff_id
    where staff_id = ${staffId} and active`);
  const keeps = locationsWith(held, "day_work");
  if (keeps !== "all") await run(sql`select vacate_desk(${staffId}, ${keeps}::uuid[])`);
}
