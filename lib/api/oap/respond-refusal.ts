import type { HoldRefusal } from "@/lib/appointment/hold-places";
import type { ErrorCode } from "./frame";
import { respondError } from "./respond";

type Refusal = HoldRefusal | "already_booked";

/** The end of one of a caller's holds is that far away at most ten times over; old clients ask again anyway. */
const holdsRetrySeconds = 60;

/** What an old client is told. To it, whatever was listed and cannot be had is taken. */
const codes: Record<Refusal, ErrorCode> = {
  slot_taken: "APT_TAKEN",
  not_offered: "APT_TAKEN",
  not_released: "APT_TAKEN",
  too_soon: "APT_TAKEN",
  out_of_stock: "APT_TAKEN",
  key_reused: "APT_TAKEN",
  already_booked: "SIMILAR_APT_EXISTS",
  too_many_holds: "TOO_MANY_REQUESTS",
};

/** The answer to what the world said no to, with the status that this call has for it. */
export function respondRefusal(reason: Refusal, status: 200 | 409): Response {
  if (reason === "too_many_holds") return respondError(429, codes[reason], holdsRetrySeconds);
  return respondError(status, codes[reason]);
}
