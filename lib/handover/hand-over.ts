import { row, sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { recordDocument } from "@/lib/document/record-document";
import { env } from "@/lib/env";
import type { DateTime } from "@/lib/time";
import type { HandOverDetails } from "./schema";

/** Why a document cannot be handed over, or set aside. */
export const handOverRefusals = [
  "not_there",
  "day_over",
  "not_your_desk",
  "changed_meanwhile",
  /** It is of nobody in this visit. */
  "not_theirs",
  "handed_over_before",
  "not_here",
  "number_missing",
  "wrong_card",
] as const;
export type HandOverRefusal = (typeof handOverRefusals)[number];
export type HandOverOutcome = { ok: true } | { ok: false; reason: HandOverRefusal };

/** Where, and by whom; `timeZone` is the location's. */
export type AtDesk = { locationId: string; timeZone: string; clerk: { id: string; name: string } };

type Told = { reason: HandOverRefusal | null; before: object; after: object };

/**
 * Hands a document over to whoever is at the clerk's desk: its state, the line in the register and what came of the visit, in
 * one transaction.
 *
 * Any number of clerks may try at once: it happens once (`handover_once`).
 *
 * Units: the register keeps the line until `HANDOVER_KEPT_YEARS` after the location's date.
 * Refuses: `wrong_card` when the card that was scanned is not this document, `number_missing` when the register knows no number
 * and none was scanned, `handed_over_before`, `not_here` for one that does not lie ready at this location, `not_theirs`,
 * `changed_meanwhile` when the visit is not being helped, `not_your_desk`, `day_over`, `not_there`; nothing has changed then.
 * Throws: when the database fails; nothing has changed then.
 */
export async function handOver(
  details: HandOverDetails,
  { locationId, timeZone, clerk }: AtDesk,
  now: DateTime,
): Promise<HandOverOutcome> {
  const keptUntil = now.setZone(timeZone).plus({ years: env().HANDOVER_KEPT_YEARS }).toISODate();
  const { documentId, visitId } = details;
  return transaction<HandOverOutcome>(async ({ run }) => {
    const { reason, before, after } = await row<Told>(
      sql`
      select reason, was as before, became as after
      from hand_over_and_tell(
        ${documentId}, ${visitId}, ${locationId}, ${clerk.id}, ${clerk.name}, ${details.card}, ${details.receivedBy},
        ${details.receiverName}, ${details.fingerprint}, ${details.oldPermit}, ${details.ground}, ${keptUntil}::date,
        ${now.toJSDate()}
      )`,
      run,
    );
    if (reason) return { ok: false, reason };
    // To whom it was given stands in the register of hand-overs alone.
    const told = { documentId, locationId, before, after: { ...after, visitId } };
    await recordDocument(clerk, { done: "hand_over", ...told }, run);
    return { ok: true };
  });
}
