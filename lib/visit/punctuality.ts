import type { LiveRow } from "./live-day";

/** How many whole minutes somebody is late, or has come early. */
export type Punctuality = { kind: "late" | "early"; minutes: number };

// As `call_rank` in the database has it: who comes later than this waits as one without an appointment, and nobody is called
// sooner than this before their time.
const lateAfterMinutes = 10;
const earlyBeforeMinutes = 5;

const minutes = (ms: number) => Math.floor(ms / 60_000);

/**
 * Whether somebody is late, from their time on while they are expected and from ten minutes on once they are here, or waits
 * for a time that has not come; null for everybody else.
 *
 * Units: `nowMs` is milliseconds since 1970 by the server's clock.
 */
export function punctuality(
  { state, dueAt, arrivedAt }: Pick<LiveRow, "state" | "dueAt" | "arrivedAt">,
  nowMs: number,
): Punctuality | null {
  if (dueAt === null) return null;
  const dueMs = Date.parse(dueAt);
  if (state === "expected") {
    const late = minutes(nowMs - dueMs);
    return late >= 1 ? { kind: "late", minutes: late } : null;
  }
  if (state !== "arrived" || arrivedAt === null) return null;
  const late = minutes(Date.parse(arrivedAt) - dueMs);
  if (late > lateAfterMinutes) return { kind: "late", minutes: late };
  const early = minutes(dueMs - nowMs);
  return early > earlyBeforeMinutes ? { kind: "early", minutes: early } : null;
}
