import { row, type rows, sql } from "@/lib/db/sql";
import { within } from "@/lib/db/within";
import type { DateTime } from "@/lib/time";
import { type FreedDesk, recordFreedDesk } from "./record-freed-desk";
import type { FreeRefusal } from "./refusals";

export type FreeOutcome = { ok: true } | { ok: false; reason: FreeRefusal };

type Free = {
  deskId: string;
  /** Who sits there and is gone. */
  clerkId: string;
  /** Whose day it is. */
  locationId: string;
  /** Who frees it. */
  clerk: { id: string; name: string };
  /** When they saw that nobody was there; now, when it is done at once. */
  pressedAt?: DateTime;
};

type Told = Omit<FreedDesk, "deskId" | "locationId"> & { reason: FreeRefusal | null };

/**
 * Frees the desk of a colleague who is gone: whoever is called or helped there waits again with priority, whoever was handed on to
 * it may be called by anybody, and the colleague is told.
 *
 * Any number may try at once, also the colleague who is back: of a step there and this one, one is first and the other refused.
 *
 * Units: `pressedAt`, `now` are instants.
 * Refuses: `changed_meanwhile` when somebody else, or nobody, sits there, or somebody sat down, called or began to help there
 * since; `desk_not_there` for a desk of another location. Throws: when the database fails; nothing has changed then.
 */
export async function freeDesk(
  { deskId, clerkId, locationId, clerk, pressedAt }: Free,
  now: DateTime,
  run?: typeof rows,
): Promise<FreeOutcome> {
  return within<FreeOutcome>(run, async (inside) => {
    const { reason, ...freed } = await row<Told>(
      sql`
      select reason, was as before, visit_id as "visitId", visit_was as "visitBefore", visit_became as "visitAfter", unbound
      from free_desk(
        ${deskId}, ${locationId}, ${clerkId}, ${clerk.id}, ${clerk.name}, ${(pressedAt ?? now).toJSDate()}, ${now.toJSDate()}
      )`,
      inside,
    );
    if (reason) return { ok: false, reason };
    await recordFreedDesk(clerk, { ...freed, deskId, locationId }, inside);
    return { ok: true };
  });
}
