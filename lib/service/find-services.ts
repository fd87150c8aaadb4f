import { db } from "@/lib/db/client";
import { oncePerProcess } from "@/lib/once-per-process";
import { type Service, type ServiceKey, serviceKeySchema } from "./schema";

const rememberedMs = 5000;

/**
 * Every service, in the order in which people see them. Each process remembers them for five seconds.
 *
 * Throws: when the database fails.
 */
export async function findServices(): Promise<Service[]> {
  const memory = oncePerProcess("services", () => ({ services: [] as Service[], atMs: 0 }));
  // An empty list is not remembered: it is a database that is still being filled.
  if (memory.services.length > 0 && performance.now() - memory.atMs < rememberedMs) return memory.services;
  const services = await db.service.findMany({ orderBy: { position: "asc" } });
  memory.services = services.map((service) => ({ ...service, key: serviceKeySchema.parse(service.key) }));
  memory.atMs = performance.now();
  return memory.services;
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
