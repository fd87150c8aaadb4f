import { randomUUID } from "node:crypto";
import type { rows } from "@/lib/db/sql";
import type { Service } from "@/lib/service/schema";
import { generateSessions } from "@/lib/session/generate-sessions";
import type { DateTime } from "@/lib/time";
import { closuresFrom } from "./closures-from";
import { fillSessions } from "./fill-sessions";
import { insertDesks, insertStocks } from "./insert-desks.sql";
import { insertClosures, insertLocations, insertOffers, insertOpenings } from "./insert-places.sql";
import { measureVisits } from "./measure-visits";
import { type DemonstrationPlace, type SeededOpening, type SeededPlace, servicesOfMix } from "./places";
import { insertSessionForTomorrow } from "./session-for-tomorrow";

/** How much was made. */
export type Seeded = { locations: number; sessions: number; appointments: number };

/** Writes these places with their hours, sessions and appointments, through `run`: one transaction of the caller's. */
export async function seedPlaces(
  given: readonly DemonstrationPlace[],
  { services, now }: { services: readonly Service[]; now: DateTime },
  run: typeof rows,
): Promise<Seeded> {
  const today = now.setZone("Europe/Amsterdam").toISODate();
  const places: SeededPlace[] = given.map((place) => ({ ...place, id: randomUUID() }));
  const openings: SeededOpening[] = places.flatMap(({ id: locationId, openings }) =>
    openings.map((opening) => ({ ...opening, id: randomUUID(), locationId, services: servicesOfMix(opening.mix) })),
  );
  await insertLocations(
    places.map(({ id, location, ...place }) => ({ ...place, ...location, id })),
    run,
  );
  await insertOffers(
    places.flatMap(({ id: locationId, location, conditions }) =>
      location.services.map((service) => ({ locationId, service, condition: conditions?.[service] })),
    ),
    run,
  );
  await insertOpenings(openings, today, run);
  await insertDesks(run);
  await insertClosures(closuresFrom(places, today), run);

  const made = await generateSessions(now, { run });
  const extra = await insertSessionForTomorrow({ places, openings, now }, run);
  const measure = await measureVisits(services, openings, run);
  const appointments = await fillSessions({ places, openings, measure, now }, run);
  await insertStocks(now.toJSDate(), run);
  return { locations: places.length, sessions: made + extra, appointments };
}
