import { db } from "@/lib/db/client";
import { calendarDate } from "./calendar-date";
import { adviceRules } from "./data/advice-rules";
import services from "./data/services.json" with { type: "json" };
import { servicesFileSchema } from "./file-schemas";

/**
 * Loads what the product cannot do without: the services and the advice rules.
 *
 * Adds only what is missing, so that what an operator has changed stays. Any number of processes may run it at once.
 *
 * Throws: when the database fails.
 */
export async function loadReferenceData(): Promise<void> {
  const known = servicesFileSchema.parse(services).services;
  await db.service.createMany({
    data: known.map((service, position) => ({ ...service, position })),
    skipDuplicates: true,
  });
  await db.adviceRule.createMany({
    data: adviceRules.map(({ validFrom, validUntil, ...rule }) => ({
      ...rule,
      validFrom: calendarDate(validFrom),
      validUntil: validUntil ? calendarDate(validUntil) : null,
    })),
    skipDuplicates: true,
  });
}
