import { db } from "@/lib/db/client";
import { isId } from "./is-id";

/** The id of the location whose rule this is; null when there is no such rule. */
export async function findSeriesPlace(seriesId: string): Promise<string | null> {
  if (!isId(seriesId)) return null;
  const found = await db.opening.findFirst({ where: { seriesId }, select: { locationId: true } });
  return found?.locationId ?? null;
}
