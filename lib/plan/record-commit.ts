import { type Author, recordChange } from "@/lib/audit/record-change";
import type { rows } from "@/lib/db/sql";
import type { Impact } from "./impact";
import { patchAt } from "./patch-at";
import type { Outcome } from "./proposal-rows.sql";
import type { Choice } from "./schema";
import { totalsAt } from "./totals-at";
import type { Worked } from "./work-out";

type Done = { proposalId: string; author: Author; choice: Choice; outcome: Outcome };

/** What was chosen, with the single appointments of that location alone. */
function choiceAt({ appointments, ...choice }: Choice, { affected }: Impact, locationId: string | null) {
  const here = affected.flatMap(({ appointmentId, locationId: place }) => {
    const chosen = locationId === null || place === locationId ? appointments?.[appointmentId] : undefined;
    return chosen ? [[appointmentId, chosen] as const] : [];
  });
  return here.length > 0 ? { ...choice, appointments: Object.fromEntries(here) } : choice;
}

/**
 * Writes down a committed edit once for each location that it touches: what was and is there, what it did there and what was
 * chosen for people of there. Only `outcome` is of the whole edit.
 *
 * Throws: when the database fails.
 */
export async function recordCommit({ plan, patch, impact, locationIds }: Worked, done: Done, run: typeof rows) {
  const { proposalId, author, choice, outcome } = done;
  const subject = { action: "plan_committed", subjectKind: "plan_proposal", subjectId: proposalId } as const;
  for (const locationId of locationIds.length > 0 ? locationIds : [null]) {
    const { before, after } = patchAt(patch, plan, locationId);
    const did = { totals: totalsAt(impact, locationId), choice: choiceAt(choice, impact, locationId), outcome };
    await recordChange(author, { ...subject, locationId, before, after: { ...after, ...did } }, run);
  }
}
