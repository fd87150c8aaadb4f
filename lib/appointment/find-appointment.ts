import type { LetterDocument } from "@/lib/document/letter-document";
import { readPersonKeyEnding } from "@/lib/person-key/person-key-ending";
import { serviceKeySchema } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";
import { isManageKey } from "./codes";
import { appointmentRow } from "./find-appointment.sql";

/** Everything the page of an appointment shows; instants in the location's zone, people without their full keys. */
export type Appointment = NonNullable<Awaited<ReturnType<typeof findAppointment>>>;

type Moment = NonNullable<NonNullable<Awaited<ReturnType<typeof appointmentRow>>>["movedFrom"]>;

/** A time at another location than the appointment's, in that location's zone. */
const momentOf = ({ startsAt, place }: Moment) => ({
  startsAt: DateTime.fromISO(startsAt, { zone: place.timeZone }),
  place,
});

/**
 * The appointment that a secret link belongs to, its locations as called in a language; null when there is none, or it was never confirmed.
 *
 * A booked appointment whose time is over is shown as ended, whether or not anybody has ended it yet.
 * Throws: when the database fails.
 */
export async function findAppointment(manageKey: string, now: DateTime, language = "nl") {
  if (!isManageKey(manageKey)) return null;
  const found = await appointmentRow(manageKey, now.toJSDate(), language);
  if (!found) return null;

  const { location, people, siblings, documents, alternative, movedFrom } = found;
  const inZone = (instant: Date) => DateTime.fromJSDate(instant, { zone: location.timeZone });
  const [startsAt, endsAt] = [inZone(found.startsAt), inZone(found.endsAt)];
  const isOver = found.status === "booked" && endsAt <= now;
  return {
    id: found.id,
    manageKey: found.manageKey,
    code: found.code,
    status: isOver ? ("ended" as const) : found.status,
    /** Its time is over and nobody was let in with it, yet whoever comes is still helped today. */
    isLate: isOver && found.isDayOn,
    version: found.version,
    orphaned: found.orphanedAt !== null,
    /** An orphan who is helped at their own time, without a place. */
    isKept: found.orphanResolution === "kept",
    alternative: alternative && {
      ...momentOf(alternative),
      until: DateTime.fromISO(alternative.until, { zone: alternative.place.timeZone }),
    },
    movedFrom: movedFrom && momentOf(movedFrom),
    startsAt,
    endsAt,
    location,
    services: found.services.map((key) => serviceKeySchema.parse(key)),
    persons: found.persons,
    extraTime: found.extraMinutes > 0,
    contactKind: found.contactKind,
    contactName: found.contactName,
    email: found.email,
    phone: found.phone,
    language: found.language,
    people: people.map(({ id, name, keyKind, keySealed }) => ({
      id,
      name,
      keyKind,
      keyEnding: readPersonKeyEnding(keySealed === null ? null : Buffer.from(keySealed, "hex")),
    })),
    siblings: siblings.map((sibling) => ({ ...sibling, startsAt: inZone(new Date(sibling.startsAt)) })),
    documents: documents.map(
      (document): LetterDocument => ({
        ...document,
        readyAt: document.readyAt ? DateTime.fromISO(document.readyAt, { zone: document.location.timeZone }) : null,
      }),
    ),
    /** Why staff still look for a document; null when the register knows them all, or none is needed. */
    documentCheck: found.documentCheck,
    canChange: found.status === "booked" && startsAt > now && !found.hasVisit,
  };
}
