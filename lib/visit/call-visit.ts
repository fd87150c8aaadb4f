import { row, type rows, sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";
import type { CallRefusal } from "./refusals";

export type CallOutcome = { ok: true; visitId: string } | { ok: false; reason: CallRefusal };

type Call = {
  deskId: string;
  /** Whose day the clerk works. */
  locationId: string;
  clerkId: string;
  visitId?: string;
};

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
  { deskId, locationId, clerkId, visitId }: Call,
  now: DateTime,
  run?: typeof rows,
): Promise<CallOutcome> {
  const called = await row<{ visitId: string | null; reason: CallRefusal | null }>(
    sql`
    select visit_id as "visitId", reason
    from call_visit(${deskId}, ${locationId}, ${clerkId}, ${visitId ?? null}::uuid, ${now.toJSDate()})`,
    run,
  );
  return called.visitId === null || called.reason !== null
    ? { ok: false, reason: called.reason ?? "nobody_waits" }
    : { ok: true, visitId: called.visitId };
}
