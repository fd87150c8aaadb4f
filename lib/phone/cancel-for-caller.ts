import { returnAt } from "@/lib/appointment/return-at";
import { sql } from "@/lib/db/sql";
import { tellPeople } from "@/lib/notice/tell-people";
import type { DateTime } from "@/lib/time";
import { type Changing, changeForCaller } from "./change-for-caller";
import type { PhoneOutcome, PhoneRefusal } from "./refusals";

/**
 * Cancels an appointment for somebody on the line; its places rest for a while, as after any cancellation, and its people may
 * book again at once. A mail confirms it where there is an address. `isTold`: they are on the line and know.
 *
 * Refuses and throws: as `changeForCaller`.
 */
export async function cancelForCaller(
  { isTold, ...changing }: Changing & { isTold: boolean },
  now: DateTime,
): Promise<PhoneOutcome> {
  return changeForCaller(
    changing,
    {
      action: "cancelled_by_phone",
      apply: async ({ id, manageKey, version, locationId, startsAt }, run) => {
        const [cancelled] = await run<{ reason: PhoneRefusal | null }>(sql`
          select reason
          from cancel_appointment(${manageKey}, ${version}, ${now.toJSDate()}, ${returnAt(now).toJSDate()})`);
        if (cancelled?.reason) return cancelled.reason;
        const notice = { appointmentId: id, about: "cancelled" as const, former: { locationId, startsAt }, isTold };
        await tellPeople([notice], now, run);
        return null;
      },
    },
    now,
  );
}
