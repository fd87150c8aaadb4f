import { row, sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";
import type { AtDesk, HandOverOutcome, HandOverRefusal } from "./hand-over";

/** What is the matter with a document that cannot be handed over: it is not on its shelf, or it is wrong. */
export const asideSteps = ["miss", "fault"] as const;

type Aside = { documentId: string; visitId: string; step: (typeof asideSteps)[number] };

/**
 * Puts a document that cannot be handed over on the search list, or aside as faulty, and writes down what came of the visit.
 *
 * Refuses and throws: as `handOver`.
 */
export async function setAside(
  { documentId, visitId, step }: Aside,
  { locationId, clerk }: AtDesk,
  now: DateTime,
): Promise<HandOverOutcome> {
  const { reason } = await row<{ reason: HandOverRefusal | null }>(sql`
    select reason
    from set_aside(
      ${documentId}, ${visitId}, ${locationId}, ${clerk.id}, ${clerk.name}, ${step}, ${now.toJSDate()}
    )`);
  return reason ? { ok: false, reason } : { ok: true };
}
