import { returnAt } from "@/lib/appointment/return-at";
import { sql } from "@/lib/db/sql";
import { servicesOf } from "@/lib/service/find-services";
import { serviceKeySchema } from "@/lib/service/schema";
import { visitMinutes } from "@/lib/service/visit-minutes";
import type { DateTime } from "@/lib/time";
import { type Changing, changeForCaller } from "./change-for-caller";
import type { PhoneOutcome, PhoneRefusal } from "./refusals";

/**
 * Takes one person out of a group for somebody on the line: the visit gets shorter by its trailing parts. The last person out
 * cancels it.
 *
 * Refuses: `not_there` when the person is not in it; the others as `changeForCaller`. Throws: as `changeForCaller`.
 */
export async function takeOutForCaller(
  { participantId, ...changing }: Changing & { participantId: string },
  now: DateTime,
): Promise<PhoneOutcome> {
  return changeForCaller(
    changing,
    {
      action: "person_taken_out",
      detail: { participantId },
      apply: async ({ manageKey, version, services, persons, extraMinutes }, run) => {
        const taken = await servicesOf(services.map((key) => serviceKeySchema.parse(key)));
        const minutes = visitMinutes(taken, Math.max(1, persons - 1), extraMinutes > 0);
        const [out] = await run<{ reason: PhoneRefusal | "not_found" | null }>(sql`
          select reason
          from take_person_out(
            ${manageKey}, ${version}, ${participantId}, ${minutes}, ${now.toJSDate()}, ${returnAt(now).toJSDate()}
          )`);
        return out?.reason === "not_found" ? "not_there" : (out?.reason ?? null);
      },
    },
    now,
  );
}
