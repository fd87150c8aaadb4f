import { createHash } from "node:crypto";
import { readCode } from "@/lib/appointment/codes";
import { type rows, sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import { DateTime } from "@/lib/time";
import { callVisit } from "./call-visit";
import { admitWalkIn, checkIn } from "./check-in";
import type { DeskAction, DeskOutcome } from "./desk-action";
import { pauseDesk, sitDown, standUp } from "./desk-shift";
import { freeDesk } from "./free-desk";
import { stepVisit } from "./step-visit";

type Run = typeof rows;
type Asked = { action: DeskAction; locationId: string; clerk: { id: string; name: string } };
type Context = Asked & { now: DateTime; run: Run };

/** Nothing is done as if it had been pressed longer ago than this. */
const mostMinutesAgo = 15;

/** When somebody came: when it was pressed, as far as that can be; a browser's clock may be wrong. */
function pressedAt({ at }: DeskAction, now: DateTime): DateTime {
  const earliest = now.minus({ minutes: mostMinutesAgo });
  return at === undefined ? now : DateTime.max(earliest, DateTime.min(now, DateTime.fromISO(at)));
}

async function checkInByCode(code: string, { locationId, clerk, run, now, action }: Context): Promise<DeskOutcome> {
  const [known] = await run<{ id: string }>(sql`select id from appointment where code = ${readCode(code)}`);
  if (!known) return { ok: false, reason: "not_found" };
  return checkIn({ appointmentId: known.id, locationId, clerk }, pressedAt(action, now), run);
}

/** What is done at the desk of this location where the clerk sits. */
async function atOwnDesk(
  { locationId, clerk, run }: Context,
  work: (deskId: string) => Promise<DeskOutcome>,
): Promise<DeskOutcome> {
  const [shift] = await run<{ deskId: string }>(sql`
    select desk.id as "deskId"
    from desk_shift
    join desk on desk.id = desk_shift.desk_id
    where desk_shift.clerk_id = ${clerk.id} and desk.location_id = ${locationId}`);
  return shift ? work(shift.deskId) : { ok: false, reason: "not_your_desk" };
}

async function perform(context: Context): Promise<DeskOutcome> {
  const { action, locationId, clerk, now, run } = context;
  const pause = (isPaused: boolean) =>
    atOwnDesk(context, async (deskId) => {
      await pauseDesk({ deskId, clerk, isPaused }, run);
      return { ok: true };
    });
  switch (action.kind) {
    case "check_in":
      return checkIn({ appointmentId: action.appointmentId, locationId, clerk }, pressedAt(action, now), run);
    case "check_in_code":
      return checkInByCode(action.code, context);
    case "walk_in":
      return { ok: true, ...(await admitWalkIn({ ...action, locationId, clerk }, pressedAt(action, now), run)) };
    case "call_next":
      return atOwnDesk(context, (deskId) => callVisit({ deskId, locationId, clerk }, now, run));
    case "call":
      return atOwnDesk(context, (deskId) =>
        callVisit({ deskId, locationId, clerk, visitId: action.visitId }, now, run),
      );
    case "step": {
      const { visitId, step, services = [], deskId, reason } = action;
      const request = { visitId, locationId, clerk, step, services };
      return stepVisit({ ...request, ...(deskId ? { deskId } : {}), ...(reason ? { reason } : {}) }, now, run);
    }
    case "sit":
      return sitDown({ deskId: action.deskId, locationId, services: action.services, clerk }, now, run);
    case "pause":
      return pause(true);
    case "resume":
      return pause(false);
    case "leave_desk":
      return atOwnDesk(context, (deskId) => standUp(deskId, clerk, run));
    case "free_desk": {
      const { deskId, clerkId, at } = action;
      // However long ago it was: whatever the colleague has done at that desk since counts.
      const seenAt = at === undefined ? now : DateTime.min(now, DateTime.fromISO(at));
      return freeDesk({ deskId, clerkId, locationId, clerk, pressedAt: seenAt }, now, run);
    }
  }
}

/**
 * Does what a clerk has pressed, once, however often and wherever it is sent: the first one does it and is written down, all get
 * its outcome, a refusal too. For a day the same `id` with another request is refused.
 *
 * Units: `now` is an instant; somebody who is let in came at `at`, at most 15 minutes ago.
 * Refuses: as `DeskRefusal` says. Throws: when the database fails; nothing is done then, and it can be sent again.
 */
export async function doDeskAction(asked: Asked, now: DateTime): Promise<DeskOutcome> {
  const { action, locationId, clerk } = asked;
  const hash = createHash("sha256")
    .update(JSON.stringify([locationId, action]))
    .digest("hex");
  const outcome = await transaction<DeskOutcome>(async ({ run }) => {
    // A rival with the same id waits here for the first one's end.
    const begun = await run(sql`
      insert into desk_action (id, staff_id, location_id, request_hash, done_at)
      values (${action.id}, ${clerk.id}, ${locationId}, ${hash}, ${now.toJSDate()})
      on conflict (staff_id, id) do nothing
      returning id`);
    if (begun.length === 0) {
      const [before] = await run<{ outcome: DeskOutcome; requestHash: string }>(sql`
        select outcome, request_hash as "requestHash"
        from desk_action
        where staff_id = ${clerk.id} and id = ${action.id}`);
      if (!before) throw new Error("An action that was done a moment ago is not there.");
      return before.requestHash === hash ? before.outcome : { ok: false, reason: "id_reused" };
    }
    const done = await perform({ ...asked, now, run });
    await run(sql`
      update desk_action set outcome = ${JSON.stringify(done)}::jsonb
      where staff_id = ${clerk.id} and id = ${action.id}`);
    return done;
  });
  if (action.kind === "step") noteSlotChange();
  return outcome;
}
