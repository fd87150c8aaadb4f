import type { Author } from "@/lib/audit/record-change";
import { type rows, sql } from "@/lib/db/sql";
import { type FreedDesk, recordFreedDesk } from "@/lib/visit/record-freed-desk";
import { type HeldRole, locationsWith } from "./policy";

type Vacated = Omit<FreedDesk, "deskId"> & { deskId: string | null };

/**
 * Takes somebody from the desk where they sit when what they hold now gives them no work there. Whoever was called or
 * helped there waits again, before others. `author` is who took their work.
 *
 * Throws: when the database fails.
 */
export async function vacateDesk(staffId: string, author: Author, run: typeof rows): Promise<void> {
  const held = await run<HeldRole>(sql`
    select staff_role.role, location_id as "locationId", organisation_id as "organisationId"
    from staff_role join staff_member on staff_member.id = staff_role.staff_id
    where staff_id = ${staffId} and active`);
  const keeps = locationsWith(held, "day_work");
  if (keeps === "all") return;
  const [vacated] = await run<Vacated>(sql`
    select desk_id as "deskId", location_id as "locationId", was as before, visit_id as "visitId",
           visit_was as "visitBefore", visit_became as "visitAfter", unbound
    from vacate_desk(${staffId}, ${keeps}::uuid[])`);
  if (!vacated || vacated.deskId === null) return;
  await recordFreedDesk(author, { ...vacated, deskId: vacated.deskId }, run);
}
