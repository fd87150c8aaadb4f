import type { Context } from "hono";
import { z } from "zod";
import { recordChange } from "@/lib/audit/record-change";
import { DateTime } from "@/lib/time";
import { searchDay } from "@/lib/visit/search-day";
import { answer, refuse } from "./refuse";
import { staffOf } from "./staff-of";

const searchSchema = z.object({ text: z.string().min(1).max(200) });

/**
 * `POST /api/desk/{slug}/searches`: whom somebody means, by what a screen cannot know: the number of a person, a code of
 * another day or place. It is written down that, and what for how many, but not for whom.
 */
export async function answerSearch(context: Context): Promise<Response> {
  const admitted = await staffOf(context, "day_work");
  if (!admitted.ok) return refuse(admitted.reason);
  // What is no JSON asks for nobody.
  const parsed = searchSchema.safeParse(await context.req.json().catch(() => null));
  if (!parsed.success) return refuse("invalid_input");
  const { staff, place } = admitted;
  const found = await searchDay(place, parsed.data.text, DateTime.now());
  const after = { found: found.ids.length, elsewhere: found.elsewhere };
  const subject = { subjectKind: "location", subjectId: place.id, locationId: place.id };
  await recordChange({ id: staff.id, name: staff.name }, { action: "person_looked_up", ...subject, after });
  return answer(found);
}
