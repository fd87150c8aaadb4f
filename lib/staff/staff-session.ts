import { rows, sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { env } from "@/lib/env";
import type { DateTime } from "@/lib/time";
import { leaveUnattendedDesks } from "./leave-unattended-desks";
import type { HeldRole } from "./policy";

/** Somebody who is signed in, as every page and action knows them. */
export type Staff = {
  id: string;
  name: string;
  email: string;
  roles: readonly HeldRole[];
  sessionId: string;
};

/**
 * Begins a session of somebody whose identity has been checked; returns its id, or null when the account is no longer active
 * or has another password than the one that was checked. `browser` is what the browser calls itself.
 *
 * A change of password that runs at the same moment either comes first and refuses it here, or comes after and ends it.
 */
export async function startStaffSession(
  { staffId, passwordHash = null, browser }: { staffId: string; passwordHash?: string | null; browser: string },
  now: DateTime,
): Promise<string | null> {
  const endsAt = now.plus({ hours: env().STAFF_SESSION_HOURS });
  const [begun] = await rows<{ id: string }>(sql`
    insert into staff_session (staff_id, began_at, seen_at, ends_at, browser)
    select id, ${now.toJSDate()}, ${now.toJSDate()}, ${endsAt.toJSDate()}, ${browser.slice(0, 200)}
    from (
      select id from staff_member
      where id = ${staffId} and active and (${passwordHash}::text is null or password_hash = ${passwordHash})
      for share
    ) member
    returning id`);
  return begun?.id ?? null;
}

/**
 * Who a session belongs to; null when it is over: ended, left alone or open for too long, or its member no longer active.
 *
 * Seen once a minute at most is written down, so that a page costs a read. Accounts of the demonstration count only with it.
 *
 * What a screen asks by itself (`isSeen` false) keeps no session alive.
 *
 * Units: `STAFF_IDLE_MINUTES` since it was last seen, `STAFF_SESSION_HOURS` since it began; `now` is an instant.
 */
export async function findStaff(
  sessionId: string,
  { now, isDemo, isSeen = true }: { now: DateTime; isDemo: boolean; isSeen?: boolean },
): Promise<Staff | null> {
  const idleSince = now.minus({ minutes: env().STAFF_IDLE_MINUTES }).toJSDate();
  const [found] = await rows<Staff & { seenAt: Date }>(sql`
    select member.id, member.name, member.email, session.id as "sessionId", session.seen_at as "seenAt",
           (
             select coalesce(
               jsonb_agg(jsonb_build_object('role', role, 'locationId', location_id, 'organisationId', organisation_id)),
               '[]'
             )
             from staff_role
             where staff_role.staff_id = member.id
           ) as roles
    from staff_session session
    join staff_member member on member.id = session.staff_id
    where session.id = ${sessionId} and session.ended_at is null and member.active
      and session.ends_at > ${now.toJSDate()} and session.seen_at > ${idleSince}
      and (${isDemo} or not member.is_demonstration)`);
  if (!found) return null;
  const { seenAt, ...staff } = found;
  if (isSeen && +now - +seenAt > 60_000) {
    await rows(sql`update staff_session set seen_at = greatest(seen_at, ${now.toJSDate()}) where id = ${sessionId}`);
  }
  return staff;
}

/**
 * Ends the session of somebody who signs out. What is ended stays so. Who is signed in nowhere else leaves their desk, unless
 * somebody is there.
 */
export async function endStaffSession(sessionId: string, now: DateTime): Promise<void> {
  await transaction<void>(async ({ run }) => {
    const [member] = await run<{ id: string; name: string }>(sql`
      update staff_session
      set ended_at = ${now.toJSDate()}
      from staff_member
      where staff_session.id = ${sessionId} and ended_at is null and staff_member.id = staff_id
      returning staff_member.id, staff_member.name`);
    if (member) await leaveUnattendedDesks({ clerkId: member.id, author: member }, now, run);
  });
}

/** Ends one session of somebody, or all of them but one. What is ended stays so. */
export async function endStaffSessions(
  staffId: string,
  { only = null, but = null, run = rows }: { only?: string | null; but?: string | null; run?: typeof rows },
  now: DateTime,
): Promise<void> {
  await run(sql`
    update staff_session
    set ended_at = ${now.toJSDate()}
    where staff_id = ${staffId} and ended_at is null
      and (${only}::uuid is null or id = ${only}) and (${but}::uuid is null or id <> ${but})`);
}

/** A browser in which somebody is signed in. */
export type OwnSession = { id: string; browser: string; beganAt: Date; seenAt: Date };

/** Where somebody is signed in at this moment, the latest seen first. */
export async function findStaffSessions(staffId: string, now: DateTime): Promise<OwnSession[]> {
  const idleSince = now.minus({ minutes: env().STAFF_IDLE_MINUTES }).toJSDate();
  return rows<OwnSession>(sql`
    select id, browser, began_at as "beganAt", seen_at as "seenAt"
    from staff_session
    where staff_id = ${staffId} and ended_at is null and ends_at > ${now.toJSDate()} and seen_at > ${idleSince}
    order by seen_at desc`);
}
