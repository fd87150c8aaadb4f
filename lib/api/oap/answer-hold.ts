import type { Context } from "hono";
import { findHold } from "@/lib/appointment/find-hold";
import { countAttempt } from "@/lib/limit/count-attempt";
import { DateTime } from "@/lib/time";
import { claimSlot } from "./claim-slot";
import { findSlot } from "./find-slot";
import type { Slot } from "./list-slots";
import { readAddress, readCaller } from "./read-caller";
import { respond, respondError } from "./respond";
import { respondRefusal } from "./respond-refusal";

/** Call 3: holds a slot. Its key says all; what a client sends along, and the desk that it names, count for nothing. */
export async function answerHold(context: Context): Promise<Response> {
  const key = (context.req.param("key") ?? "").toLowerCase();
  const slot = await findSlot(key);
  if (!slot) return respondError(400, "INVALID_REQUEST");
  const attempt = await countAttempt("hold", readAddress(context));
  if (!attempt.ok) return respondError(429, "TOO_MANY_REQUESTS", attempt.retryAfterSeconds);

  const now = DateTime.now();
  const outcome = await claimSlot(slot, readCaller(context), now);
  if (!outcome.ok) return respondRefusal(outcome.reason, 200);

  const hold = await findHold(outcome.manageKey, now);
  const [group] = hold?.groups ?? [];
  if (!group) throw new Error("A hold that was made a moment ago is not there.");
  return respond({
    key,
    date: group.startsAt.toISODate(),
    startTime: group.startsAt.toFormat("HH:mm"),
    endTime: group.endsAt.toFormat("HH:mm"),
    parts: group.persons,
  } satisfies Slot);
}
