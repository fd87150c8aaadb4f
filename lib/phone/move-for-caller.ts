import { returnAt } from "@/lib/appointment/return-at";
import { sql } from "@/lib/db/sql";
import { documentsFollow } from "@/lib/document/documents-follow";
import { tellPeople } from "@/lib/notice/tell-people";
import type { DateTime } from "@/lib/time";
import { type Changing, changeForCaller } from "./change-for-caller";
import { hasDocumentsAt } from "./lock-appointment.sql";
import type { PhoneOutcome, PhoneRefusal } from "./refusals";

/** A time at a location; `startsAt` is an instant. */
export type Target = { locationId: string; startsAt: DateTime };

/**
 * Moves an appointment for somebody on the line, there or elsewhere, also to a place that is kept for staff; its code stays, and
 * a mail confirms it where there is an address. `isTold`: they are on the line and know; else somebody must tell them. `sends`:
 * documents that are reserved for it are sent after it.
 *
 * Refuses: `document_elsewhere` when a document is to be collected and does not lie there (or cannot be sent there in time), `document_not_ready`, `slot_taken`, `not_offered`,
 * `not_released`, `too_soon` when the time has come already, `out_of_stock`, `same_time`; the others as `changeForCaller`.
 * Throws: as `changeForCaller`.
 */
export async function moveForCaller(
  { target, isTold, sends = false, ...changing }: Changing & { target: Target; isTold: boolean; sends?: boolean },
  now: DateTime,
): Promise<PhoneOutcome> {
  return changeForCaller(
    changing,
    {
      action: "moved_by_phone",
      apply: async ({ id, version, locationId, startsAt, needsDocument, hasDocuments }, run) => {
        const isElsewhere = target.locationId !== locationId;
        if (
          isElsewhere &&
          needsDocument &&
          !(sends && hasDocuments) &&
          !(await hasDocumentsAt(id, target.locationId, run))
        ) {
          return "document_elsewhere";
        }
        const [moved] = await run<{ reason: PhoneRefusal | null }>(sql`
          select reason
          from move_by_staff(
            ${id}, ${version}, ${target.locationId}, ${target.startsAt.toJSDate()}, ${now.toJSDate()},
            ${returnAt(now).toJSDate()}
          )`);
        const refusal = moved?.reason ?? (await documentsFollow({ appointmentId: id, sends }, now, run));
        if (refusal) return refusal;
        const notice = { appointmentId: id, about: "moved" as const, former: { locationId, startsAt }, isTold };
        await tellPeople([notice], now, run);
        return null;
      },
    },
    now,
  );
}
