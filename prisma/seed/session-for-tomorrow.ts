import { randomUUID } from "node:crypto";
import type { rows } from "@/lib/db/sql";
import { putOpenings } from "@/lib/opening/put-openings.sql";
import type { Opening } from "@/lib/opening/schema";
import { insertSessions } from "@/lib/session/insert-sessions.sql";
import { planSessions } from "@/lib/session/plan-sessions";
import type { DateTime } from "@/lib/time";
import type { SeededOpening, SeededPlace } from "./places";
import { hasSessionOn } from "./sessions-to-fill.sql";

/** The place that opens for an extra day: everyone may come there. */
const extraDayAt = "expat-maastricht";
const timeZone = "Europe/Amsterdam";

/** An opening of that one day, whatever day it is. */
function openingOn(day: DateTime, { id, location }: SeededPlace): Opening {
  const date = day.toISODate();
  return {
    id: randomUUID(),
    seriesId: randomUUID(),
    version: 1,
    locationId: id,
    weekdays: [day.weekday],
    everyWeeks: 1,
    weeksFrom: null,
    monthWeeks: [],
    opensAt: "10:00",
    closesAt: "15:00",
    desks: 1,
    staffDesks: 0,
    overbook: 0,
    slotMinutes: 10,
    services: location.services,
    channel: "public",
    kind: day.weekday === 6 ? "saturday" : "weekday",
    validFrom: date,
    validUntil: date,
    onHolidays: true,
    releaseWaves: null,
  };
}

/**
 * Opens a place tomorrow, and then only, when no opening with places that early has a session, as on a Sunday or at Christmas.
 *
 * So the demonstration can always be booked within a day. Returns how many sessions it made.
 */
export async function insertSessionForTomorrow(
  { places, openings, now }: { places: readonly SeededPlace[]; openings: readonly SeededOpening[]; now: DateTime },
  run: typeof rows,
): Promise<number> {
  const tomorrow = now.setZone(timeZone).plus({ days: 1 });
  const date = tomorrow.toISODate();
  const open = openings.filter((opening) => opening.fullDays <= 1).map((opening) => opening.id);
  if (await hasSessionOn(date, open, run)) return 0;

  const place = places.find(({ slug }) => slug === extraDayAt);
  if (!place) throw new Error(`The demonstration has no ${extraDayAt}.`);
  const opening = openingOn(tomorrow, place);
  await putOpenings([opening], "loketplanner", run);
  const planned = planSessions(
    opening,
    { timeZone, closures: [], isHoliday: () => false },
    { from: date, until: date },
  );
  return insertSessions(planned, run);
}
