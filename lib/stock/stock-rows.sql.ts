import { rows, sql } from "@/lib/db/sql";
import type { ServiceKey } from "@/lib/service/schema";

/** A service of a location with what it uses up, as far as that is counted. */
export type StockRow = {
  service: ServiceKey;
  /** Null: it is not counted. */
  count: number | null;
  countedAt: Date | null;
  countedBy: string | null;
  /** For how many persons it is spoken for; those whose place went and who wait are in it. */
  used: number;
  /** Persons who wait on the worklist. */
  waiting: number;
};

/** Every service of a location, in the usual order. */
export async function stockRows(locationId: string, now: Date): Promise<StockRow[]> {
  return rows<StockRow>(sql`
    select service.key as service, stock.count, stock.counted_at as "countedAt", stock.counted_by as "countedBy",
           case when stock.count is null then 0 else stock_used(stock, true, ${now}) end as used,
           case when stock.count is null then 0
                else stock_used(stock, true, ${now}) - stock_used(stock, false, ${now}) end as waiting
    from location_service offer
    join service on service.key = offer.service_key
    left join stock on stock.location_id = offer.location_id and stock.service_key = offer.service_key
    where offer.location_id = ${locationId}
    order by service.position`);
}
