import type { Context } from "hono";
import { env } from "@/lib/env";
import { eventStream } from "@/lib/live/event-stream";
import { DateTime } from "@/lib/time";
import { followDay } from "@/lib/visit/follow-day";
import { refuse } from "./refuse";
import { isStillAdmitted, staffOf } from "./staff-of";

/**
 * `GET /api/desk/{slug}/events`: what changes today, as server-sent events. `news` has rows as they are now; `stale` says
 * that the day must be read anew, as it must after `hello`, which every connection begins with: what was missed before is
 * never replayed. `over` ends it for who is signed out, or has lost the right.
 */
export async function answerEvents(context: Context): Promise<Response> {
  const admitted = await staffOf(context, "day_see", false);
  if (!admitted.ok) return refuse(admitted.reason);
  const { staff, place } = admitted;
  return eventStream({
    owner: `session ${staff.sessionId}`,
    mostOfOwner: env().MOST_STREAMS_SESSION,
    open: (send) => followDay(place, (news) => send(news ? "news" : "stale", news ?? {}), DateTime.now),
    mayGoOn: () => isStillAdmitted(staff, place, "day_see"),
  });
}
