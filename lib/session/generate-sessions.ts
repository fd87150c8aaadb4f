import { rows, sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { isHoliday } from "@/lib/holiday/is-holiday";
import { lockPlan } from "@/lib/opening/lock-plan.sql";
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

/** Makes what the openings of one location promise. */
async function generateAt(locationId: string, now: DateTime, run: typeof rows): Promise<number> {
  // Before the openings are read: a plan that is being committed is then read whole, or not at all.
  await lockPlan(run);
  let made = 0;
  for (const opening of await openingsToPlan(locationId, run)) {
    const planned = planToHorizon(opening, now);
    for (let first = 0; first < planned.length; first += batchSize) {
      made += await insertSessions(planned.slice(first, first + batchSize), run);
    }
  }
  return made;
}

/**
 * Makes the sessions and slots that the openings of the active locations promise, from today to each location's
 * horizon, and returns how many sessions were new.
 *
 * Running it again adds nothing. Any number of processes may run it at once, and beside a change of the plan: the index
 * `session_once_per_series_date_channel_and_wave` decides who makes a session, and whoever does makes its slots with it.
 * A session that is there is never changed: that is what committing a plan does.
 *
 * Units: `now` is an instant; today is its date at each location.
 * Throws: when the database fails; the locations done before that keep their sessions.
 * Source: promise 7; design, "session: made from openings up to the horizon".
 */
export async function generateSessions(now: DateTime, { locationId, run }: Scope = {}): Promise<number> {
  const read = run ?? rows;
  const places = await read<{ id: string }>(sql`
    select id from location where active and (${locationId ?? null}::uuid is null or id = ${locationId ?? null}) order by id`);
  let made = 0;
  for (const { id } of places) {
    made += run ? await generateAt(id, now, run) : await transaction<number>((tx) => generateAt(id, now, tx.run));
  }
  noteSlotChange();
  return made;
}
