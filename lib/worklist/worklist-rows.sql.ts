import { rows, sql } from "@/lib/db/sql";
import type { AttemptOutcome } from "@/lib/outreach/outcomes";
import type { ReachWay, WorklistKind } from "./kinds";

/** What somebody looks at: locations (null: all), one kind (null: all that ask for work), one way. */
export type WorklistAsked = {
  locationIds: readonly string[] | null;
  kind: WorklistKind | null;
  way: ReachWay | null;
  mailIsOn: boolean;
};

export type EntryRow = {
  appointmentId: string;
  kind: WorklistKind;
  way: ReachWay;
  /** The sooner of the time that they know and the one that they must hear of, as far as it is still to come. */
  soonestAt: Date;
  locationName: string;
  timeZone: string;
  /** The first person of the visit. */
  name: string;
  persons: number;
  services: string[];
  phone: string | null;
  attempts: number;
  lastOutcome: AttemptOutcome | null;
  nextAttemptAt: Date | null;
  /** How many there are in all. */
  total: number;
};

/** The entries of a worklist, soonest visit first. Index: appointment_orphan_by_location, outreach_one_open_per_appointment. */
export async function worklistRows(
  { locationIds, kind, way, mailIsOn }: WorklistAsked,
  { limit, offset }: { limit: number; offset: number },
  now: Date,
): Promise<EntryRow[]> {
  return rows<EntryRow>(sql`
    select entry.appointment_id as "appointmentId", entry.kind, reached.way, entry.soonest_at as "soonestAt",
           location.name as "locationName", location.time_zone as "timeZone",
           coalesce((
             select name from participant where participant.appointment_id = appointment.id order by position limit 1
           ), '') as name,
           appointment.persons, appointment.services, appointment.phone, coalesce(outreach.attempts, 0) as attempts,
           (
             select outcome from outreach_attempt where outreach_id = outreach.id order by at desc limit 1
           ) as "lastOutcome",
           outreach.next_attempt_at as "nextAttemptAt", count(*) over ()::integer as total
    from worklist(${now}, ${mailIsOn}) entry
    join appointment on appointment.id = entry.appointment_id
    join location on location.id = entry.location_id
    left join outreach on outreach.id = entry.outreach_id
    cross join lateral (
      select case when entry.way = 'none' and appointment.email is not null then 'email_only' else entry.way end as way
    ) reached
    where (${locationIds}::uuid[] is null or entry.location_id = any (${locationIds}))
      and (entry.kind = ${kind} or ${kind}::text is null and entry.kind <> 'waiting')
      and (${way}::text is null or reached.way = ${way})
    order by entry.soonest_at, entry.appointment_id
    limit ${limit} offset ${offset}`);
}

/** How many of each kind there are at these locations, and when the first of each would come. */
export async function worklistCounts(
  { locationIds, mailIsOn }: Pick<WorklistAsked, "locationIds" | "mailIsOn">,
  now: Date,
): Promise<{ kind: WorklistKind; count: number; soonestAt: Date }[]> {
  return rows<{ kind: WorklistKind; count: number; soonestAt: Date }>(sql`
    select kind, count(*)::integer as count, min(soonest_at) as "soonestAt"
    from worklist(${now}, ${mailIsOn})
    where ${locationIds}::uuid[] is null or location_id = any (${locationIds})
    group by kind`);
}
