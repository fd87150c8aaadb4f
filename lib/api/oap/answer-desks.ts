import type { Context } from "hono";
import { findDesks } from "./find-desks";
import { frame } from "./frame";
import { keepAnswer } from "./keep-answer";
import { respondError, respondKept } from "./respond";
import { desksQuerySchema } from "./schema";

/** Desks are not versioned here, and old clients have nothing to do with a version but to read it. */
const version = 0;

/** Call 1: the desks at which a service can be booked, by name. */
export async function answerDesks(context: Context): Promise<Response> {
  const query = desksQuerySchema.safeParse(context.req.query());
  if (!query.success) return respondError(400, "INVALID_REQUEST");

  const { all } = await findDesks();
  const offering = all.filter(({ isOpen, services }) => isOpen && services.includes(query.data.productKey));
  const answer = keepAnswer(frame(offering.map(({ key, name }) => ({ key, version, name }))));
  return respondKept(answer, context.req.raw);
}
