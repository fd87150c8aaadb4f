import { rows } from "@/lib/db/sql";
import type { Service } from "@/lib/service/schema";
import type { OpeningData } from "./place-data";
import { partsByLength } from "./sessions-to-fill.sql";
import type { Measure } from "./yearly-visits";

/** How long visits are at these openings, in slots as the database counts them. Throws when the database fails. */
export async function measureVisits(
  services: readonly Service[],
  openings: readonly Pick<OpeningData, "slotMinutes">[],
  run: typeof rows = rows,
): Promise<Measure> {
  const lengths = await partsByLength([...new Set(openings.map((opening) => opening.slotMinutes))], run);
  const parts = new Map(lengths.map((length) => [`${length.minutes}/${length.slotMinutes}`, length.parts]));
  return { services, partsOf: (minutes, slotMinutes) => parts.get(`${minutes}/${slotMinutes}`) ?? Number.NaN };
}
