import type { Context } from "hono";
import { DateTime } from "@/lib/time";
import { deskActionSchema } from "@/lib/visit/desk-action";
import { doDeskAction } from "@/lib/visit/do-desk-action";
import { answer, refuse } from "./refuse";
import { staffOf } from "./staff-of";

/** `POST /api/desk/{slug}/actions`: does what was pressed, once, and says what came of it; a refusal of the day is a 200. */
export async function answerAction(context: Context): Promise<Response> {
  const admitted = await staffOf(context, "day_work");
  if (!admitted.ok) return refuse(admitted.reason);
  if (!context.req.header("content-type")?.startsWith("application/json")) return refuse("unsupported_media_type");
  // What is no JSON is no action either.
  const parsed = deskActionSchema.safeParse(await context.req.json().catch(() => null));
  if (!parsed.success) return refuse("invalid_input");
  const { staff, place } = admitted;
  const clerk = { id: staff.id, name: staff.name };
  return answer(await doDeskAction({ action: parsed.data, locationId: place.id, clerk }, DateTime.now()));
}
