import type { Closure } from "@/lib/closure/closure";
import { isHoliday } from "@/lib/holiday/is-holiday";
import type { Opening, OpeningException } from "@/lib/opening/schema";
import type { ServiceKey } from "@/lib/service/schema";
import { type DateRange, type PlannedSession, planSessions } from "@/lib/session/plan-sessions";
import type { Stock } from "@/lib/stock/stock";
import type { DateTime } from "@/lib/time";

/** A location as far as planning goes. */
export type PlannedPlace = {
  id: string;
  name: string;
  timeZone: string;
  latitude: number;
  longitude: number;
  /** What a visit there costs besides. */
  feeCents: number;
  horizonDays: number;
  /** The last date with a session, which may lie beyond the horizon when that was made shorter. */
  lastSessionOn: string | null;
  leadMinutes: number;
  active: boolean;
  /** The last date of one that closes for good. */
  openUntil: string | null;
  /** Why it closes, as people read it. */
  openUntilReason: Closure["reason"] | null;
  services: ServiceKey[];
  /** What can be done at each desk that is written down. */
  desks: { services: ServiceKey[]; active: boolean }[];
};

/**
 * All that makes the sessions of some locations: versions that count, dates that differ, closures (also those of all); and what
 * services use up there.
 */
export type Plan = {
  places: PlannedPlace[];
  openings: Opening[];
  exceptions: OpeningException[];
  closures: Closure[];
  stocks: Stock[];
};

/** From today until the last date whose sessions exist, at a location. */
export function planningRange(
  { timeZone, horizonDays, lastSessionOn }: Pick<PlannedPlace, "timeZone" | "horizonDays" | "lastSessionOn">,
  now: DateTime,
): DateRange {
  const today = now.setZone(timeZone);
  const horizon = today.plus({ days: horizonDays }).toISODate();
  const until = lastSessionOn !== null && lastSessionOn > horizon ? lastSessionOn : horizon;
  return { from: today.toISODate(), until };
}

/** The sessions that a plan makes at a location on the dates of a range. */
export function sessionsOfPlan(plan: Plan, place: PlannedPlace, range: DateRange): PlannedSession[] {
  if (!place.active) return [];
  const { exceptions } = plan;
  const closures = plan.closures.filter(({ locationId }) => locationId === null || locationId === place.id);
  return plan.openings
    .filter(({ locationId }) => locationId === place.id)
    .flatMap((opening) => planSessions(opening, { ...place, closures, exceptions, isHoliday }, range));
}
