import { db } from "@/lib/db/client";
import { type ServiceKey, serviceKeys } from "@/lib/service/schema";

/** What a location offers, in the order of services. Throws when the database fails. */
export async function findOffered(locationId: string): Promise<ServiceKey[]> {
  const offered = await db.locationService.findMany({ where: { locationId }, select: { serviceKey: true } });
  return serviceKeys.filter((key) => offered.some(({ serviceKey }) => serviceKey === key));
}
