import { parseSearch } from "@/lib/search/parse-search";
import type { Search, SearchParams } from "@/lib/search/schema";
import { canCombine } from "@/lib/service/can-combine";
import type { Service } from "@/lib/service/schema";

/** The name of the further services in the form of the start. */
export const alsoName = "also";

/**
 * What the form of the start asks for: the service, and of the further ones those that one visit can do with it.
 *
 * A further one that was ticked before another service was chosen is hidden then, and no style sheet can untick it: it
 * does not count.
 */
export function searchOfStart(params: SearchParams, services: readonly Service[]): Search {
  const search = parseSearch(params);
  const also = parseSearch({ service: params[alsoName] }).services;
  const [first] = search.services;
  if (!first) return { ...search, services: also };
  const fits = (key: string) => canCombine(services.filter((service) => service.key === first || service.key === key));
  return { ...search, services: [...new Set([...search.services, ...also.filter(fits)])] };
}
