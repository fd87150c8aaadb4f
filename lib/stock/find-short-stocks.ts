import type { ServiceKey } from "@/lib/service/schema";
import type { DateTime } from "@/lib/time";
import { stockLeft } from "./stock-left.sql";

/** The services of which a location has too little left for so many persons, with what is left. Throws when the database fails. */
export async function findShortStocks(
  locationId: string,
  { services, persons }: { services: readonly ServiceKey[]; persons: number },
  now: DateTime,
): Promise<{ service: ServiceKey; left: number }[]> {
  const counted = await stockLeft(now.toJSDate());
  return services.flatMap((service) => {
    const stock = counted.find((one) => one.locationId === locationId && one.service === service);
    return stock && stock.left < persons ? [{ service, left: Math.max(0, stock.left) }] : [];
  });
}
