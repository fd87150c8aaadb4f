import { newCode, newManageKey } from "@/lib/appointment/codes";
import type { rows } from "@/lib/db/sql";
import { documentsFollow } from "@/lib/document/documents-follow";
import { type Notice, tellPeople } from "@/lib/notice/tell-people";
import { DateTime } from "@/lib/time";
import type { Displaced } from "./place-people";
import type { Outcome } from "./proposal-rows.sql";
import { chosenFor, isSending, resolutionFor } from "./resolution-for";
import type { Choice, Resolution } from "./schema";
import { giveWay, offer, seat, settle } from "./write-inventory.sql";

/** How long a time elsewhere is kept: a week, and until two days before it; a day at least, and not after it begins. */
export function alternativeUntil(startsAt: DateTime, now: DateTime): DateTime {
  const week = now.plus({ days: 7 });
  const before = startsAt.minus({ days: 2 });
  const day = now.plus({ days: 1 });
  const until = before < week ? before : week;
  const least = until < day ? day : until;
  return least < startsAt ? least : startsAt;
}

/** Whether a choice sends anybody to the time that is shown for them. */
export const usesTargets = (displaced: readonly Displaced[], choice: Choice): boolean =>
  displaced.some(({ affected }) => isSending(chosenFor(affected, choice)));

type Context = {
  now: DateTime;
  run: typeof rows;
  /** Those who lose only what their service uses up: they give way unless they are kept. */
  beyondIds: ReadonlySet<string>;
  /** The locations that close for good: documents that lie there follow whoever is moved. */
  closingIds: ReadonlySet<string>;
};

async function move(
  place: { appointmentId: string; sessionId: string; startsAt: Date },
  sends: boolean,
  { now, run }: Context,
): Promise<boolean> {
  if (!(await seat(place, now.toJSDate(), run))) return false;
  return (await documentsFollow({ appointmentId: place.appointmentId, sends }, now, run)) === null;
}

async function give(one: Displaced, resolution: Resolution, context: Context): Promise<boolean> {
  const { now, run, beyondIds, closingIds } = context;
  if (beyondIds.has(one.occupant.id) && resolution !== "keep") {
    await giveWay({ holds: [], booked: [one.occupant.id] }, now.toJSDate(), run);
  }
  const { affected, occupant, sessionId } = one;
  if (sessionId === null || affected.target === null) return true;
  const place = { appointmentId: occupant.id, sessionId, startsAt: new Date(affected.target.startsAt) };
  if (resolution === "move") return move(place, closingIds.has(occupant.locationId), context);
  if (resolution !== "alternative") return true;
  const until = alternativeUntil(DateTime.fromJSDate(place.startsAt), now).toJSDate();
  const kept = { ...place, until, code: newCode(), manageKey: newManageKey() };
  return offer(kept, now.toJSDate(), run);
}

const toldAbout = { move: "moved", alternative: "alternative", cancel: "cancelled" } as const;

function noticeOf({ occupant }: Displaced, resolution: Resolution): Notice[] {
  if (resolution === "worklist" || resolution === "keep") return [];
  const former = { locationId: occupant.locationId, startsAt: new Date(occupant.startsAtMs) };
  return [{ appointmentId: occupant.id, about: toldAbout[resolution], former }];
}

/**
 * Does for those who lost their place what the planner chose, in the caller's transaction, and queues the notices.
 *
 * Returns how many got what; null when a time that somebody should get was taken meanwhile, or their document went where it cannot
 * follow them from: the caller then rolls back.
 */
export async function settleDisplaced(
  displaced: readonly Displaced[],
  choice: Choice,
  context: Context,
): Promise<Omit<Outcome, "reseated" | "seatedAgain"> | null> {
  const counts: Record<Resolution, number> = { worklist: 0, keep: 0, move: 0, alternative: 0, cancel: 0 };
  const settled: Record<Resolution, string[]> = { worklist: [], keep: [], move: [], alternative: [], cancel: [] };
  const notices: Notice[] = [];
  for (const one of displaced) {
    const resolution = resolutionFor(one.affected, choice);
    if (!(await give(one, resolution, context))) return null;
    counts[resolution]++;
    settled[resolution].push(one.occupant.id);
    notices.push(...noticeOf(one, resolution));
  }
  await settle({ kept: settled.keep, cancelled: settled.cancel }, context.now.toJSDate(), context.run);
  await tellPeople(notices, context.now, context.run);
  const { worklist, keep: kept, move: moved, alternative: alternatives, cancel: cancelled } = counts;
  return { worklist, kept, moved, alternatives, cancelled };
}
