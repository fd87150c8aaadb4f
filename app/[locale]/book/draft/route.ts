import { z } from "zod";
import { currentHold } from "../current-hold";
import { keepTyped } from "../keep-typed";

const longestBody = 20_000;
const typedSchema = z.record(z.string().max(60), z.string());

const answer = (status: number) => new Response(null, { status });

/**
 * Keeps what is being typed on the details page, so that a phone that drops the page or another language loses nothing.
 *
 * Only JSON: another website cannot send that in somebody's name without asking, and it is told no.
 */
export async function POST(request: Request): Promise<Response> {
  if (request.headers.get("content-type") !== "application/json") return answer(415);
  const body = await request.text();
  if (body.length > longestBody) return answer(413);
  const typed = z.string().transform(readJson).pipe(typedSchema).safeParse(body);
  if (!typed.success) return answer(400);

  // After the booking nothing of it stays in this browser.
  const hold = await currentHold();
  if (hold && hold.state !== "booked") await keepTyped(Object.entries(typed.data));
  return answer(204);
}

/** Reads JSON; what is none is undefined, which no schema takes. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
