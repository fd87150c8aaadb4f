import type { rows } from "@/lib/db/sql";
import { env } from "@/lib/env";
import type { DateTime } from "@/lib/time";
import { collectingLocations, collectorsAfter, insertDocuments, insertHandovers } from "./insert-documents.sql";
import { inventDocuments } from "./invent-documents";
import { seededRandom } from "./random";

/**
 * Gives the demonstration its register of documents, through `run`: one transaction of the caller's. It expects locations with
 * their appointments; returns how many documents there are.
 *
 * Throws: when the database fails.
 */
export async function seedDocuments(now: DateTime, run: typeof rows): Promise<number> {
  // Whoever is late today still comes for theirs.
  const today = now.setZone("Europe/Amsterdam").startOf("day");
  const [collectors, locations] = [await collectorsAfter(today.toJSDate(), run), await collectingLocations(run)];
  const documents = inventDocuments({ collectors, locations, now }, seededRandom(`documents ${now.toISODate()}`));
  await insertDocuments(documents, run);
  await insertHandovers(env().HANDOVER_KEPT_YEARS, run);
  return documents.length;
}
