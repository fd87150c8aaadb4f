import { db } from "@/lib/db/client";
import { commitProposal } from "@/lib/plan/commit-proposal";
import { findProposal } from "@/lib/plan/find-proposal";
import { proposeChanges } from "@/lib/plan/propose-changes";
import { demonstrationAccounts, demonstrationLocation } from "@/lib/staff/demonstration-accounts";
import type { Role } from "@/lib/staff/policy";
import type { DateTime } from "@/lib/time";
import { cancelByStaff } from "@/lib/worklist/cancel-by-staff";
import { findEntry } from "@/lib/worklist/find-entry";
import { findTimes } from "@/lib/worklist/find-times";
import { moveOrphan, type Target } from "@/lib/worklist/move-orphan";
import { noteAttempt } from "@/lib/worklist/note-attempt";
import { offerAlternative } from "@/lib/worklist/offer-alternative";

type Author = { id: string; name: string };

/** An evening that staff is short for: it closes early. */
const earlyEnd = "18:30";
const soonestDays = 8;
const latestDays = 22;

async function authorWith(role: Role): Promise<Author | null> {
  const email = demonstrationAccounts.find((account) => account.role === role)?.email ?? "";
  return db.staffMember.findUnique({ where: { email }, select: { id: true, name: true } });
}

/** The first evening there that lies far enough ahead, as its opening and its date. */
async function findEvening(now: DateTime): Promise<{ seriesId: string; date: string } | null> {
  const between = { gte: now.plus({ days: soonestDays }).toJSDate(), lte: now.plus({ days: latestDays }).toJSDate() };
  const found = await db.session.findFirst({
    where: { location: { slug: demonstrationLocation }, kind: "evening", closedAt: null, startsAt: between },
    orderBy: { startsAt: "asc" },
    select: { seriesId: true, date: true },
  });
  return found?.seriesId ? { seriesId: found.seriesId, date: found.date.toISOString().slice(0, 10) } : null;
}

/** Lets the evening close early, as a planner does; everybody who no longer fits is left to the worklist. */
async function cutEvening(
  evening: { seriesId: string; date: string },
  author: Author,
  now: DateTime,
): Promise<boolean> {
  const day = {
    opensAt: "17:00",
    closesAt: earlyEnd,
    desks: 1,
    staffDesks: 0,
    overbook: 0,
    services: ["BIO" as const],
  };
  const made = await proposeChanges({ author, changes: [{ kind: "date_changed", ...evening, day }] }, now);
  const proposal = made.ok ? await findProposal(made.proposalId) : null;
  if (!proposal) return false;
  const { id: proposalId, fingerprint } = proposal;
  const choice = { sameDay: "worklist", others: "worklist" } as const;
  return (await commitProposal({ proposalId, fingerprint, choice, author }, now)).ok;
}

/** How each of the orphans can be reached, in the order of the evening: numbers that are nobody's, or nothing. */
const contacts = [
  { email: null, phone: "+31200000001" },
  { email: null, phone: "+31200000002" },
  { email: null, phone: null },
  { email: null, phone: "+31200000003" },
  { email: null, phone: "+31200000004" },
];

async function findOrphans(): Promise<string[]> {
  const orphans = await db.appointment.findMany({
    where: { location: { slug: demonstrationLocation }, status: "booked", orphanedAt: { not: null } },
    orderBy: [{ startsAt: "asc" }, { code: "asc" }],
    select: { id: true },
  });
  for (const [index, { id }] of orphans.entries()) {
    const contact = contacts[index];
    if (contact) await db.appointment.update({ where: { id }, data: contact });
  }
  return orphans.map(({ id }) => id);
}

/** The time that an agent would give them: at their own location, else at the nearest one that has any. */
async function nearestFor(appointmentId: string, now: DateTime): Promise<Target | null> {
  const entry = await findEntry(appointmentId, now);
  const times = entry && (await findTimes(entry, {}, now));
  if (!entry || !times) return null;
  const [here] = times.here;
  if (here) return { locationId: entry.place.id, startsAt: here.startsAt };
  const [there] = times.elsewhere;
  const [first] = there?.times ?? [];
  return there && first ? { locationId: there.location.id, startsAt: first.startsAt } : null;
}

/** What an agent has done by now, as far as so many are left: tried one, moved one, offered one a time, cancelled one. */
async function beginToSolve(orphans: readonly string[], author: Author, now: DateTime): Promise<void> {
  const [tried, moved, , offered, cancelled] = orphans;
  const yesterday = now.minus({ hours: 20 });
  if (tried) await noteAttempt({ appointmentId: tried, seen: 0, outcome: "left_message", author }, yesterday);
  const seen = async (appointmentId: string) => {
    const { version } = await db.appointment.findUniqueOrThrow({ where: { id: appointmentId } });
    return { appointmentId, version, author, isTold: false };
  };
  const toMove = moved && (await nearestFor(moved, now));
  if (toMove) await moveOrphan({ ...(await seen(moved)), target: toMove }, now);
  const toOffer = offered && (await nearestFor(offered, now));
  if (toOffer) await offerAlternative({ ...(await seen(offered)), target: toOffer }, now);
  if (cancelled) await cancelByStaff(await seen(cancelled), now);
}

/**
 * Gives the demonstration a worklist: one evening that was cut, and people in every state of being helped. Nobody of it gets a
 * mail. It expects a demonstration that was just loaded, with its staff; returns how many lost their place.
 *
 * Units: `now` is an instant. The same date gives the same worklist, but for codes, keys and ids.
 * Throws: when the database fails.
 */
export async function seedWorklist(now: DateTime): Promise<number> {
  const [planner, agent, evening] = await Promise.all([authorWith("planner"), authorWith("agent"), findEvening(now)]);
  if (!planner || !agent || !evening) return 0;
  if (!(await cutEvening(evening, planner, now.minus({ days: 1 })))) return 0;
  const orphans = await findOrphans();
  await beginToSolve(orphans, agent, now);
  return orphans.length;
}
