import type { Author } from "@/lib/audit/record-change";
import { type rows, sql } from "@/lib/db/sql";
import { within } from "@/lib/db/within";
import { env } from "@/lib/env";
import type { DateTime } from "@/lib/time";
import { recordDocument } from "./record-document";
import type { DocumentStep } from "./states";

/** Why a document does not take a step. */
export const stepRefusals = [
  "not_there",
  "changed_since",
  "wrong_state",
  "number_missing",
  "same_place",
  "kept_still",
] as const;
export type DocumentStepRefusal = (typeof stepRefusals)[number];
export type DocumentStepOutcome = { ok: true } | { ok: false; reason: DocumentStepRefusal };

type Request = {
  documentId: string;
  step: DocumentStep;
  /** The location whose clerk asks; null for nobody's, such as a booking or a job. */
  locationId: string | null;
  /** What the clerk saw; left out, whatever it is. */
  version?: number | undefined;
  /** For `arrive`, `take_in`, `find`, `shelve`: where it lies. */
  shelf?: string | null | undefined;
  /** For `send_on`: where to, and on which date it can be there; `sendOn` knows both. */
  toLocationId?: string | undefined;
  expectedOn?: string | undefined;
  note?: string | null | undefined;
  /** Who does it: a member of staff, or the product ("loketplanner") without an id. */
  author: Author;
};

/**
 * Takes a document a step further and writes down who did it, in its history and, of staff, in the audit. Any number of clerks may press at once: one step happens.
 *
 * Run it in the transaction of what it belongs to: `hand_over` beside the row of the register of hand-overs, `reserve` after
 * the row of `appointment_document`. A document that arrives or is found is reserved by itself while a booked appointment at
 * that location has it.
 *
 * Units: `expectedOn` is a date of the location; `now` an instant.
 * Refuses: `wrong_state` when the step does not lead from its state (`documentSteps`), `changed_since` when it is not
 * `version` any more, `kept_still` for a return before its last day, `same_place` for a transfer to where it lies,
 * `number_missing` for a card without its number, `not_there` also for one of another location.
 * Throws: when the database fails; nothing has changed then.
 */
export async function stepDocument(request: Request, now: DateTime, run?: typeof rows): Promise<DocumentStepOutcome> {
  const { documentId, step, locationId, version = null, shelf = null, note = null, author } = request;
  const { toLocationId = null, expectedOn = null } = request;
  return within<DocumentStepOutcome>(run, async (inside) => {
    const [answer] = await inside<{ reason: DocumentStepRefusal | null; before: unknown; after: unknown }>(sql`
      select reason, was as before, became as after
      from step_document_and_tell(
        ${documentId}, ${step}, ${author.id}, ${author.name}, ${now.toJSDate()}, ${locationId}, ${version}, ${shelf},
        ${toLocationId}, ${expectedOn}, ${env().DOCUMENT_KEPT_DAYS}, ${note}
      )`);
    if (answer?.reason) return { ok: false, reason: answer.reason };
    const told = { before: answer?.before, after: answer?.after };
    await recordDocument(author, { documentId, done: step, locationId, ...told }, inside);
    return { ok: true };
  });
}
