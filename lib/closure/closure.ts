import type { ClosedDays } from "./covers-date";

/** Days on which a location, or (null) every location, is shut, with the reason that people read. */
export type Closure = ClosedDays & {
  id: string;
  locationId: string | null;
  reason: { nl: string; en?: string | undefined };
};
