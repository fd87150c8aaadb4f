import { row, sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { recordDocument } from "@/lib/document/record-document";
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
  return transaction<HandOverOutcome>(async ({ run }) => {
    const { reason, before, after } = await row<{ reason: HandOverRefusal | null; before: object; after: object }>(
      sql`
      select reason, was as before, became as after
      from set_aside_and_tell(
        ${documentId}, ${visitId}, ${locationId}, ${clerk.id}, ${clerk.name}, ${step}, ${now.toJSDate()}
      )`,
      run,
    );
    if (reason) return { ok: false, reason };
    await recordDocument(clerk, { documentId, done: step, locationId, before, after: { ...after, visitId } }, run);
    return { ok: true };
  });
}
