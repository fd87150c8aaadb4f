import { recordChange } from "@/lib/audit/record-change";
import { type rows, sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { nextAttemptAfter } from "@/lib/outreach/next-attempt";
import { openOutreach } from "@/lib/outreach/open-outreach.sql";
import { type AttemptOutcome, isReached, outcomesOf, type Way } from "@/lib/outreach/outcomes";
import { DateTime } from "@/lib/time";
import { lockAppointment } from "./lock-orphan.sql";
import type { WorklistOutcome } from "./refusals";

/** `seen` is the version of the outreach that the page showed; 0 when there was none yet. */
export type Attempt = {
  appointmentId: string;
  seen: number;
  outcome: AttemptOutcome;
  author: { id: string; name: string };
};

type Listed = {
  kind: string;
  locationId: string;
  timeZone: string;
  soonestAt: Date;
  /** The time that they know. */
  knownStartsAt: Date;
  outreachId: string | null;
  version: number;
  way: Way;
};

async function listed(appointmentId: string, now: Date, run: typeof rows): Promise<Listed | undefined> {
  const [found] = await run<Listed>(sql`
    select entry.kind, entry.location_id as "locationId", location.time_zone as "timeZone",
           entry.soonest_at as "soonestAt", entry.known_starts_at as "knownStartsAt", outreach.id as "outreachId",
           coalesce(outreach.version, 0) as version, entry.way
    from worklist(${now}, false) entry
    join location on location.id = entry.location_id
    left join outreach on outreach.id = entry.outreach_id
    where entry.appointment_id = ${appointmentId}`);
  return found;
}

async function write(attempt: Attempt, entry: Listed, now: DateTime, run: typeof rows): Promise<void> {
  const { appointmentId, outcome, author } = attempt;
  const { locationId, soonestAt, knownStartsAt, way, timeZone } = entry;
  const at = now.toJSDate();
  const former = { locationId, startsAt: knownStartsAt };
  const outreachId =
    entry.outreachId ??
    (await openOutreach({ appointmentId, about: "orphaned", former, toldStartsAt: null, way }, at, run));
  await run(sql`
    insert into outreach_attempt (outreach_id, at, staff_id, staff_name, outcome)
    values (${outreachId}, ${at}, ${author.id}, ${author.name}, ${outcome})`);
  const startsAt = DateTime.fromJSDate(soonestAt, { zone: timeZone });
  const nextAt = nextAttemptAfter(outcome, { startsAt, now })?.toJSDate() ?? null;
  // An orphan who was reached stays on the list until it is solved.
  const isDone = isReached(outcome) && entry.kind !== "orphan";
  await run(sql`
    update outreach
    set attempts = attempts + 1, next_attempt_at = ${nextAt}, version = version + 1,
        way = ${outcome === "wrong_number" ? "none" : way},
        closed_at = ${isDone ? at : null}, outcome = ${isDone ? outcome : null}
    where id = ${outreachId}`);
}

/**
 * Notes how an attempt to reach somebody on the worklist ended, and when the next one is due. Who was reached, or written to,
 * leaves the list; an orphan only once it is solved.
 *
 * Two people may note at once: the second learns that there is a newer note.
 *
 * Refuses: `changed_meanwhile`, `not_there` when they are not on the worklist or such an attempt is not possible.
 * Throws: when the database fails; nothing is noted then.
 */
export async function noteAttempt(attempt: Attempt, now: DateTime): Promise<WorklistOutcome> {
  const { appointmentId, seen, outcome, author } = attempt;
  return transaction<WorklistOutcome>(async ({ run }) => {
    await lockAppointment(appointmentId, now.toJSDate(), run);
    const entry = await listed(appointmentId, now.toJSDate(), run);
    if (!entry || entry.kind === "waiting") return { ok: false, reason: "not_there" };
    if (entry.version !== seen) return { ok: false, reason: "changed_meanwhile" };
    if (!outcomesOf[entry.way].includes(outcome)) return { ok: false, reason: "not_there" };
    await write(attempt, entry, now, run);
    const subject = { subjectKind: "appointment", subjectId: appointmentId, locationId: entry.locationId };
    await recordChange(author, { action: "attempt_noted", ...subject, after: { outcome } }, run);
    return { ok: true };
  });
}
