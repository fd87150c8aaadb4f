import type { AboutChange } from "./about-changes";
import type { AfterClosing } from "./after-closing";

import type { DeskShortage } from "./desk-shortages";
import type { LateRelease } from "./late-releases";
import type { MissedRelease } from "./missed-releases";

/** How somebody can be told: by mail, by telephone, or not by us: they left only an address and no mail is sent, or nothing. */
export type Reach = "mail" | "phone" | "email_only" | "none";

/** A time that the product would give to somebody whose place goes. */
export type Target = {
  locationId: string;
  locationName: string;
  /** An ISO instant in UTC. */
  startsAt: string;
  /** How far from the present location, in whole kilometres; 0 for the same one. */
  km: number;
  /** The zone of another location, by whose clock the time is told; absent for the present one. */
  timeZone?: string;
  /** What a visit at another location costs besides; proposals from before this was known have none. */
  feeCents?: number;
};

/** A booked appointment that no longer fits where it is. */
export type Affected = {
  appointmentId: string;
  code: string;
  locationId: string;
  startsAt: string;
  persons: number;
  services: string[];
  reach: Reach;
  /** Whether `target` is on the same date at the same location. */
  isSameDay: boolean;
  /** Null: nothing fits within three weeks; it goes to the worklist whatever is chosen but keeping and cancelling. */
  target: Target | null;
};

/** What becomes of one location's inventory. */
export type LocationImpact = {
  locationId: string;
  name: string;
  timeZone: string;
  sessionsAdded: number;
  sessionsClosed: number;
  /** Start times that appear and disappear, and places (capacity) in all. */
  slotsAdded: number;
  slotsRemoved: number;
  placesAdded: number;
  placesRemoved: number;
  /** Booked appointments in what changes: who stays where they are, and who stays at the same time in another session. */
  stay: number;
  reseated: number;
  /** Orphans from before who get a place again. */
  seatedAgain: number;
  /** Holds (not yet booked) that end. */
  holdsEnded: number;
  /** The dates on which places change, in order. */
  days: { date: string; placesAdded: number; placesRemoved: number; affected: number }[];
};

/** What counting a stock does. */
export type StockImpact = {
  locationId: string;
  name: string;
  timeZone: string;
  service: string;
  /** What it is counted as; null: not at all. */
  before: number | null;
  after: number | null;
  /** Persons who are booked and still to come. */
  needed: number;
  /** Orphans from before who get their place again. */
  seatedAgain: number;
};

/** At a location more desks would be planned than there are. */
export type DeskImpact = DeskShortage & { locationId: string; name: string };

/** What a proposal would do, as it stands in the database and on the page. */
export type Impact = {
  locations: LocationImpact[];
  stocks: StockImpact[];
  desks: DeskImpact[];
  /** What would appear later than its rule says; proposals from before this was worked out have none. */
  releases?: LateRelease[];
  /** What would appear when some of its times are over; proposals from before this was worked out have none. */
  missed?: MissedRelease[];
  /** Where something is planned after the last day; proposals from before this was worked out have none. */
  afterClosing?: AfterClosing[];
  affected: Affected[];
  /** What each change is about, in their order; proposals from before this was kept have none. */
  about?: AboutChange[];
  totals: {
    slotsAdded: number;
    slotsRemoved: number;
    placesAdded: number;
    placesRemoved: number;
    stay: number;
    /** Booked, no longer fitting: fits elsewhere the same day; orphaned; and of both, whom we cannot tell. */
    sameDay: number;
    orphaned: number;
    withoutContact: number;
  };
};
