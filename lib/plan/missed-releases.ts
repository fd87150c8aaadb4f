import { isDeepStrictEqual } from "node:util";
import type { Opening, ReleaseWave } from "@/lib/opening/schema";
import { DateTime } from "@/lib/time";
import { daysPlanned } from "./days-planned";
import type { Plan, PlannedPlace } from "./plan";
import type { PlanPatch } from "./plan-patch";

/** Places that would appear only after their time, or too soon before it to be booked: nobody can ever have them. */
export type MissedRelease = {
  locationId: string;
  name: string;
  /** So many days before at a local time, as the rule says; or the announced moment. */
  wave: { daysBefore: number; at: string } | { moment: string };
  /** The first date on which it is so, and on how many. */
  from: string;
  dates: number;
};

/** So many days are looked through for a wave that is the same on every date. */
const daysAhead = 56;

const inUtc = (local: string) => DateTime.fromISO(local, { zone: "utc" });
const days = (date: string, count: number) => inUtc(date).plus({ days: count }).toISODate();

/** When a wave of a date's places appears, on the clock of the location. */
function releaseOn(wave: ReleaseWave, date: string): DateTime {
  return inUtc("moment" in wave ? wave.moment : `${days(date, -wave.daysBefore)}T${wave.at}`);
}

/** The last date of which a wave can miss times. */
const lastMissed = (wave: ReleaseWave, from: string, leadMinutes: number) =>
  "moment" in wave ? inUtc(wave.moment).plus({ minutes: leadMinutes }).toISODate() : days(from, daysAhead);

type Missed = { wave: MissedRelease["wave"]; date: string };

/** The dates on which the waves of one version miss times, from now on. */
function missedBy(version: Opening, plan: Plan, { place, now }: { place: PlannedPlace; now: DateTime }): Missed[] {
  if (!version.releaseWaves || version.channel !== "public" || !place.active) return [];
  const local = now.setZone(place.timeZone);
  const today = local.toISODate();
  const from = version.validFrom > today ? version.validFrom : today;
  const clock = inUtc(local.toFormat("yyyy-MM-dd'T'HH:mm"));
  return version.releaseWaves.flatMap((wave) => {
    const about = "moment" in wave ? { moment: wave.moment } : { daysBefore: wave.daysBefore, at: wave.at };
    return daysPlanned(plan, place, { from, until: lastMissed(wave, from, place.leadMinutes) }).flatMap(
      ({ opening, date, day }) => {
        if (opening.id !== version.id || !day) return [];
        const release = releaseOn(wave, date);
        const isMissed = inUtc(`${date}T${day.opensAt}`) < release.plus({ minutes: place.leadMinutes });
        return release > clock && isMissed ? [{ wave: about, date }] : [];
      },
    );
  });
}

/**
 * The waves of the openings that an edit makes or changes whose places appear only when some of their times are over, or too
 * near to be booked. Dates on which the same wave missed times before the edit are not told again.
 *
 * `before` is the plan before the edit. Of a wave so many days before, the next 56 days are looked through.
 */
export function missedReleases(
  { openings }: Pick<PlanPatch, "openings">,
  { before, plan, now }: { before: Plan; plan: Plan; now: DateTime },
): MissedRelease[] {
  return openings.flatMap(({ after }) => {
    const place = plan.places.find(({ id }) => id === after?.locationId);
    if (!after || !place) return [];
    const known = before.openings
      .filter(({ seriesId }) => seriesId === after.seriesId)
      .flatMap((version) => missedBy(version, before, { place, now }));
    const missed = missedBy(after, plan, { place, now }).filter(
      (one) => !known.some((other) => isDeepStrictEqual(one, other)),
    );
    return [...Map.groupBy(missed, ({ wave }) => JSON.stringify(wave)).values()].flatMap(([first, ...more]) =>
      first
        ? [{ locationId: place.id, name: place.name, wave: first.wave, from: first.date, dates: more.length + 1 }]
        : [],
    );
  });
}
