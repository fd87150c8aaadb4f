import { type Search, type SearchParams, searchSchema } from "./schema";

/** Reads what an applicant looks for; a value that cannot be read falls back, and nothing is ever thrown. */
export function parseSearch(params: SearchParams): Search {
  const { service, need, day, kind, ...rest } = searchSchema.parse(params);
  return { ...rest, services: service, needs: need, days: day, kinds: kind };
}
