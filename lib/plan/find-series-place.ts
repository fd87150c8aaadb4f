import { db } from "@/lib/db/client";

/** The id of the location whose rule this is; null when there is no such rule. */
export async function findSeriesPlace(seriesId: string): Promise<string | null> {
  const found = await db.opening.findFirst({ where: { seriesId }, select: { locationId: true } });
  return found?.locationId ?? null;
}

/** The id of the location that a closure shuts, or null for all of them; undefined when there is no such closure. */
export async function findClosurePlace(id: string): Promise<string | null | undefined> {
  return (await db.closure.findUnique({ where: { id }, select: { locationId: true } }))?.locationId;
}
