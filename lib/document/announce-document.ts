import type { Author } from "@/lib/audit/record-change";
import { type rows, sql } from "@/lib/db/sql";
import { within } from "@/lib/db/within";
import { env } from "@/lib/env";
import type { DateTime } from "@/lib/time";
import { addWorkingDays } from "./add-working-days";
import { recordDocument } from "./record-document";

type Announcement = {
  /** Where it will lie. */
  locationId: string;
  /** The participant whose document it is: it gets their key and name. */
  participantId: string;
  author: Author;
};

/**
 * Expects the document of somebody whose biometrics were taken: produced, and there after the working days that making it
 * takes (DOCUMENT_MADE_DAYS). Its number and letter come with its delivery. Asked again, it is the same document.
 *
 * The pickup is an appointment of its own, for another service, and never barred by the one for biometrics.
 *
 * Units: `now` is an instant; the answer is the document's id and date, null when there is no such participant or location.
 * Throws: when the database fails; nothing is announced then.
 */
export async function announceDocument(
  { locationId, participantId, author }: Announcement,
  now: DateTime,
  run?: typeof rows,
): Promise<{ documentId: string; expectedOn: string } | null> {
  return within(run, async (inside) => {
    const [place] = await inside<{ timeZone: string }>(sql`
      select time_zone as "timeZone" from location where id = ${locationId}`);
    if (!place) return null;
    const expectedOn = addWorkingDays(now.setZone(place.timeZone).toISODate() ?? "", env().DOCUMENT_MADE_DAYS);
    const [announced] = await inside<{ documentId: string; isNew: boolean; after: unknown }>(sql`
      select document_id as "documentId", is_new as "isNew", state_of_document(document_id) as after
      from participant
      cross join announce_document_and_tell(
        ${locationId}, key_kind, key_sealed, key_hash, name, ${expectedOn}::date, ${author.id}, ${author.name},
        ${now.toJSDate()}
      )
      where participant.id = ${participantId}`);
    if (!announced) return null;
    const { documentId, isNew, after } = announced;
    if (isNew) await recordDocument(author, { documentId, done: "announce", locationId, after }, inside);
    return { documentId, expectedOn };
  });
}
