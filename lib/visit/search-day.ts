import { readCode } from "@/lib/appointment/codes";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import { possiblePersonKeys } from "@/lib/person-key/person-key";
import type { DateTime } from "@/lib/time";
import { type DayRow, namedAppointments } from "./day-rows.sql";
import { findDay, keyOf } from "./find-day";

/** Whom somebody meant: of today here, and how many appointments of other days or places. */
export type SearchedDay = {
  /** As `keyOf` names them. */
  keys: string[];
  elsewhere: number;
  /** The one appointment whose code it is, wherever and whenever. */
  appointmentId: string | null;
};

/** At most so many are shown. */
const mostFound = 30;

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();

/** Who has that name, or that ticket. */
function named(all: readonly DayRow[], asked: string): DayRow[] {
  if (/^[0-9]{1,4}$/.test(asked)) return all.filter(({ ticket }) => ticket === Number(asked));
  const words = plain(asked).split(/\s+/).filter(Boolean);
  return all.filter(({ names }) => names.some((name) => words.every((word) => plain(name).includes(word))));
}

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
  if (text === "") return { keys: [], elsewhere: 0, appointmentId: null };
  const { rows, date } = await findDay(place, now);
  const hashes = possiblePersonKeys(text).map((key) => hashPersonKey(key));
  const code = readCode(text);
  const known = await namedAppointments(code, hashes, { locationId: place.id, date });
  const here = new Set(known.flatMap(({ id, isHere }) => (isHere ? [id] : [])));
  const byKey = rows.filter(({ appointmentId }) => appointmentId !== null && here.has(appointmentId));
  const found = byKey.length > 0 ? byKey : named(rows, text);
  const [only] = known;
  return {
    keys: found.slice(0, mostFound).map(keyOf),
    elsewhere: known.length - here.size,
    appointmentId: code !== null && hashes.length === 0 && known.length === 1 && only ? only.id : null,
  };
}
