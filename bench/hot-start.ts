import type { StartedApp } from "@/lib/testing/started-app";
import type { BenchRow } from "./bench-row";
import { rush } from "./drop";
import type { LoadResult } from "./load-job";
import { medianOf } from "./median-of";

const rounds = 5;
const aimP95Ms = 300;

/** Five hundred rivals for one place, 100 at once: one has it, everyone has an answer. */
export async function benchHotStart({ url }: StartedApp): Promise<BenchRow[]> {
  const rivals = { slots: 1, capacity: 1, people: 500, connections: 100 };
  await rush(url, rivals);
  const results: LoadResult[] = [];
  for (let round = 0; round < rounds; round++) results.push(await rush(url, rivals));
  const p95Ms = medianOf(results.map((result) => result.p95Ms));
  const perSecond = medianOf(results.map(({ attempts, seconds }) => attempts / seconds));
  return [
    {
      name: `one hot start: 95th percentile of an answer, ${rivals.people} rivals for one place, ${rivals.connections} at once`,
      figure: `${Math.round(p95Ms)} ms (${Math.round(perSecond)} answers a second, sold exactly 1)`,
      against: `${aimP95Ms} ms, the most aimed at in the drop`,
      ratio: (p95Ms / aimP95Ms).toFixed(2),
    },
  ];
}
