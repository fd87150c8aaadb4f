import { randomUUID } from "node:crypto";
import type { rows } from "@/lib/db/sql";
import type { Service } from "@/lib/service/schema";
import { generateSessions } from "@/lib/session/generate-sessions";
import type { DateTime } from "@/lib/time";
import { closuresFrom } from "./closures-from";
import { fillSessions } from "./fill-sessions";
import {
  insertClosures,
  insertLocationServices,
  insertLocations,
  insertOpenings,
  type OpeningToInsert,
  type PlaceToInsert,
} from "./insert-places.sql";
import { type DemonstrationPlace, servicesOfMix } from "./places";
import { insertSessionForTomorrow } from "./session-for-tomorrow";
import { partsByLength } from "./sessions-to-fill.sql";
import type { Measure } from "./yearly-visits";

/** How much was made. */
export type Seeded = { locations: number; sessions: number; appointments: number };

/** How long visits are, counted in slots as the database counts them. */
async function measureVisits(
  services: readonly Service[],
  openings: readonly OpeningToInsert[],
  run: typeof rows,
): Promise<Measure> {
  const lengths = await partsByLength([...new Set(openings.map((opening) => opening.slotMinutes))], run);
  const parts = new Map(lengths.map((length) => [`${length.minutes}/${length.slotMinutes}`, length.parts]));
  return { services, partsOf: (minutes, slotMinutes) => parts.get(`${minutes}/${slotMinutes}`) ?? Number.NaN };
}

/** Writes these places with their hours, sessions and appointments, through `run`: one transaction of the caller's. */
export async function seedPlaces(
  given: readonly DemonstrationPlace[],
  { services, now }: { services: readonly Service[]; now: DateTime },
  run: typeof rows,
): Promise<Seeded> {
  const today = now.setZone("Europe/Amsterdam").toISODate();
  const places: PlaceToInsert[] = given.map((place) => ({ ...place, id: randomUUID() }));
  const openings: OpeningToInsert[] = places.flatMap(({ id: locationId, openings }) =>
    openings.map((opening) => ({ ...opening, id: randomUUID(), locationId, services: servicesOfMix(opening.mix) })),
  );
  await insertLocations(places, run);
  await insertLocationServices(places, run);
  await insertOpenings(openings, today, run);
  await insertClosures(closuresFrom(places, today), run);

  const made = await generateSessions(now, { run });
  const extra = await insertSessionForTomorrow({ places, openings, now }, run);
  const measure = await measureVisits(services, openings, run);
  const appointments = await fillSessions({ places, openings, measure, now }, run);
  return { locations: places.length, sessions: made + extra, appointments };
}
