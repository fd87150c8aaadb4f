import { isMailOn } from "@/lib/message/is-mail-on";
import type { DateTime } from "@/lib/time";
import { type StillToCome, stillToCome } from "./still-to-come.sql";

/** Who is still to come today, and which of them no mail reaches. Throws when the database fails. */
export async function findPeopleToCall(
  locationId: string,
  now: DateTime,
): Promise<{ all: number; toCall: Pick<StillToCome, "appointmentId" | "name" | "phone" | "startsAt">[] }> {
  const people = await stillToCome(locationId, now);
  const toCall = people.filter(({ email }) => email === null || !isMailOn());
  return { all: people.length, toCall };
}
