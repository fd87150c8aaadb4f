import { readPersonKeyEnding } from "@/lib/person-key/person-key-ending";
import { DateTime } from "@/lib/time";
import { documentByNumber, visitRow } from "./visit-detail.sql";

export type { VisitDocument } from "./visit-detail.sql";

type Place = { id: string; timeZone: string };

/** A visit of today as the clerk who helps it sees it; instants in the location's zone, people without their full keys. */
export type VisitDetail = NonNullable<Awaited<ReturnType<typeof findVisit>>>;

/**
 * A visit of today at a location. `cardId`: the document whose card a clerk has scanned, which a walk-in may have come for. Null
 * when there is no such visit here today, or its people did not come.
 *
 * Throws: when the database fails.
 */
export async function findVisit(
  visitId: string,
  place: Place,
  { cardId, now }: { cardId: string | null; now: DateTime },
) {
  const found = await visitRow({ visitId, locationId: place.id, cardId, now: now.toJSDate() });
  if (!found) return null;
  const { people, dueAt, arrivedAt, again, ...rest } = found;
  const inZone = (instant: Date) => DateTime.fromJSDate(instant, { zone: place.timeZone });
  return {
    ...rest,
    dueAt: dueAt && inZone(dueAt),
    arrivedAt: inZone(arrivedAt),
    people: people.map(({ id, name, keyKind, keySealed }) => ({
      id,
      name,
      keyKind,
      keyEnding: readPersonKeyEnding(keySealed === null ? null : Buffer.from(keySealed, "hex")),
    })),
    again: again.map(({ startsAt, timeZone, ...later }) => ({
      ...later,
      startsAt: DateTime.fromISO(startsAt, { zone: timeZone }),
    })),
  };
}

/**
 * Which document of a visit the card is that a clerk has scanned; of a walk-in any that lies here. Null when it is none of
 * theirs. Throws: when the database fails.
 */
export async function findCard(visitId: string, place: Place, { number, now }: { number: string; now: DateTime }) {
  const document = /[0-9A-Za-z]/.test(number) ? await documentByNumber(place.id, number) : undefined;
  const visit = document && (await findVisit(visitId, place, { cardId: document.id, now }));
  return visit?.documents.find(({ id }) => id === document?.id)?.id ?? null;
}
