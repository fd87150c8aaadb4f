import { recordChanges } from "@/lib/audit/record-changes";
import { type rows, sql } from "@/lib/db/sql";
import { within } from "@/lib/db/within";
import { env } from "@/lib/env";
import type { DateTime } from "@/lib/time";

type Unattended = {
  /** Whose desk; null for those of all who sat down longer ago than a session may be idle. */
  clerkId: string | null;
  /** Who ended their session. */
  author: { id: string | null; name: string };
};

/**
 * Leaves the desk of a clerk who is signed in nowhere any more, unless somebody is called or helped there: that one a colleague
 * frees. Returns how many desks that were.
 *
 * Units: `STAFF_IDLE_MINUTES` since a session was last seen; `now` is an instant. Throws: when the database fails.
 */
export async function leaveUnattendedDesks(
  { clerkId, author }: Unattended,
  now: DateTime,
  run?: typeof rows,
): Promise<number> {
  const idleSince = now.minus({ minutes: env().STAFF_IDLE_MINUTES }).toJSDate();
  return within(run, async (inside) => {
    const left = await inside<{ deskId: string; locationId: string; before: unknown }>(sql`
      select desk_id as "deskId", location_id as "locationId", was as before
      from leave_unattended_desks(${clerkId}::uuid, ${idleSince}, ${now.toJSDate()})`);
    const changes = left.map(({ deskId, ...told }) => ({
      ...told,
      action: "desk_left" as const,
      subjectKind: "desk",
      subjectId: deskId,
    }));
    await recordChanges(author, changes, inside);
    return left.length;
  });
}
