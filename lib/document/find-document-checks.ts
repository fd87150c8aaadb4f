import { DateTime } from "@/lib/time";
import { type CheckOutcome, possibleOutcomes } from "./check-outcomes";
import { countDocumentChecks } from "./count-document-checks";
import { type DocumentCheckRow, documentCheckRows } from "./document-checks.sql";

export type DocumentCheck = Omit<DocumentCheckRow, "startsAt"> & {
  startsAt: DateTime;
  /** What somebody who looked can say of it. */
  outcomes: CheckOutcome[];
};

export type DocumentChecks = {
  checks: DocumentCheck[];
  /** How many there are in all, and how many of them are due. */
  counts: { all: number; soon: number };
};

/** As many as somebody can look for in a day; the soonest come first. */
const most = 50;

type Place = { id: string; timeZone: string };

/**
 * For the documents of which coming appointments of a location staff have something to do: to look, since no letter is known for
 * them, or to tell people that nothing was found; with what the register has by the numbers of those who come, and how they can
 * be reached. For staff of that location, and who help anybody by phone, alone.
 *
 * Units: instants in the location's zone; at most 50, the soonest first. Throws: when the database fails.
 */
export async function findDocumentChecks(place: Place, now: DateTime): Promise<DocumentChecks> {
  const [found, counts] = await Promise.all([
    documentCheckRows(place.id, now.toJSDate(), most),
    countDocumentChecks(place, now),
  ]);
  const checks = found.map((check) => {
    const startsAt = DateTime.fromJSDate(check.startsAt, { zone: place.timeZone });
    const visit = { locationId: place.id, on: startsAt.toISODate() ?? "" };
    const people = check.people.map(({ documents }) => documents);
    return { ...check, startsAt, outcomes: possibleOutcomes(people, visit, check.why) };
  });
  return { checks, counts };
}
