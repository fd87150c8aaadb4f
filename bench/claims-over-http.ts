import type { StartedApp } from "@/lib/testing/started-app";
import { DateTime } from "@/lib/time";
import type { BenchRow } from "./bench-row";
import { load } from "./load";
import { medianOf } from "./median-of";
import { claimsByPgbench } from "./pgbench";
import { createSale } from "./sale";

const clients = 32;
const seconds = 5;
const rounds = 5;
const slots = 32;
const aim = 0.35;

async function overHttp(url: string, location: string, startsAt: readonly string[]): Promise<number> {
  const done = await load({ what: "hold", url, connections: clients, location, startsAt, seconds });
  if (done.outcomes["201"] !== done.attempts) throw new Error(`A claim failed: ${JSON.stringify(done.outcomes)}.`);
  return done.attempts / done.seconds;
}

/** Claims through the API beside pgbench running the same statement on the same server, limits on. */
export async function benchClaimsOverHttp({ url }: StartedApp): Promise<BenchRow[]> {
  const figures: { ours: number; theirs: number }[] = [];
  // The first round only warms up what is compiled as it runs.
  for (let round = -1; round < rounds; round++) {
    const { locationId, slug, startsAt, starts } = await createSale(slots, 1_000_000);
    const ours = await overHttp(url, slug, starts);
    const theirs = claimsByPgbench({ locationId, slots, startsAt, now: DateTime.utc(), clients, seconds });
    if (round >= 0) figures.push({ ours, theirs });
  }
  const [ours, theirs] = [medianOf(figures.map((one) => one.ours)), medianOf(figures.map((one) => one.theirs))];
  return [
    {
      name: `POST /api/v1/holds a second, ${clients} at once, ${slots} slots, limits on`,
      figure: Math.round(ours).toString(),
      against: `${Math.round(theirs)} by pgbench, the same statement (aim ${aim})`,
      ratio: (ours / theirs).toFixed(2),
    },
  ];
}
