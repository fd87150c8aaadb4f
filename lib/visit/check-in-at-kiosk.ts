import { readCode } from "@/lib/appointment/codes";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import { possiblePersonKeys } from "@/lib/person-key/person-key";
import type { DateTime } from "@/lib/time";
import { type CheckInOutcome, checkIn } from "./check-in";
import { namedAppointments } from "./day-rows.sql";

/**
 * Lets somebody in who gives their code, or the number of a person, at a screen. A number finds appointments of today at this
 * location only, the soonest that is not in yet first; whatever else it belongs to is not told.
 *
 * Refuses: as `checkIn`; `not_found` for what finds nothing. Throws: when the database fails; nobody is let in then.
 */
export async function checkInAtKiosk(
  place: { id: string; timeZone: string },
  given: string,
  now: DateTime,
): Promise<CheckInOutcome> {
  const nobody = { ok: false, reason: "not_found", ticket: null } as const;
  const code = readCode(given);
  const hashes = possiblePersonKeys(given).map((key) => hashPersonKey(key));
  if (code === null && hashes.length === 0) return nobody;
  const date = now.setZone(place.timeZone).toISODate() ?? "";
  const known = await namedAppointments(code, hashes, { locationId: place.id, date });
  // A number that looks like a code too is one of today here, or else the code.
  const here = known.filter(({ isHere }) => isHere).reverse();
  const asked = here.length > 0 ? here : hashes.length === 0 ? known : [];
  let outcome: CheckInOutcome = nobody;
  for (const { id } of asked) {
    outcome = await checkIn({ appointmentId: id, locationId: place.id }, now);
    if (outcome.ok) break;
  }
  return outcome;
}
