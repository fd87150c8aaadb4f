import { z } from "zod";
import { rows, sql } from "@/lib/db/sql";
import { auditActions } from "./actions";

const text = z.string().trim().max(200).catch("");
const date = z.iso.date().nullable().catch(null);

/** What somebody looks for, as an address has it; what is nothing of the kind is not asked for. */
export const auditSearchSchema = z.object({
  /** Part of the name of who did it, or of the colleague to whose account it was done. */
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

/** What was written down of an event for one location, or (null) for none or all. */
export type EventPart = { location: string | null; before: unknown; after: unknown };

export type AuditEvent = {
  /** Rises with time. */
  id: string;
  at: Date;
  staffName: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  /** What a colleague, an organisation or a kiosk is called; null for what has no name here, and for who did it to themselves. */
  subjectName: string | null;
  parts: EventPart[];
};

type Page = {
  beforeId?: string | null;
  limit: number;
  /** Whether an edit of the plan is one event, with a part for each location, where no location is asked for. */
  isMerged?: boolean;
};

/**
 * What staff did that fits a search, newest first; with `beforeId`, what came before that event.
 *
 * An edit of the plan is written down once for each location; its last line stands for all of them where they are one.
 *
 * Throws: when the database fails.
 * Index: the primary key backwards, or audit_event_by_subject.
 */
export async function findEvents(
  search: AuditSearch,
  { beforeId = null, limit, isMerged = false }: Page,
): Promise<AuditEvent[]> {
  const { who, action, location, subject, from, until } = search;
  const pattern = who === "" ? null : `%${who.replace(/[\\%_]/g, "\\$&")}%`;
  const merges = isMerged && location === "";
  return rows<AuditEvent>(sql`
    select event.id::text as id, event.at, event.staff_name as "staffName", event.action,
           event.subject_kind as "subjectKind", event.subject_id as "subjectId",
           case when event.subject_id is distinct from event.staff_id::text
             then coalesce(member.name, organisation.name, kiosk.name)
           end as "subjectName",
           case when ${merges}::boolean and event.action in ('plan_committed', 'plan_discarded') then (
             select jsonb_agg(
                      jsonb_build_object('location', place.name, 'before', part.before, 'after', part.after)
                      order by place.name
                    )
             from audit_event part
             left join location place on place.id = part.location_id
             where part.subject_kind = event.subject_kind and part.subject_id = event.subject_id
               and part.action = event.action
           ) else jsonb_build_array(
               jsonb_build_object('location', location.name, 'before', event.before, 'after', event.after)
             )
           end as parts
    from audit_event event
    left join location on location.id = event.location_id
    left join staff_member member on event.subject_kind = 'staff_member' and member.id::text = event.subject_id
    left join organisation on event.subject_kind = 'organisation' and organisation.id::text = event.subject_id
    left join kiosk on event.subject_kind = 'kiosk' and kiosk.id::text = event.subject_id
    where (${beforeId}::bigint is null or event.id < ${beforeId}::bigint)
      and (${pattern}::text is null or event.staff_name ilike ${pattern} or member.name ilike ${pattern})
      and not (${merges}::boolean and event.action in ('plan_committed', 'plan_discarded') and exists (
        select from audit_event later
        where later.subject_kind = event.subject_kind and later.subject_id = event.subject_id
          and later.action = event.action and later.id > event.id
      ))
      and (${action}::text is null or event.action = ${action})
      and (${location || null}::text is null or location.slug = ${location || null})
      and (${subject || null}::text is null or event.subject_id = ${subject || null})
      and (${from}::date is null or event.at >= ${from}::date::timestamp at time zone 'Europe/Amsterdam')
      and (${until}::date is null or event.at < (${until}::date + 1)::timestamp at time zone 'Europe/Amsterdam')
    order by event.id desc
    limit ${limit}`);
}
