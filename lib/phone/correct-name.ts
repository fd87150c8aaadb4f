import { sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";
import { type Changing, changeForCaller } from "./change-for-caller";
import { isCorrection } from "./is-correction";
import type { PhoneOutcome } from "./refusals";

/**
 * Mends a typing error in the name of somebody who comes. Their number cannot change: with another number it is another person,
 * who makes an appointment of their own. The audit says that it was done, and neither name.
 *
 * Refuses: `another_name` when it is more than a typing error, `same_name`, `not_there` when the person is not in it; the
 * others as `changeForCaller`. Throws: as `changeForCaller`.
 * Source: design, participant; an appointment that can be renamed can be sold.
 */
export async function correctName(
  { participantId, name, ...changing }: Changing & { participantId: string; name: string },
  now: DateTime,
): Promise<PhoneOutcome> {
  return changeForCaller(
    changing,
    {
      action: "name_corrected",
      detail: { participantId },
      apply: async ({ id }, run) => {
        const [person] = await run<{ name: string }>(sql`
          select name from participant where id = ${participantId} and appointment_id = ${id}`);
        if (!person) return "not_there";
        if (person.name === name) return "same_name";
        if (!isCorrection(person.name, name)) return "another_name";
        await run(sql`update participant set name = ${name} where id = ${participantId}`);
        await run(sql`update appointment set version = version + 1 where id = ${id}`);
        return null;
      },
    },
    now,
  );
}
