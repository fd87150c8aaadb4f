import type { DateTime } from "@/lib/time";
import { type StockRow, stockRows } from "./stock-rows.sql";

/** What a service uses up at a location, with how many there are left for new people; below 0 where too many are booked. */
export type ServiceStock = StockRow & { left: number | null };

/** The services of a location with what they use up. Throws when the database fails. */
export async function findStocks(locationId: string, now: DateTime): Promise<ServiceStock[]> {
  const found = await stockRows(locationId, now.toJSDate());
  return found.map((one) => ({ ...one, left: one.count === null ? null : one.count - one.used }));
}
