import { row, type rows, sql } from "@/lib/db/sql";
import { within } from "@/lib/db/within";
import type { DateTime } from "@/lib/time";
import { recordVisit } from "./record-visit";
import type { CallRefusal } from "./refusals";

export type CallOutcome = { ok: true; visitId: string } | { ok: false; reason: CallRefusal };

type Call = {
  deskId: string;
  /** Whose day the clerk works. */
  locationId: string;
  clerk: { id: string; name: string };
  visitId?: string;
};

type Called = { visitId: string | null; reason: CallRefusal | null; after: { desk: string; calls: number } | null };

/**
 * Calls whoever is next for what a desk helps, or one person who waits, to it.
 *
 * Next is: those with priority; appointments by their time, of who came at most ten minutes after it; walk-ins and late
 * people by arrival; then who came early. A desk that helps with only a part of what somebody came for calls them as long as no open
 * desk helps with all of it. Two clerks never get the same person, however fast they press; only who came
 * today is called.
 *
 * Refuses: `nobody_waits`, `not_waiting` when the one was called or left meanwhile, `desk_busy` while somebody is called or
 * helped there, `desk_paused`, `not_your_desk`, also for a desk of another location. Throws: when the database fails; nobody is called
 * then.
 */
export async function callVisit(
  { deskId, locationId, clerk, visitId: asked }: Call,
  now: DateTime,
  run?: typeof rows,
): Promise<CallOutcome> {
  return within(run, async (inside) => {
    const { visitId, reason, after } = await row<Called>(
      sql`
      select visit_id as "visitId", reason, state_of_visit(visit_id) as after
      from call_visit(${deskId}, ${locationId}, ${clerk.id}, ${asked ?? null}::uuid, ${now.toJSDate()})`,
      inside,
    );
    if (visitId === null || reason !== null || after === null) return { ok: false, reason: reason ?? "nobody_waits" };
    const { desk: _, ...same } = after;
    const before = { ...same, status: "arrived", calls: after.calls - 1 };
    await recordVisit(clerk, { action: "visit_called", visitId, locationId, before, after }, inside);
    return { ok: true, visitId };
  });
}
