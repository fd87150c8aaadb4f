import { randomUUID } from "node:crypto";
import type { rows } from "@/lib/db/sql";
import { insertSession } from "@/lib/session/insert-session.sql";
import { localInstant } from "@/lib/session/local-instant";
import type { DateTime } from "@/lib/time";
import type { SeededOpening, SeededPlace } from "./places";
import { hasSessionOn } from "./sessions-to-fill.sql";

/** The place that opens for an extra day: everyone may come there. */
const extraDayAt = "expat-maastricht";
const timeZone = "Europe/Amsterdam";
const slotMinutes = 10;

/**
 * Makes a session by hand for tomorrow when no opening with places that early has one, as on a Sunday or at Christmas.
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
  const startsAt = localInstant(date, "10:00", timeZone).toJSDate();
  const endsAt = localInstant(date, "15:00", timeZone).toJSDate();
  await insertSession(
    {
      id: randomUUID(),
      locationId: place.id,
      date,
      startsAt,
      endsAt,
      slotMinutes,
      slots: (+endsAt - +startsAt) / (slotMinutes * 60_000),
      capacity: 1,
      services: place.location.services,
      channel: "public",
      kind: tomorrow.weekday === 6 ? "saturday" : "weekday",
      releasesAt: null,
    },
    run,
  );
  return 1;
}
