import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { keptSecret } from "./kept-secret";
import { lockFile, lockHolder } from "./lock-file";
import { refuseStart } from "./stop-with";

const lockIn = (dataDir: string) => path.join(dataDir, "server.pid");

/** Makes the data folder and checks that it can be written. Refuses: when it cannot. */
export function prepareDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    const probe = path.join(dataDir, `.probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? error.code : error;
    refuseStart(`DATA_DIR ${dataDir} cannot be written (${why}): choose a folder that can.`);
  }
}

/** The `APP_SECRET` of this data folder, made at the first start. */
export function secretIn(dataDir: string): string {
  return keptSecret(path.join(dataDir, "secret"), 32);
}

/**
 * Keeps this data folder for this process; the returned function gives it back.
 *
 * Refuses: when another live process has it.
 */
export function lockDataFolder(dataDir: string): () => void {
  const lock = lockFile(lockIn(dataDir));
  if (lock.ok) return lock.unlock;
  return refuseStart(
    `Another Loketplanner (process ${lock.processId}) is using ${dataDir}: stop it first, or choose another DATA_DIR.`,
  );
}

/** The live process that has this data folder; null when none has. */
export function dataFolderHolder(dataDir: string): number | null {
  return lockHolder(lockIn(dataDir));
}
