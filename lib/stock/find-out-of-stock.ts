import type { DateTime } from "@/lib/time";
import { stockLeft } from "./stock-left.sql";

/** The services of a location for which there is nothing left for one person more. Throws when the database fails. */
export async function findOutOfStock(locationId: string, now: DateTime): Promise<ReadonlySet<string>> {
  const left = await stockLeft(now.toJSDate());
  return new Set(left.flatMap((one) => (one.locationId === locationId && one.left <= 0 ? [one.service] : [])));
}
