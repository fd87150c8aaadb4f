import type { Closure } from "@/lib/closure/closure";
import type { Opening, OpeningException } from "@/lib/opening/schema";
import { readPlan } from "./read-plan.sql";

/** What makes the sessions of one location. */
export type OpeningsOfPlace = {
  /** The rules that are not over, each with its versions in order. */
  series: { seriesId: string; versions: Opening[] }[];
  exceptions: OpeningException[];
  closures: Closure[];
  services: Opening["services"];
  openUntil: string | null;
};

/** The openings, coming exceptions and coming closures of a location from a date on. */
export async function openingsOf(locationId: string, today: string): Promise<OpeningsOfPlace> {
  const plan = await readPlan();
  const place = plan.places.find(({ id }) => id === locationId);
  const openings = plan.openings.filter((opening) => opening.locationId === locationId);
  const current = openings.filter(({ validUntil }) => validUntil === null || validUntil >= today);
  const series = [...Map.groupBy(current, ({ seriesId }) => seriesId)].map(([seriesId, versions]) => ({
    seriesId,
    versions,
  }));
  return {
    series,
    exceptions: plan.exceptions.filter(
      ({ seriesId, date }) => date >= today && openings.some((opening) => opening.seriesId === seriesId),
    ),
    closures: plan.closures.filter((one) => (one.locationId ?? locationId) === locationId && one.endsOn >= today),
    services: place?.services ?? [],
    openUntil: place?.openUntil ?? null,
  };
}
