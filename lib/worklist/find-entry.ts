import { isMailOn } from "@/lib/message/is-mail-on";
import { serviceKeySchema } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";
import { type EntryDetailRow, entryRow } from "./entry.sql";

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

const momentIn = ({ timeZone }: EntryDetailRow["place"]) => ({
  of: (instant: Date | string) =>
    typeof instant === "string"
      ? DateTime.fromISO(instant, { zone: timeZone })
      : DateTime.fromJSDate(instant, { zone: timeZone }),
});

/** Everything that the page of somebody on the worklist shows; instants in the zones of their locations. */
export type WorklistDetail = NonNullable<Awaited<ReturnType<typeof findEntry>>>;

/**
 * Somebody on the worklist, or who was on it: who, when and where as they know it and as it is, why, how to reach them, what was
 * tried. Null when there is no such appointment, or it was never booked or listed.
 *
 * Throws: when the database fails.
 */
export async function findEntry(appointmentId: string, now: DateTime) {
  if (!isId(appointmentId)) return null;
  const found = await entryRow(appointmentId, isMailOn(), now.toJSDate());
  // Who was never in it is not looked up here.
  if (!found || (found.kind === null && found.lastChange === null && !found.isOrphan)) return null;
  const { place, knownPlace, alternative, edit, lastChange, attempts, party, services, ...rest } = found;
  const [here, known] = [momentIn(place), momentIn(knownPlace)];
  return {
    ...rest,
    place,
    knownPlace,
    services: services.map((key) => serviceKeySchema.parse(key)),
    startsAt: here.of(rest.startsAt),
    endsAt: here.of(rest.endsAt),
    knownStartsAt: known.of(rest.knownStartsAt),
    orphanedAt: rest.orphanedAt && known.of(rest.orphanedAt),
    attempts: attempts.map((attempt) => ({ ...attempt, at: known.of(attempt.at) })),
    party: party.map((one) => ({ ...one, startsAt: momentIn(one.place).of(one.startsAt) })),
    alternative: alternative && {
      place: alternative.place,
      startsAt: momentIn(alternative.place).of(alternative.startsAt),
      until: momentIn(alternative.place).of(alternative.until),
    },
    edit: edit && { ...edit, at: known.of(edit.at) },
    lastChange: lastChange && { ...lastChange, at: known.of(lastChange.at) },
  };
}
