import { readCode } from "@/lib/appointment/codes";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import { possiblePersonKeys } from "@/lib/person-key/person-key";
import type { DateTime } from "@/lib/time";
import { dayRows, namedAppointments } from "./day-rows.sql";
import { matchesText } from "./matches-text";
import { presentRow } from "./present-row";

/** Whom somebody meant: of today here, and how many appointments of other days or places. */
export type SearchedDay = {
  /** The rows of the day, by their id. */
  ids: string[];
  elsewhere: number;
  /** The one appointment whose code it is, wherever and whenever. */
  appointmentId: string | null;
};

/** At most so many are shown. */
const mostFound = 30;

/**
 * Looks for somebody of today at a location: by the code that they show, the number of a person, a name or a ticket.
 *
 * Throws: when the database fails.
 */
export async function searchDay(
  place: { id: string; timeZone: string },
  asked: string,
  now: DateTime,
): Promise<SearchedDay> {
  const text = asked.trim();
  if (text === "") return { ids: [], elsewhere: 0, appointmentId: null };
  const date = now.setZone(place.timeZone).toISODate() ?? "";
  const rows = (await dayRows({ locationId: place.id, date })).map(presentRow);
  const hashes = possiblePersonKeys(text).map((key) => hashPersonKey(key));
  const code = readCode(text);
  const known = await namedAppointments(code, hashes, { locationId: place.id, date });
  const here = new Set(known.flatMap(({ id, isHere }) => (isHere ? [id] : [])));
  const byKey = rows.filter(({ appointmentId }) => appointmentId !== null && here.has(appointmentId));
  const found = byKey.length > 0 ? byKey : rows.filter((row) => matchesText(row, text));
  const [only] = known;
  return {
    ids: found.slice(0, mostFound).map(({ id }) => id),
    elsewhere: known.length - here.size,
    appointmentId: code !== null && hashes.length === 0 && known.length === 1 && only ? only.id : null,
  };
}
