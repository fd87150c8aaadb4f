import type { DeskAction, DeskOutcome } from "@/lib/visit/desk-action";
import type { Sent } from "@/lib/visit/desk-queue";

const patienceMs = 8000;

/** Sends what was pressed to the day of a location. Nobody may be there to answer: then it can be sent again. */
export async function sendAction(slug: string, action: DeskAction): Promise<Sent> {
  if (!navigator.onLine) return "away";
  const answer = await fetch(`/api/desk/${slug}/actions`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(action),
    signal: AbortSignal.timeout(patienceMs),
    // The network failed, or took too long: whether it arrived is not known, and it is sent again.
  }).catch(() => null);
  if (answer?.status === 401) return "signed_out";
  if (answer && answer.status >= 400 && answer.status < 500 && answer.status !== 429) return "not_allowed";
  // Of 502, 503 and 504 the server, or what stands before it, says itself that it is for now.
  if (answer && answer.status >= 500 && ![502, 503, 504].includes(answer.status)) return "failed";
  // An answer that was cut off is none either.
  const outcome = answer?.ok ? ((await answer.json().catch(() => null)) as DeskOutcome | null) : null;
  return outcome ?? "away";
}
