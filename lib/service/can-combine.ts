import type { Service } from "./schema";

/** Whether one visit can do these services: they must know a person by the same key. */
export function canCombine(services: readonly Pick<Service, "personKey">[]): boolean {
  return new Set(services.map((service) => service.personKey)).size <= 1;
}
