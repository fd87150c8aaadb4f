import type { ServiceKey } from "@/lib/service/schema";

/** How many of what a service uses up, one for each person, there were at a location when somebody last counted. */
export type Stock = {
  locationId: string;
  service: ServiceKey;
  count: number;
  /** An ISO instant in UTC: whoever comes from then on uses one. */
  countedAt: string;
};

/** The most that can be counted. */
export const mostInStock = 100_000;
