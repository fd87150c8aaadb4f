import { db } from "@/lib/db/client";
import { type Service, type ServiceKey, serviceKeySchema } from "./schema";

/** Every service, in the order in which people see them. Throws when the database fails. */
export async function findServices(): Promise<Service[]> {
  const services = await db.service.findMany({ orderBy: { position: "asc" } });
  return services.map((service) => ({ ...service, key: serviceKeySchema.parse(service.key) }));
}

/**
 * The services with these keys, in the order in which people see them.
 *
 * Throws: when one of them is not in the database, or the database fails.
 */
export async function servicesOf(keys: readonly ServiceKey[]): Promise<Service[]> {
  const services = (await findServices()).filter((service) => keys.includes(service.key));
  if (services.length !== new Set(keys).size) throw new Error(`Not every service of ${keys.join(", ")} is known.`);
  return services;
}
