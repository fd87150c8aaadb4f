import { z } from "zod";
import { db } from "@/lib/db/client";
import { type ServiceKey, serviceKeys } from "@/lib/service/schema";
import type { DateTime } from "@/lib/time";
import { readWording, wordingSchema } from "@/lib/wording";
import { homeDate } from "./home-date";
import type { AdviceRule } from "./schema";

const servicesSchema = z.array(z.enum(serviceKeys));

/**
 * The rules that may spare a visit for one of these services today, in the order in which to ask them.
 *
 * Units: a rule holds on whole Dutch calendar days, its first and its last day included.
 * Throws: when a rule is malformed, or the database fails.
 */
export async function adviceQuestions(services: readonly ServiceKey[], now: DateTime): Promise<AdviceRule[]> {
  const today = new Date(`${homeDate(now)}T00:00:00Z`);
  const found = await db.adviceRule.findMany({
    where: {
      services: { hasSome: [...services] },
      validFrom: { lte: today },
      OR: [{ validUntil: null }, { validUntil: { gte: today } }],
    },
    orderBy: [{ position: "asc" }, { key: "asc" }],
  });
  return found.map((rule) => ({
    key: rule.key,
    services: servicesSchema.parse(rule.services),
    question: wordingSchema.parse(rule.question),
    hint: readWording(rule.hint),
    sparesWhen: rule.sparesWhen,
    title: wordingSchema.parse(rule.title),
    advice: wordingSchema.parse(rule.advice),
    sourceUrl: rule.sourceUrl,
  }));
}
