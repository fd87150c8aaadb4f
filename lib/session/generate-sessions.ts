import { rows } from "@/lib/db/sql";
import { isHoliday } from "@/lib/holiday/is-holiday";
import { type OpeningRow, openingsToPlan } from "@/lib/opening/openings-to-plan.sql";
import { releaseWavesSchema } from "@/lib/opening/schema";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import type { DateTime } from "@/lib/time";
import { insertSessions } from "./insert-sessions.sql";
import { type PlannedSession, planSessions } from "./plan-sessions";

/** Sessions written in one statement: some 20,000 slots, well under a second. */
const batchSize = 400;

type Scope = {
  /** Only this location. */
  locationId?: string;
  /** Runs the statements, for a caller with a transaction of its own. */
  run?: typeof rows;
};

function planToHorizon(opening: OpeningRow, now: DateTime): PlannedSession[] {
  const today = now.setZone(opening.timeZone);
  const range = { from: today.toISODate(), until: today.plus({ days: opening.horizonDays }).toISODate() };
  const releaseWaves = releaseWavesSchema.nullable().parse(opening.releaseWaves);
  return planSessions({ ...opening, releaseWaves }, { ...opening, isHoliday }, range);
}

/**
 * Makes the sessions and slots that the openings of the active locations promise, from today to each location's
 * horizon, and returns how many sessions were new.
 *
 * Running it again adds nothing. Any number of processes may run it at once: the constraint
 * `session_once_per_opening_date_and_wave` decides who makes a session, and whoever does makes its slots with it.
 * A session that is there is never changed; a closure made later leaves it standing, and hides it.
 *
 * Units: `now` is an instant; today is its date at each location.
 * Throws: when the database fails; whole sessions made before that stay.
 * Source: promise 7; design, "session: made from openings up to the horizon".
 */
export async function generateSessions(now: DateTime, { locationId, run = rows }: Scope = {}): Promise<number> {
  const openings = await openingsToPlan(locationId ?? null, run);
  let made = 0;
  for (const opening of openings) {
    const planned = planToHorizon(opening, now);
    for (let first = 0; first < planned.length; first += batchSize) {
      made += await insertSessions(planned.slice(first, first + batchSize), run);
    }
  }
  noteSlotChange();
  return made;
}
