import type { ServiceKey } from "@/lib/service/schema";
import { derivedId } from "./derived-id";
import { readPlan } from "./read-plan.sql";
import type { PlanChange } from "./schema";

type OpeningAdded = PlanChange & { kind: "opening_added" };
/** A location, and which services it does not offer. */
type Lacking = { name: string; services: ServiceKey[] };
type AtMany = { ok: true; changes: OpeningAdded[] } | { ok: false; reason: "service_not_offered"; lacking: Lacking[] };

/**
 * The same opening at many locations: one change for each, with ids that follow from that of the form.
 *
 * Refuses: `service_not_offered` with the locations that do not offer all its services, and which ones.
 * Throws: when the database fails.
 */
export async function openAtMany(change: OpeningAdded, locationIds: readonly string[]): Promise<AtMany> {
  const { places } = await readPlan();
  const lacking = places
    .filter(({ id }) => locationIds.includes(id))
    .map(({ name, services }) => ({ name, services: change.rule.services.filter((one) => !services.includes(one)) }))
    .filter(({ services }) => services.length > 0);
  if (lacking.length > 0) return { ok: false, reason: "service_not_offered", lacking };
  const ids = [...new Set(locationIds)];
  const changes = ids.map((locationId) => ({
    ...change,
    locationId,
    seriesId: derivedId(change.seriesId, locationId),
  }));
  return { ok: true, changes };
}
