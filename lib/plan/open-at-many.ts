import { derivedId } from "./derived-id";
import { readPlan } from "./read-plan.sql";
import type { PlanChange } from "./schema";

type OpeningAdded = PlanChange & { kind: "opening_added" };
type AtMany = { ok: true; changes: OpeningAdded[] } | { ok: false; reason: "service_not_offered"; names: string[] };

/**
 * The same opening at many locations: one change for each, with ids that follow from that of the form.
 *
 * Refuses: `service_not_offered` with the names of the locations that do not offer all its services.
 * Throws: when the database fails.
 */
export async function openAtMany(change: OpeningAdded, locationIds: readonly string[]): Promise<AtMany> {
  const { places } = await readPlan();
  const names = places
    .filter(({ id }) => locationIds.includes(id))
    .filter(({ services }) => !change.rule.services.every((service) => services.includes(service)))
    .map(({ name }) => name);
  if (names.length > 0) return { ok: false, reason: "service_not_offered", names };
  const ids = [...new Set(locationIds)];
  const changes = ids.map((locationId) => ({
    ...change,
    locationId,
    seriesId: derivedId(change.seriesId, locationId),
  }));
  return { ok: true, changes };
}
