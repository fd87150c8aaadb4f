import { type rows, sql } from "@/lib/db/sql";
import type { SessionEdit } from "./reconcile";

type Run = typeof rows;

/** Ends holds and makes orphans of booked appointments; both give up their places. */
export async function giveWay(
  { holds, booked }: { holds: readonly string[]; booked: readonly string[] },
  now: Date,
  run: Run,
): Promise<void> {
  await run(sql`update appointment set status = 'expired', version = version + 1 where id = any (${holds}::uuid[])`);
  await run(sql`
    update appointment
    set orphaned_at = ${now}, orphan_resolution = null, version = version + 1
    where id = any (${booked}::uuid[])`);
  await run(sql`
    update alternative set answer = 'expired', answered_at = ${now}
    where offered_id = any (${holds}::uuid[]) and answer is null`);
  await run(sql`select release_slots(${[...holds, ...booked]}::uuid[])`);
}

/** Gives the slots of sessions that stay or close their new capacity: some change, some come, those without places go. */
export async function writeSlots(edits: readonly SessionEdit[], run: Run): Promise<void> {
  const slots = edits.flatMap(({ session, capacities }) => {
    const there = new Map(session.slots.map(({ atMs, capacity }) => [atMs, capacity]));
    return [...capacities]
      .filter(([atMs, capacity]) => there.get(atMs) !== capacity)
      .map(([atMs, capacity]) => ({ sessionId: session.id, startsAt: new Date(atMs), capacity }));
  });
  const column = <Value>(value: (slot: (typeof slots)[number]) => Value) => slots.map(value);
  await run(sql`
    delete from slot
    using unnest(
      ${column(({ sessionId }) => sessionId)}::uuid[],
      ${column(({ startsAt }) => startsAt)}::timestamptz[],
      ${column(({ capacity }) => capacity)}::integer[]
    ) as wanted (session_id, starts_at, capacity)
    where slot.session_id = wanted.session_id and slot.starts_at = wanted.starts_at and wanted.capacity = 0`);
  await run(sql`
    insert into slot (session_id, starts_at, capacity)
    select session_id, starts_at, capacity
    from unnest(
      ${column(({ sessionId }) => sessionId)}::uuid[],
      ${column(({ startsAt }) => startsAt)}::timestamptz[],
      ${column(({ capacity }) => capacity)}::integer[]
    ) as wanted (session_id, starts_at, capacity)
    where capacity > 0
    order by session_id, starts_at
    on conflict (session_id, starts_at) do update set capacity = excluded.capacity`);
}

/** Writes what sessions become, and closes those that are no more; one that nobody ever booked goes for good. */
export async function writeSessions(edits: readonly SessionEdit[], now: Date, run: Run): Promise<void> {
  const closed = edits.flatMap(({ session, becomes }) => (becomes ? [] : [session.id]));
  await run(sql`update session set closed_at = ${now} where id = any (${closed}::uuid[])`);
  await run(sql`
    delete from session
    where id = any (${closed}::uuid[])
      and not exists (select from slot where slot.session_id = session.id)
      and not exists (select from appointment where appointment.session_id = session.id)`);
  const kept = edits.flatMap(({ session, becomes }) =>
    becomes
      ? [
          {
            id: session.id,
            openingId: becomes.openingId,
            startsAt: becomes.startsAt.toISO(),
            endsAt: becomes.endsAt.toISO(),
            kind: becomes.kind,
            releasesAt: becomes.releasesAt?.toISO() ?? null,
            desks: becomes.desks,
            overbook: becomes.overbook,
          },
        ]
      : [],
  );
  await run(sql`
    update session
    set opening_id = kept."openingId", starts_at = kept."startsAt", ends_at = kept."endsAt", kind = kept.kind,
        releases_at = kept."releasesAt", desks = kept.desks, overbook = kept.overbook, closed_at = null
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as kept (
      id uuid, "openingId" uuid, "startsAt" timestamptz, "endsAt" timestamptz, kind opening_kind,
      "releasesAt" timestamptz, desks integer, overbook integer
    )
    where session.id = kept.id`);
}

/** Gives an appointment a place at a start; false when that was taken, or its people were let in, meanwhile. */
export async function seat(
  { appointmentId, sessionId, startsAt }: { appointmentId: string; sessionId: string; startsAt: Date },
  now: Date,
  run: Run,
): Promise<boolean> {
  // Locked first: whoever lets them in at this moment is seen.
  await run(sql`select from appointment where id = ${appointmentId} for update`);
  const [result] = await run<{ isSeated: boolean }>(sql`
    select seat_appointment(${appointmentId}, ${sessionId}, ${startsAt}, ${now}) as "isSeated"
    where not exists (select from visit where appointment_id = ${appointmentId})`);
  return result?.isSeated ?? false;
}

/** Keeps a time for somebody until an instant; false when it was taken meanwhile. */
export async function offer(
  kept: { appointmentId: string; sessionId: string; startsAt: Date; until: Date; code: string; manageKey: string },
  now: Date,
  run: Run,
): Promise<boolean> {
  const { appointmentId, sessionId, startsAt, until, code, manageKey } = kept;
  const [result] = await run<{ alternative: string | null }>(sql`
    select offer_alternative(${appointmentId}, ${sessionId}, ${startsAt}, ${until}, ${code}, ${manageKey}, ${now}) as alternative`);
  return Boolean(result?.alternative);
}

/** Orphans whose appointment stands without a place, and those whose appointment is cancelled with notice. */
export async function settle(
  { kept, cancelled }: { kept: readonly string[]; cancelled: readonly string[] },
  now: Date,
  run: Run,
): Promise<void> {
  await run(sql`
    update appointment set orphan_resolution = 'kept', version = version + 1
    where id = any (${kept}::uuid[]) and status = 'booked' and orphaned_at is not null`);
  await run(sql`
    update appointment
    set status = 'cancelled', cancelled_at = ${now}, orphan_resolution = 'cancelled', version = version + 1
    where id = any (${cancelled}::uuid[]) and status = 'booked'`);
}
