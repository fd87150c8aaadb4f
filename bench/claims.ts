import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { holdPlaces } from "@/lib/appointment/hold-places";
import { createLocation, createSession, holdRequest } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import type { BenchRow } from "./bench-row";
import { medianOf } from "./median-of";

const clients = 32;
const seconds = 5;
const rounds = 5;
const nine = "2027-03-01T08:00:00Z";
const startsAt = DateTime.fromISO(nine);
const now = startsAt.minus({ days: 1 });

const places = [
  "/usr/lib/postgresql/18/bin/pgbench",
  "/usr/lib/postgresql/17/bin/pgbench",
  "/usr/lib/postgresql/16/bin/pgbench",
  "/usr/lib/postgresql/15/bin/pgbench",
  "/usr/bin/pgbench",
];

function pgbench(): string {
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error("No pgbench to compare with: install one (apt-get install postgresql-15).");
  return found;
}

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

/** Claims a second by pgbench: the same function call on the same server, prepared, from 32 connections. */
function byPgbench(locationId: string, slots: number): number {
  const folder = mkdtempSync(path.join(tmpdir(), "loketplanner-bench-"));
  const script = path.join(folder, "claim.sql");
  const unique = "replace(gen_random_uuid()::text, '-', '')";
  writeFileSync(
    script,
    `\\set slot random(0, ${slots - 1})
select manage_key, reason from hold_places('${locationId}', array['DOC'], timestamptz '${nine}' + :slot * interval '10 minutes', array[1], array[10], 0, array[${unique}], array[${unique}], 'web', 'nl', 'web', ${unique}, ${unique}, timestamptz '${now.toISO()}', timestamptz '${now.plus({ minutes: 10 }).toISO()}');
`,
  );
  const url = process.env.DATABASE_URL ?? "";
  const options = ["-n", "-M", "prepared", "-c", String(clients), "-j", "2", "-T", String(seconds), "-f", script, url];
  const printed = execFileSync(pgbench(), options, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  rmSync(folder, { recursive: true });
  return Number(printed.match(/tps = ([0-9.]+)/)?.[1]);
}

/** Claims in-process beside the same statement run by pgbench on the same server, on one hot slot and on 32. */
export async function benchClaims(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const slots of [1, 32]) {
    const figures: { ours: number; theirs: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      const { id: locationId } = await createLocation();
      await createSession({ locationId, startsAt: nine, slots, capacity: 1_000_000 });
      figures.push({ ours: await inProcess(locationId, slots), theirs: byPgbench(locationId, slots) });
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
