import { db } from "@/lib/db/client";

/** The ids of the locations whose rules these are, by rule; a rule that is nowhere is left out. */
export async function findPlacesOfSeries(seriesIds: readonly string[]): Promise<Map<string, string>> {
  const found = await db.opening.findMany({
    where: { seriesId: { in: [...new Set(seriesIds)] } },
    distinct: ["seriesId"],
    select: { seriesId: true, locationId: true },
  });
  return new Map(found.map(({ seriesId, locationId }) => [seriesId, locationId]));
}
