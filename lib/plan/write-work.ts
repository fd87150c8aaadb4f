import type { rows } from "@/lib/db/sql";
import { insertSessions } from "@/lib/session/insert-sessions.sql";
import type { DateTime } from "@/lib/time";
import type { Worked } from "./work-out";
import { giveWay, seat, writeSessions, writeSlots } from "./write-inventory.sql";
import { writePlan } from "./write-plan.sql";

/** Sessions written in one statement. */
const batchSize = 400;

/**
 * Writes an edit as it was worked out, in the caller's transaction: the plan, then who gives way, capacities, sessions, and who
 * is seated at the same time elsewhere. Those who fit nowhere are orphans afterwards.
 *
 * Returns false when a place that somebody should get, in a session that the edit leaves alone, was taken meanwhile; the
 * caller then rolls back.
 */
export async function writeWork(
  { patch, works, seated }: Worked,
  { madeBy, now, run }: { madeBy: string; now: DateTime; run: typeof rows },
): Promise<boolean> {
  const at = now.toJSDate();
  await writePlan(patch, { madeBy, now: at }, run);

  const gone = works.flatMap((work) => work.gone);
  const idsOf = (isBooked: boolean) =>
    gone.filter(({ status }) => (status === "booked") === isBooked).map(({ id }) => id);
  await giveWay({ holds: idsOf(false), booked: idsOf(true) }, at, run);

  const edits = works.flatMap(({ reconciliation }) => reconciliation.edits);
  await writeSlots(edits, run);
  // What closes makes room for its replacement under the same rule, date and wave.
  await writeSessions(edits, at, run);
  const additions = works.flatMap(({ reconciliation }) => reconciliation.additions);
  for (let first = 0; first < additions.length; first += batchSize) {
    await insertSessions(additions.slice(first, first + batchSize), run);
  }
  for (const { occupant, sessionId } of seated) {
    const startsAt = new Date(occupant.startsAtMs);
    if (!(await seat({ appointmentId: occupant.id, sessionId, startsAt }, at, run))) return false;
  }
  return true;
}
