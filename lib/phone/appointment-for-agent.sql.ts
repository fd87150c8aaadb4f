import { type rows, sql } from "@/lib/db/sql";

/** Instants as ISO text. */
type HistoryRow = { at: string; staffName: string; action: string; reason: string | null; note: string | null };
type DocumentRow = {
  id: string;
  participantId: string;
  status: string;
  place: string;
  shelf: string | null;
  expectedOn: string | null;
  keptUntil: string | null;
};

/** What an agent sees of an appointment beside what its own page says. */
export type AgentRow = {
  manageKey: string;
  origin: string;
  bookedAt: Date | null;
  cancelledAt: Date | null;
  representativeKind: string | null;
  visit: { status: string; ticket: number | null } | null;
  history: HistoryRow[];
  documents: DocumentRow[];
  messages: { kind: string; status: string; at: string }[];
  /** When the agent who asks made sure who calls; null when that was not, or too long ago. */
  verifiedAt: Date | null;
};

/** Reads it; undefined when there is no such appointment, or it was never booked. Index: audit_event_by_subject, document_by_key. */
export async function agentRow(
  { id, staffId, verifiedMinutes }: { id: string; staffId: string; verifiedMinutes: number },
  run: typeof rows,
): Promise<AgentRow | undefined> {
  const [found] = await run<AgentRow>(sql`
    select appointment.manage_key as "manageKey", appointment.origin, appointment.booked_at as "bookedAt",
           appointment.cancelled_at as "cancelledAt", appointment.representative_kind as "representativeKind",
           (
             select jsonb_build_object('status', visit.status, 'ticket', visit.number)
             from visit where visit.appointment_id = appointment.id
           ) as visit,
           (
             select coalesce(jsonb_agg(jsonb_build_object(
               'at', event.at, 'staffName', event.staff_name, 'action', event.action, 'reason', event.after ->> 'reason',
               'note', event.after ->> 'note'
             ) order by event.id desc), '[]')
             from (
               select * from audit_event
               where (
                   subject_kind = 'appointment' and subject_id = ${id}::text and action <> 'appointment_opened'
                   or subject_kind = 'visit'
                     and subject_id = (select visit.id::text from visit where visit.appointment_id = ${id})
                 )
               order by id desc
               limit 30
             ) event
           ) as history,
           (
             select coalesce(jsonb_agg(jsonb_build_object(
               'id', document.id, 'participantId', participant.id, 'status', document.status, 'place', there.name,
               'shelf', document.shelf, 'expectedOn', document.expected_on, 'keptUntil', document.kept_until
             ) order by participant.position, document.created_at desc), '[]')
             from participant
             join document on document.key_hash = participant.key_hash
             join location there on there.id = document.location_id
             where participant.appointment_id = appointment.id
           ) as documents,
           (
             select coalesce(jsonb_agg(jsonb_build_object(
               'kind', message.kind, 'status', message.status, 'at', message.created_at
             ) order by message.created_at desc), '[]')
             from message where message.appointment_id = appointment.id
           ) as messages,
           (
             select max(at) from audit_event
             where subject_kind = 'appointment' and subject_id = ${id}::text and staff_id = ${staffId}
               and action in ('caller_verified', 'booked_by_phone')
               and at > current_timestamp - make_interval(mins => ${verifiedMinutes})
           ) as "verifiedAt"
    from appointment
    where appointment.id = ${id} and appointment.status in ('booked', 'ended', 'cancelled')`);
  return found;
}

/** Whether somebody has looked at an appointment so lately that it is the same look. */
export async function hasLooked(
  { id, staffId, minutes }: { id: string; staffId: string; minutes: number },
  run: typeof rows,
): Promise<boolean> {
  const found = await run(sql`
    select from audit_event
    where subject_kind = 'appointment' and subject_id = ${id}::text and staff_id = ${staffId}
      and action in ('appointment_opened', 'booked_by_phone')
      and at > current_timestamp - make_interval(mins => ${minutes})
    limit 1`);
  return found.length > 0;
}
