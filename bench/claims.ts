import { holdPlaces } from "@/lib/appointment/hold-places";
import { createLocation, createSession, holdRequest } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import type { BenchRow } from "./bench-row";
import { medianOf } from "./median-of";
import { claimsByPgbench } from "./pgbench";

const clients = 32;
const seconds = 5;
const rounds = 5;
const nine = "2027-03-01T08:00:00Z";
const startsAt = DateTime.fromISO(nine);
const now = startsAt.minus({ days: 1 });

/** Claims a second by the domain function, 32 at once, each a hold of one person on a random slot. */
async function inProcess(locationId: string, slots: number): Promise<number> {
  const endsAt = performance.now() + seconds * 1000;
  let claims = 0;
  const client = async () => {
    while (performance.now() < endsAt) {
      const start = startsAt.plus({ minutes: 10 * Math.floor(Math.random() * slots) });
      const outcome = await holdPlaces(holdRequest({ locationId, startsAt: start }), now);
      if (!outcome.ok) throw new Error(`A place was refused: ${outcome.reason}.`);
      claims++;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return claims / seconds;
}

/** Claims in-process beside the same statement run by pgbench on the same server, on one hot slot and on 32. */
export async function benchClaims(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const slots of [1, 32]) {
    const figures: { ours: number; theirs: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      const { id: locationId } = await createLocation();
      await createSession({ locationId, startsAt: nine, slots, capacity: 1_000_000 });
      const ours = await inProcess(locationId, slots);
      figures.push({ ours, theirs: claimsByPgbench({ locationId, slots, startsAt, now, clients, seconds }) });
    }
    rows.push({
      name: `claims a second, ${clients} at once, ${slots === 1 ? "one hot slot" : `${slots} slots`}`,
      figure: Math.round(medianOf(figures.map((figure) => figure.ours))).toString(),
      against: `${Math.round(medianOf(figures.map((figure) => figure.theirs)))} by pgbench, the same statement`,
      ratio: medianOf(figures.map((figure) => figure.ours / figure.theirs)).toFixed(2),
    });
  }
  return rows;
}
