import type { Context } from "hono";
import { DateTime } from "@/lib/time";
import { addressOf } from "../keep-answer";
import { findDesks } from "./find-desks";
import { listSlots } from "./list-slots";
import { respondError, respondKept } from "./respond";
import { slotsQuerySchema } from "./schema";

/** Call 2: the free starts of a desk for a service and a group. */
export async function answerSlots(context: Context): Promise<Response> {
  const query = slotsQuerySchema.safeParse(context.req.query());
  if (!query.success) return respondError(400, "INVALID_REQUEST");
  const desk = (await findDesks()).byKey.get(context.req.param("desk") ?? "");
  if (!desk) return respondError(404, "NOT_FOUND");

  const { productKey: service, persons } = query.data;
  return respondKept(await listSlots({ desk, service, persons }, addressOf(context), DateTime.now()), context);
}
