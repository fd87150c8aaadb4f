import { type AlternativeRefusal, answerAlternativeIn } from "@/lib/appointment/answer-alternative";
import { tellPeople } from "@/lib/notice/tell-people";
import type { DateTime } from "@/lib/time";
import type { WorklistOutcome, WorklistRefusal } from "./refusals";
import { type Solving, solveOrphan } from "./solve-orphan";

function refusalFor(reason: AlternativeRefusal): WorklistRefusal {
  return reason === "document_elsewhere" || reason === "document_not_ready" ? reason : "offer_expired";
}

/**
 * Notes what somebody said on the phone to the time that is kept for them. Accepted, a mail confirms it where there is an
 * address; declined, they stand on the worklist again.
 *
 * Refuses: `offer_expired` when the time is no longer kept, `document_elsewhere` and `document_not_ready` as `documentsFollow`; the others as `solveOrphan`.
 * Throws: as `solveOrphan`.
 */
export async function answerForPerson(
  { accepts, ...solving }: Solving & { accepts: boolean },
  now: DateTime,
): Promise<WorklistOutcome> {
  return solveOrphan(
    solving,
    {
      action: accepts ? "alternative_accepted" : "alternative_declined",
      apply: async ({ id, manageKey, locationId, startsAt }, run) => {
        const answered = await answerAlternativeIn({ manageKey, accepts }, now, run);
        if (!answered.ok) return refusalFor(answered.reason);
        const former = { locationId, startsAt };
        if (accepts) await tellPeople([{ appointmentId: id, about: "moved", former, isTold: true }], now, run);
        return null;
      },
    },
    now,
  );
}
