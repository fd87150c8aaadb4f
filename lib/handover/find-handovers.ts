import { recordChange } from "@/lib/audit/record-change";
import { rows, sql } from "@/lib/db/sql";
import type { LegalGround, Receiver } from "./receivers";
import type { HandoverSearch } from "./schema";

/** A line of the register. */
export type Handover = {
  id: string;
  documentNumber: string;
  name: string;
  at: Date;
  staffName: string;
  receivedBy: Receiver;
  receiverName: string | null;
  checkedFingerprint: boolean;
  oldPermitTaken: boolean;
  legalGround: LegalGround;
  /** A date, as ISO text. */
  keptUntil: string;
};

const mostFound = 50;
const likePattern = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/**
 * Looks up in the register of a location by number, part of a name and date, the newest fifty; the look-up is written down in the
 * audit, without what was looked for. Returns their ids: they can stand in an address.
 *
 * Throws: when the database fails.
 */
export async function lookUpHandovers(
  { number, name, date }: HandoverSearch,
  place: { id: string; timeZone: string },
  author: { id: string; name: string },
): Promise<string[]> {
  const found = await rows<{ id: string }>(sql`
    select id
    from handover
    where location_id = ${place.id}
      and (${number} = '' or plain_number(document_number) = plain_number(${number}))
      and (${name} = '' or name ilike ${likePattern(name)} or receiver_name ilike ${likePattern(name)})
      and (${date} = '' or (at at time zone ${place.timeZone})::date = nullif(${date}, '')::date)
    order by at desc
    limit ${mostFound}`);
  const subject = { subjectKind: "location", subjectId: place.id, locationId: place.id };
  await recordChange(author, { action: "handover_looked_up", ...subject, after: { found: found.length } });
  return found.map(({ id }) => id);
}

/** These lines of a location's register, newest first; what is of another location is left out. Throws when the database fails. */
export async function findHandovers(ids: readonly string[], locationId: string): Promise<Handover[]> {
  return rows<Handover>(sql`
    select id, document_number as "documentNumber", name, at, staff_name as "staffName", received_by as "receivedBy",
           receiver_name as "receiverName", checked_fingerprint as "checkedFingerprint",
           old_permit_taken as "oldPermitTaken", legal_ground as "legalGround", kept_until::text as "keptUntil"
    from handover
    where id = any (${ids}::uuid[]) and location_id = ${locationId}
    order by at desc`);
}
