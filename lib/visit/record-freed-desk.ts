import type { Author } from "@/lib/audit/record-change";
import type { rows } from "@/lib/db/sql";
import { recordDesk } from "./record-desk";
import { recordVisit } from "./record-visit";

/** What `clear_desk` in the database tells of a desk that was freed, and of whoever was there. */
export type FreedDesk = {
  deskId: string;
  locationId: string;
  before: unknown;
  visitId: string | null;
  visitBefore: unknown;
  visitAfter: unknown;
  /** Visits that were handed on to it, and are anybody's now. */
  unbound: string[];
};

/**
 * Writes down that somebody freed the desk of somebody else, and that whoever was there waits again, in the transaction of it.
 *
 * Throws: when the database fails.
 */
export async function recordFreedDesk(author: Author, freed: FreedDesk, run: typeof rows): Promise<void> {
  const { deskId, locationId, before, visitId, unbound } = freed;
  const after = { visitId, unbound };
  await recordDesk(author, { action: "desk_freed", deskId, locationId, before, after }, run);
  if (visitId === null) return;
  const told = { before: freed.visitBefore, after: freed.visitAfter };
  await recordVisit(author, { action: "visit_put_back", visitId, locationId, ...told }, run);
}
