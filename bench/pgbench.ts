import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DateTime } from "@/lib/time";

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

export type Claims = {
  locationId: string;
  /** Of how many slots of ten minutes each takes one, and when the first of them starts. */
  slots: number;
  startsAt: DateTime;
  now: DateTime;
  clients: number;
  seconds: number;
};

/** Claims a second by pgbench: the statement of `claimHold`, prepared, each by another holder, on a random slot. */
export function claimsByPgbench({ locationId, slots, startsAt, now, clients, seconds }: Claims): number {
  const folder = mkdtempSync(path.join(tmpdir(), "loketplanner-bench-"));
  const script = path.join(folder, "claim.sql");
  const unique = "replace(gen_random_uuid()::text, '-', '')";
  writeFileSync(
    script,
    `\\set slot random(0, ${slots - 1})
select party_id, manage_key, reason from hold_places('${locationId}', array['DOC'], timestamptz '${startsAt.toISO()}' + :slot * interval '10 minutes', array[1], array[10], 0, array[${unique}], array[${unique}], 'web', 'nl', ${unique}, ${unique}, 12, 300, ${unique}, ${unique}, timestamptz '${now.toISO()}', timestamptz '${now.plus({ minutes: 10 }).toISO()}');
`,
  );
  const url = process.env.DATABASE_URL ?? "";
  const options = ["-n", "-M", "prepared", "-c", String(clients), "-j", "2", "-T", String(seconds), "-f", script, url];
  const printed = execFileSync(pgbench(), options, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  rmSync(folder, { recursive: true });
  return Number(printed.match(/tps = ([0-9.]+)/)?.[1]);
}
