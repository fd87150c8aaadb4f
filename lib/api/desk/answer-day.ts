import { createHash } from "node:crypto";
import type { Context } from "hono";
import { may } from "@/lib/staff/policy";
import { DateTime } from "@/lib/time";
import { findLiveDay } from "@/lib/visit/find-live-day";
import { answer, refuse } from "./refuse";
import { staffOf } from "./staff-of";

/** `GET /api/desk/{slug}/day`: today at a location, and who asks. With the ETag of what a screen has, 304 for no change. */
export async function answerDay(context: Context): Promise<Response> {
  const admitted = await staffOf(context, "day_see");
  if (!admitted.ok) return refuse(admitted.reason);
  const { staff, place } = admitted;
  const { at, ...day } = await findLiveDay(place, DateTime.now());
  const you = { id: staff.id, mayWork: may(staff.roles, "day_work", place.id) };
  const etag = `"${createHash("sha1")
    .update(JSON.stringify([day, you]))
    .digest("base64url")}"`;
  if (context.req.header("if-none-match") === etag) return new Response(null, { status: 304, headers: { ETag: etag } });
  return answer({ ...day, at, you }, 200, { ETag: etag });
}
