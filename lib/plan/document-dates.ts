import type { rows } from "@/lib/db/sql";
import { arrivalAfterTransfer } from "@/lib/document/arrival-after-transfer";
import type { DateTime } from "@/lib/time";
import type { Occupant } from "./inventory";
import { type LyingDocument, readDocumentsOf } from "./read-documents.sql";

type Visit = Pick<Occupant, "id" | "locationId">;
type Ground = { now: DateTime; run: typeof rows; closingIds: ReadonlySet<string> };

/** From which date on documents can be collected somewhere; `from` is null when they lie there. */
export type DocumentDates = (visit: Visit, locationId: string) => Promise<{ from: string | null } | null>;

const later = (one: string | null, other: string | null) =>
  one === null || (other !== null && other > one) ? other : one;

/**
 * Works out when the documents of visits can be somewhere: as `documentsFollow` lets them follow a visit that is moved. What is
 * made or on its way goes where it goes; what is reserved is sent on by a location that closes.
 *
 * Units: dates are "YYYY-MM-DD", of the location; null: never there.
 * Throws: when the database fails.
 */
export async function documentDates(
  visits: readonly Visit[],
  { now, run, closingIds }: Ground,
): Promise<DocumentDates> {
  const found = Map.groupBy(
    await readDocumentsOf(
      visits.map(({ id }) => id),
      run,
    ),
    ({ appointmentId }) => appointmentId,
  );
  const arrivals = new Map<string, Promise<string>>();
  const arrivalAt = (from: string, to: string) => {
    const known = arrivals.get(`${from} ${to}`) ?? arrivalAfterTransfer(from, to, now, run);
    arrivals.set(`${from} ${to}`, known);
    return known;
  };
  const dateOf = async (document: LyingDocument, visit: Visit, locationId: string) => {
    const { status, expectedOn } = document;
    if (document.locationId === locationId) {
      return { from: status === "produced" || status === "in_transit" ? expectedOn : null };
    }
    const isSent = status === "reserved" && closingIds.has(visit.locationId);
    return isSent ? { from: await arrivalAt(document.locationId, locationId) } : null;
  };
  return async (visit, locationId) => {
    let from: string | null = null;
    for (const document of found.get(visit.id) ?? []) {
      const date = await dateOf(document, visit, locationId);
      if (!date) return null;
      from = later(from, date.from);
    }
    return { from };
  };
}
