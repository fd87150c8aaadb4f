import type { SessionKind } from "@/lib/search/schema";
import type { ServiceKey } from "@/lib/service/schema";

/** What somebody wants to find a time for. */
export type Wanted = {
  locationId: string;
  services: readonly ServiceKey[];
  /** The length of each group's visit, in whole minutes; a party above six has more than one. */
  minutes: readonly number[];
  /** How many people it is for, 1 when absent: for what a service uses up. */
  persons?: number | undefined;
  /** They have an appointment for these services at this location: what they use up there is theirs already. */
  hasShare?: boolean;
  /** In which language other locations are named; Dutch when absent. */
  language?: string | undefined;
  /** Only times of these kinds; none or absent means all. */
  days?: readonly SessionKind[] | undefined;
  /** Only times on this local date or later ("YYYY-MM-DD"). */
  from?: string | undefined;
  /** Only times on local dates before this one, exclusive ("YYYY-MM-DD"). */
  before?: string | undefined;
};
