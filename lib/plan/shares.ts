import type { rows } from "@/lib/db/sql";
import type { Occupant as Whole } from "./inventory";
import type { Plan } from "./plan";
import { readStockUse } from "./read-stock.sql";

type Occupant = Pick<Whole, "id" | "locationId" | "isOrphan" | "persons" | "services">;

/** What is left of stocks, shared by all for whom an edit looks for a place. */
export type Shares = {
  /** Whether there is enough at a location for somebody; always where nothing is counted. */
  suffice: (locationId: string, occupant: Occupant) => boolean;
  /** Gives somebody theirs. */
  take: (locationId: string, occupant: Occupant) => void;
};

type Left = { locationId: string; service: string; forNew: number; forOrphans: number };

/** Shares by what is left; those beyond the stock of their own location have none there. */
export function sharesOf(left: Left[], beyond: ReadonlySet<string>): Shares {
  const stocksFor = (locationId: string, { services }: Occupant) =>
    left.filter((stock) => stock.locationId === locationId && services.includes(stock.service));
  const hasShare = (locationId: string, occupant: Occupant) =>
    occupant.locationId === locationId && !occupant.isOrphan && !beyond.has(occupant.id);
  return {
    suffice: (locationId, occupant) => {
      if (hasShare(locationId, occupant)) return true;
      const isOwn = occupant.locationId === locationId;
      if (isOwn && beyond.has(occupant.id)) return false;
      return stocksFor(locationId, occupant).every(
        ({ forNew, forOrphans }) => occupant.persons <= (isOwn ? forOrphans : forNew),
      );
    },
    take: (locationId, occupant) => {
      if (hasShare(locationId, occupant)) return;
      for (const stock of stocksFor(locationId, occupant)) {
        stock.forNew -= occupant.persons;
        stock.forOrphans -= occupant.persons;
      }
    },
  };
}

/** What is left of every stock of a plan. Throws when the database fails. */
export async function readShares(
  { stocks }: Pick<Plan, "stocks">,
  beyond: readonly Occupant[],
  ground: { run: typeof rows; now: Date },
): Promise<Shares> {
  if (stocks.length === 0) return sharesOf([], new Set());
  const uses = await readStockUse(stocks, ground);
  const left = stocks.map(({ locationId, service, count }) => {
    const use = uses.find((one) => one.locationId === locationId && one.service === service);
    const [forNew, forOrphans] = [count - (use?.withOrphans ?? 0), count - (use?.withoutOrphans ?? 0)];
    return { locationId, service, forNew, forOrphans };
  });
  return sharesOf(left, new Set(beyond.map(({ id }) => id)));
}
