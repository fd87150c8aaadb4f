import { randomUUID } from "node:crypto";
import { isValidOn } from "@/lib/opening/occurs-on";
import { openingRuleSchema } from "@/lib/opening/schema";
import { readPlan } from "@/lib/plan/read-plan.sql";
import type { PlanChange } from "@/lib/plan/schema";

type Wanted = {
  templateId: string;
  locationId: string;
  services: readonly string[];
  from: string;
  until: string | null;
};

/**
 * The changes that give a location the openings that another one has on the first day, from that day on; services that it does
 * not offer are left out. Reads the plan, changes nothing.
 *
 * Throws: when the database fails.
 */
export async function openingsFromTemplate(wanted: Wanted): Promise<PlanChange[]> {
  const { templateId, locationId, services, from, until } = wanted;
  const { openings } = await readPlan();
  return openings
    .filter((opening) => opening.locationId === templateId && isValidOn(opening, from))
    .filter(({ validUntil }) => validUntil === null || validUntil > from)
    .flatMap((opening): PlanChange[] => {
      const offered = opening.services.filter((service) => services.includes(service));
      const weeksFrom = opening.everyWeeks > 1 ? (opening.weeksFrom ?? opening.validFrom) : null;
      const rule = openingRuleSchema.safeParse({ ...opening, services: offered, weeksFrom });
      if (!rule.success) return [];
      return [
        {
          kind: "opening_added",
          seriesId: randomUUID(),
          locationId,
          rule: rule.data,
          validFrom: from,
          validUntil: until,
        },
      ];
    });
}
