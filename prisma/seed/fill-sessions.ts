import { setImmediate as giveWay } from "node:timers/promises";
import type { rows } from "@/lib/db/sql";
import { DateTime } from "@/lib/time";
import { type AppointmentToInsert, insertAppointments } from "./insert-appointments.sql";
import { inventAppointments, type SessionPlan } from "./invent-appointments";
import { keysInOrder } from "./invent-party";
import type { SeededOpening, SeededPlace } from "./places";
import { busynessAfter, datesWithGap, daysBetween } from "./plan-busyness";
import { seededRandom } from "./random";
import { type EmptySession, sessionsToFill } from "./sessions-to-fill.sql";
import type { Measure } from "./yearly-visits";

const timeZone = "Europe/Amsterdam";
/** Appointments written in one go. */
const batchSize = 2000;

export type Country = {
  places: readonly SeededPlace[];
  openings: readonly SeededOpening[];
  measure: Measure;
  now: DateTime;
};

/** From when until when the places of a session were booked: since its release, or since the horizon reached it. */
function bookableSince(session: EmptySession, horizonDays: number, now: DateTime): SessionPlan["bookable"] {
  const today = now.setZone(timeZone).startOf("day");
  const reached = DateTime.fromISO(session.date, { zone: timeZone }).minus({ days: horizonDays });
  const from = session.releasesAt ? DateTime.max(reached, DateTime.fromJSDate(session.releasesAt)) : reached;
  return { from, until: from < today ? today : now };
}

/** How one opening's sessions are filled. */
function plansFor(opening: SeededOpening, sessions: readonly EmptySession[], country: Country): SessionPlan[] {
  const { places, now } = country;
  const place = places.find(({ id }) => id === opening.locationId);
  if (!place) throw new Error("An opening belongs to a location.");

  const today = now.setZone(timeZone).toISODate();
  const random = seededRandom(seedOf(today, place.slug, opening, "gaps"));
  const gaps = datesWithGap(
    sessions.map((session) => session.date),
    today,
    opening,
    random,
  );
  return sessions
    .filter((session) => session.releasesAt === null || +session.releasesAt <= +now)
    .map((session) => ({
      session,
      mix: opening.mix,
      busyness: busynessAfter(daysBetween(today, session.date), opening),
      hasGap: gaps.has(session.date),
      bookable: bookableSince(session, place.horizonDays, now),
    }));
}

/** The same for the same opening on the same day, whatever its row's id. */
const seedOf = (today: string, slug: string, { kind, opensAt, services }: SeededOpening, what: string) =>
  [today, slug, kind, opensAt, ...services, what].join(" ");

/** Collects appointments and writes them in batches, while the next ones are being invented. */
function batchWriter(run: typeof rows) {
  let batch: AppointmentToInsert[] = [];
  let written = 0;
  let writing: Promise<void> = Promise.resolve();
  const flush = async () => {
    await writing;
    written += batch.length;
    writing = insertAppointments(batch, run);
    // A failure is thrown at the next flush; until then it must not count as unheard.
    writing.catch(() => {});
    batch = [];
  };
  return {
    add: async (appointments: AppointmentToInsert[]) => {
      batch.push(...appointments);
      if (batch.length >= batchSize) await flush();
      // Inventing leaves the processor no pause, and the statements under way need one to go on.
      await giveWay();
    },
    finish: async () => {
      await flush();
      await writing;
      return written;
    },
  };
}

/**
 * Books the country: fills the sessions of these openings as busy as their data says, and returns how many
 * appointments that took.
 *
 * The same date gives the same visits, people and numbers; codes and keys are new each time.
 */
export async function fillSessions(country: Country, run: typeof rows): Promise<number> {
  const { places, openings, measure, now } = country;
  const today = now.setZone(timeZone).toISODate();
  const slugOf = new Map(places.map(({ id, slug }) => [id, slug]));
  const sessions = Map.groupBy(
    await sessionsToFill(
      openings.map(({ id }) => id),
      run,
    ),
    (session) => session.openingId,
  );
  const nextKey = keysInOrder();

  const writer = batchWriter(run);
  for (const opening of openings) {
    for (const plan of plansFor(opening, sessions.get(opening.id) ?? [], country)) {
      const what = `${plan.session.date} ${plan.session.wave}`;
      const random = seededRandom(seedOf(today, slugOf.get(opening.locationId) ?? "", opening, what));
      await writer.add(inventAppointments(plan, { measure, nextKey, random }));
    }
  }
  return writer.finish();
}
