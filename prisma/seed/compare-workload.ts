import type { ServiceKey } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";
import workload from "./data/workload.json" with { type: "json" };
import { workloadFileSchema } from "./file-schemas";
import { demonstrationPlaces } from "./places";
import { type Measure, visitsOf } from "./yearly-visits";

const { counterVisits2022, assumedLocationShare, assumedServiceShare } = workloadFileSchema.parse(workload);
const centresTogether = "the nine expat centres and Maastricht together";

/** What the demonstration's desks serve in a year beside what the country's desks served in 2022. */
export type Comparison = { name: string; share: number; visits: number; visits2022: number };

/**
 * Compares a year of the demonstration, in visits of one person, with the workload of 2022: the country, then each
 * location, then each service.
 *
 * Units: `start` is the year's first day, "YYYY-MM-DD".
 */
export function compareWorkload(start: string, measure: Measure): Comparison[] {
  const until = DateTime.fromISO(start, { zone: "utc" }).plus({ years: 1 }).minus({ days: 1 }).toISODate();
  const visits = demonstrationPlaces.flatMap(({ slug, openings }) =>
    openings.flatMap((opening) =>
      [...visitsOf(opening, { from: start, until }, measure)].map(([service, count]) => ({
        location: slug.startsWith("expat-") ? centresTogether : slug,
        service,
        count,
      })),
    ),
  );
  const sumOf = (isWanted: (visit: { location: string; service: ServiceKey }) => boolean) =>
    visits.filter(isWanted).reduce((sum, visit) => sum + visit.count, 0);
  const compare = (name: string, share: number, count: number): Comparison => ({
    name,
    share,
    visits: count,
    visits2022: counterVisits2022 * share,
  });
  return [
    compare(
      "country",
      1,
      sumOf(() => true),
    ),
    ...Object.entries(assumedLocationShare).map(([name, share]) =>
      compare(
        name,
        share,
        sumOf(({ location }) => location === name),
      ),
    ),
    ...Object.entries(assumedServiceShare).map(([name, share]) =>
      compare(
        name,
        share,
        sumOf(({ service }) => service === name),
      ),
    ),
  ];
}
