import { z } from "zod";
import { rows, sql } from "@/lib/db/sql";
import { auditActions } from "./actions";

const text = z.string().trim().max(200).catch("");
const date = z.iso.date().nullable().catch(null);

/** What somebody looks for, as an address has it; what is nothing of the kind is not asked for. */
export const auditSearchSchema = z.object({
  /** Part of the name of who did it. */
  who: text,
  action: z.enum(auditActions).nullable().catch(null),
  /** The slug of a location. */
  location: text,
  /** The id of what it was done to. */
  subject: text,
  /** Calendar dates in the Netherlands, both included. */
  from: date,
  until: date,
});
export type AuditSearch = z.output<typeof auditSearchSchema>;

export type AuditEvent = {
  /** Rises with time. */
  id: string;
  at: Date;
  staffName: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  location: string | null;
  before: unknown;
  after: unknown;
};

type Page = { beforeId?: string | null; limit: number };

/**
 * What staff did that fits a search, newest first; with `beforeId`, what came before that event.
 *
 * Throws: when the database fails.
 * Index: the primary key backwards, or audit_event_by_subject.
 */
export async function findEvents(search: AuditSearch, { beforeId = null, limit }: Page): Promise<AuditEvent[]> {
  const { who, action, location, subject, from, until } = search;
  const pattern = who === "" ? null : `%${who.replace(/[\\%_]/g, "\\$&")}%`;
  return rows<AuditEvent>(sql`
    select event.id::text as id, event.at, event.staff_name as "staffName", event.action,
           event.subject_kind as "subjectKind", event.subject_id as "subjectId", location.name as location,
           event.before, event.after
    from audit_event event
    left join location on location.id = event.location_id
    where (${beforeId}::bigint is null or event.id < ${beforeId}::bigint)
      and (${pattern}::text is null or event.staff_name ilike ${pattern})
      and (${action}::text is null or event.action = ${action})
      and (${location || null}::text is null or location.slug = ${location || null})
      and (${subject || null}::text is null or event.subject_id = ${subject || null})
      and (${from}::date is null or event.at >= ${from}::date::timestamp at time zone 'Europe/Amsterdam')
      and (${until}::date is null or event.at < (${until}::date + 1)::timestamp at time zone 'Europe/Amsterdam')
    order by event.id desc
    limit ${limit}`);
}
