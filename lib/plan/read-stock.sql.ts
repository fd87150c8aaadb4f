import { type rows, sql } from "@/lib/db/sql";
import type { Stock } from "@/lib/stock/stock";

/** Every stock that is counted. */
export async function readStocks(run: typeof rows): Promise<Stock[]> {
  const found = await run<Omit<Stock, "countedAt"> & { countedAt: Date }>(sql`
    select location_id as "locationId", service_key as service, count, counted_at as "countedAt"
    from stock
    order by location_id, service_key`);
  return found.map((one) => ({ ...one, countedAt: one.countedAt.toISOString() }));
}

/** Who has a share of a stock: with orphans for whom nothing is decided, and without them. */
export type StockUse = { locationId: string; service: string; withOrphans: number; withoutOrphans: number };

/** How much of these stocks, as they are or as they would be, is spoken for. */
export async function readStockUse(
  stocks: readonly Stock[],
  { run, now }: { run: typeof rows; now: Date },
): Promise<StockUse[]> {
  const asRows = stocks.map(({ locationId, service, count, countedAt }) => ({
    location_id: locationId,
    service_key: service,
    count,
    counted_at: countedAt,
  }));
  return run<StockUse>(sql`
    select location_id as "locationId", service_key as service,
           stock_used(stock, true, ${now}) as "withOrphans", stock_used(stock, false, ${now}) as "withoutOrphans"
    from jsonb_populate_recordset(null::stock, ${JSON.stringify(asRows)}::jsonb) stock`);
}

/** Locks stocks, so that nobody books from them until the transaction ends. */
export async function lockStocks(stocks: readonly Pick<Stock, "locationId" | "service">[], run: typeof rows) {
  await run(sql`
    select from stock
    where (location_id, service_key) in (
      select location_id, service_key
      from unnest(
        ${stocks.map(({ locationId }) => locationId)}::uuid[], ${stocks.map(({ service }) => service)}::text[]
      ) as wanted (location_id, service_key)
    )
    order by location_id, service_key
    for update`);
}

/** Locks who is booked for a service at a location and has not come yet: nobody of them moves or cancels meanwhile. */
export async function lockStockUsers(
  { locationId, service }: Pick<Stock, "locationId" | "service">,
  { run, now }: { run: typeof rows; now: Date },
): Promise<void> {
  await run(sql`
    select from appointment
    where location_id = ${locationId} and status = 'booked' and starts_at > ${now} and ${service} = any (services)
    order by id
    for update`);
}
