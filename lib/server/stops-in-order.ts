import { setTimeout as wait } from "node:timers/promises";

type Stop = { what: string; stop: () => unknown; patienceMs: number };

export type Stops = {
  /** Remembers how to stop what has just been started. */
  add: (stop: Stop) => void;
  /** Stops everything, the last one first. One that hangs or fails does not keep the others from being stopped. */
  run: () => Promise<void>;
};

/** What has been started, in order, for an end that always comes. */
export function stopsInOrder(complain: (sentence: string) => void): Stops {
  const stops: Stop[] = [];
  const runOne = async ({ what, stop, patienceMs }: Stop) => {
    const isLate = new AbortController();
    const late = wait(patienceMs, "late", { signal: isLate.signal, ref: false }).catch(() => "in time");
    try {
      const outcome = await Promise.race([Promise.resolve(stop()), late]);
      if (outcome === "late") complain(`${what} did not stop within ${patienceMs / 1000} seconds.`);
    } catch (error) {
      complain(`${what} did not stop well: ${error instanceof Error ? error.message : error}`);
    } finally {
      isLate.abort();
    }
  };
  return {
    add: (stop) => stops.push(stop),
    run: async () => {
      for (let last = stops.pop(); last; last = stops.pop()) await runOne(last);
    },
  };
}
