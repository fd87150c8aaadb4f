import { servicesOf } from "./find-services";
import type { PersonKeyKind, ServiceKey } from "./schema";

/** By which number these services know a person; services of one visit know them by the same. Throws when there are none. */
export async function personKeyOfServices(keys: readonly ServiceKey[]): Promise<PersonKeyKind> {
  const [service] = await servicesOf(keys);
  if (!service) throw new Error("There is no number for no services.");
  return service.personKey;
}
