import { sweepHoldsBeforeReading } from "@/lib/appointment/sweep-holds";
import { env } from "@/lib/env";
import { oncePerProcess } from "@/lib/once-per-process";
import { lastSlotChangeMs } from "@/lib/slot/note-slot-change";
import type { DateTime } from "@/lib/time";
import type { Place } from "./open-starts";
import { type Reading, readAll, readOn } from "./read-snapshot";

/** What is open in the whole country, as this process has read it. It never changes: a newer one is another. */
export type Snapshot = {
  /** Rises when anything in it is another than before. */
  version: number;
  /** Locations that can be booked, by id. */
  places: ReadonlyMap<string, Place>;
};

type Memory = {
  reading?: Reading;
  /** On the clock of `performance.now()`. */
  startedAtMs: number;
  current?: { startedAtMs: number; done: Promise<Reading> };
};

/** A change of our own is soon seen, yet a rush of them is not a rush of reads. */
const ownChangePauseMs = 100;
/** The log of changes goes back ten minutes: whoever has not looked for half of that reads everything. */
const longestPauseMs = 5 * 60_000;
/** Sessions that are over leave the memory then. */
const readAllEveryMs = 60 * 60_000;

const memory = () => oncePerProcess<Memory>("snapshot", () => ({ startedAtMs: Number.NEGATIVE_INFINITY }));

async function read({ reading, startedAtMs }: Memory, now: DateTime): Promise<Reading> {
  await sweepHoldsBeforeReading(now);
  const atMs = performance.now();
  const canReadOn =
    reading &&
    atMs - startedAtMs < longestPauseMs &&
    atMs - reading.readAllAtMs < readAllEveryMs &&
    reading.fromMs <= now.toMillis();
  return canReadOn ? readOn(reading, now) : readAll(now, (reading?.version ?? 0) + 1);
}

/** From when on what was read is young enough for whoever asks now. */
function readSinceMs(): number {
  const askedAtMs = performance.now();
  return Math.max(
    askedAtMs - env().AVAILABILITY_MAX_AGE_MS,
    Math.min(lastSlotChangeMs(), askedAtMs - ownChangePauseMs),
  );
}

/** The version of what is open, if this process need not read to know it. */
export function knownVersion(): number | undefined {
  const { reading, startedAtMs } = memory();
  return reading && startedAtMs >= readSinceMs() ? reading.version : undefined;
}

/** Starts to read; one at a time, for everybody who asks meanwhile. */
function startReading(kept: Memory, now: DateTime): Promise<Reading> {
  const startedAtMs = performance.now();
  const done = read(kept, now)
    .then((reading) => {
      Object.assign(kept, { reading, startedAtMs });
      return reading;
    })
    .finally(() => {
      kept.current = undefined;
    });
  kept.current = { startedAtMs, done };
  return done;
}

/**
 * What is open, at most `AVAILABILITY_MAX_AGE_MS` old, and this process's own changes in it after a tenth of a second.
 *
 * Each process keeps one and reads at most once in that time, and then only the sessions that changed; holds whose time
 * is over are swept first. A claim never trusts it: the database decides.
 *
 * Units: `now` is an instant.
 * Throws: when the database fails; nobody is shown what may be long gone.
 */
export async function currentSnapshot(now: DateTime): Promise<Snapshot> {
  const kept = memory();
  const neededSinceMs = readSinceMs();
  while (true) {
    const { reading, current } = kept;
    if (reading && kept.startedAtMs >= neededSinceMs && reading.fromMs <= now.toMillis()) return reading;
    if (!current) return startReading(kept, now);
    if (current.startedAtMs >= neededSinceMs) return current.done;
    // It began before what is asked for; whether it fails is the concern of whoever asked for it.
    await current.done.catch(() => {});
  }
}
