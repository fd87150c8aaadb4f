import { recordChange } from "@/lib/audit/record-change";
import { transaction } from "@/lib/db/transaction";
import type { DateTime } from "@/lib/time";
import { registerCard } from "./register-card";
import type { RegisterOutcome, Registration } from "./registration";

/**
 * Registers a card at a location: what was announced or is on its way has arrived, what was missing is found, what nobody
 * knew is new. The same card any number of times, from any number of scanners at once, is one document. What staff register is
 * written down, unless the register had it like that.
 *
 * Units: `expectedOn` is a date; `now` an instant.
 * Refuses: `details_missing` for a new card without person and name, `another_person` when its number is known with another
 * person, `elsewhere` (unless `takeIn`) and `reserved_elsewhere` when the register has it at `elsewhereId`, `handed_over`,
 * `faulty`. Throws: when the database fails; nothing is registered then.
 */
export async function registerDocument(given: Registration, now: DateTime): Promise<RegisterOutcome> {
  return transaction<RegisterOutcome>(async ({ run }) => {
    const { outcome, change } = await registerCard(given, now, run);
    if (change && given.author.id !== null) await recordChange(given.author, change, run);
    return outcome;
  });
}
