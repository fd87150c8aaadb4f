import type { SessionKind } from "@/lib/search/schema";
import type { ServiceKey } from "@/lib/service/schema";
import type { Wording } from "@/lib/wording";
import type { LocationRow } from "./find-locations.sql";

/** A weekly rule by which people can come now; times are local, "HH:mm". */
export type OpeningHours = {
  /** ISO weekdays: 1 is Monday. */
  weekdays: number[];
  opensAt: string;
  closesAt: string;
  kind: SessionKind;
  services: ServiceKey[];
};

/** A rule that holds now and then: every so many weeks, or the first (1) … last (-1) of its weekdays of a month. */
export type OtherHours = OpeningHours & {
  everyWeeks: number;
  monthWeeks: number[];
  /** The next calendar date with times. */
  nextOn: string;
};

/** A place that people can come to. */
export type Location = Omit<
  LocationRow,
  "openUntilReason" | "admissionNote" | "note" | "services" | "openings" | "otherOpenings"
> & {
  /** Why it closes for good. */
  openUntilReason: Wording | null;
  admissionNote: Wording | null;
  note: Wording | null;
  services: { key: ServiceKey; condition: Wording | null }[];
  /** The public openings of today; closures and single sessions are not in them. */
  openings: OpeningHours[];
  /** The public openings that hold now and then, the next date first. */
  otherOpenings: OtherHours[];
};
