import { isDeepStrictEqual } from "node:util";
import type { Opening, ReleaseWave } from "@/lib/opening/schema";
import { DateTime } from "@/lib/time";
import type { Plan } from "./plan";
import type { PlanPatch } from "./plan-patch";

/** Places that would appear later than their rule says, since the horizon of the location reaches their day only then. */
export type LateRelease = {
  locationId: string;
  name: string;
  horizonDays: number;
  /** So many days before, as the rule says; or the announced moment. */
  wave: { daysBefore: number } | { moment: string };
  /** The first date of which it is so; null: every date. */
  from: string | null;
};

/** From which date on a wave is later than it says; null when it never is. */
function lateFrom(
  wave: ReleaseWave,
  { validFrom, validUntil }: Opening,
  horizonDays: number,
): { from: string | null } | null {
  if ("daysBefore" in wave) return wave.daysBefore > horizonDays ? { from: null } : null;
  const day = DateTime.fromISO(wave.moment.slice(0, 10), { zone: "utc" });
  const first = day.plus({ days: horizonDays + 1 }).toISODate();
  if (validUntil !== null && validUntil < first) return null;
  return { from: first > validFrom ? first : null };
}

/**
 * The waves of the openings that an edit makes or gives another release, of which places appear only when the horizon of their
 * location reaches them, at midnight there.
 */
export function lateReleases(
  { openings }: Pick<PlanPatch, "openings">,
  { places }: Pick<Plan, "places">,
): LateRelease[] {
  return openings.flatMap(({ before, after }) => {
    const place = places.find(({ id }) => id === after?.locationId);
    if (!after?.releaseWaves || !place) return [];
    if (before && isDeepStrictEqual(before.releaseWaves, after.releaseWaves)) return [];
    const { id: locationId, name, horizonDays } = place;
    return after.releaseWaves.flatMap((wave): LateRelease[] => {
      const late = lateFrom(wave, after, horizonDays);
      const about = "moment" in wave ? { moment: wave.moment } : { daysBefore: wave.daysBefore };
      return late ? [{ locationId, name, horizonDays, wave: about, ...late }] : [];
    });
  });
}
