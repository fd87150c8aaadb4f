import { randomBytes } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";
import { refuseStart } from "./stop-with";

/** Makes the data folder and checks that it can be written. */
export function prepareDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    const probe = path.join(dataDir, `.probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    refuseStart(
      `DATA_DIR ${dataDir} cannot be written (${error instanceof Error && "code" in error ? error.code : error}): choose a folder that can.`,
    );
  }
}

/** The secret of this data folder, made at the first start and readable by its owner alone. */
export function secretIn(dataDir: string): string {
  const file = path.join(dataDir, "secret");
  try {
    writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
  } catch {
    // It is there already; that one counts.
  }
  return readFileSync(file, "utf8").trim();
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Keeps this data folder for this process; the returned function gives it back.
 *
 * A lock whose process is gone (a kill, a power cut) is taken over.
 * Refuses: when another live process has it.
 */
export function lockDataFolder(dataDir: string): () => void {
  const file = path.join(dataDir, "server.pid");
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = openSync(file, "wx");
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch {
      const owner = Number(readFileSync(file, "utf8"));
      if (owner && owner !== process.pid && isAlive(owner)) {
        refuseStart(
          `Another Loketplanner (process ${owner}) is using ${dataDir}: stop it first, or choose another DATA_DIR.`,
        );
      }
      rmSync(file, { force: true });
    }
  }
  return refuseStart(`${file} cannot be locked.`);
}
