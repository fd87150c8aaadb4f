import type { DateTime } from "@/lib/time";
import { readWording } from "@/lib/wording";
import { type LocationRow, locationRows } from "./find-locations.sql";
import type { Location } from "./location";

/** Every location by name, also those that are closed or booked elsewhere, as called in a language. Throws when the database fails. */
export async function findLocations(now: DateTime, language = "nl"): Promise<Location[]> {
  return (await locationRows(null, now.toJSDate(), language)).map(readLocation);
}

/** The location with this slug, as called in a language; null when there is none. Throws when the database fails. */
export async function findLocation(slug: string, now: DateTime, language = "nl"): Promise<Location | null> {
  const [found] = await locationRows(slug, now.toJSDate(), language);
  return found ? readLocation(found) : null;
}

function readLocation(found: LocationRow): Location {
  return {
    ...found,
    openUntilReason: readWording(found.openUntilReason),
    admissionNote: readWording(found.admissionNote),
    note: readWording(found.note),
    services: found.services.map(({ key, condition }) => ({ key, condition: readWording(condition) })),
  };
}
