import type { Context } from "hono";
import { say } from "@/lib/wording";
import { keepText } from "../keep-answer";
import { findDesks } from "./find-desks";
import { frame } from "./frame";
import { readCaller } from "./read-caller";
import { polled, respondError, respondKept } from "./respond";
import { desksQuerySchema } from "./schema";

/** Desks are not versioned here, and old clients have nothing to do with a version but to read it. */
const version = 0;

/** Call 1: the desks at which a service can be booked, by name; each in the language that is asked for. */
export async function answerDesks(context: Context): Promise<Response> {
  const query = desksQuerySchema.safeParse(context.req.query());
  if (!query.success) return respondError(400, "INVALID_REQUEST");

  const { all } = await findDesks();
  const offering = all.filter(({ isOpen, services }) => isOpen && services.includes(query.data.productKey));
  const { language } = readCaller(context);
  const desks = offering.map(({ key, name }) => ({ key, version, name: say(name, language) }));
  return respondKept(keepText(frame(desks), { ...polled, Vary: "oap-locale" }), context);
}
