import { createHash } from "node:crypto";
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import type { PostgresUser } from "./postgres-user";

/** Where root keeps what another user must reach, when the project lies in a folder that only its owner may enter. */
const commonGround = "/var/lib/loketplanner";

/** Whether that user may pass through every folder on the way to `folder`, and `folder` itself. */
export function canEnter(folder: string, user: PostgresUser): boolean {
  if (!user) return true;
  const whole = realpathSync(folder);
  const steps = whole.split(path.sep).map((_, index, names) => names.slice(0, index + 1).join(path.sep) || path.sep);
  return steps.every((step) => {
    const { mode, uid, gid } = statSync(step);
    return (
      Boolean(mode & 0o001) ||
      (uid === user.uid && Boolean(mode & 0o100)) ||
      (gid === user.gid && Boolean(mode & 0o010))
    );
  });
}

const nameOf = (folder: string) => createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 16);

/** The binaries where `user` can run them: in place, else a copy on common ground that later starts use again. */
export function reachableBinaries(native: string, version: string, user: PostgresUser): string {
  if (canEnter(native, user)) return native;
  const copy = path.join(commonGround, `postgresql-${version}-${nameOf(native)}`);
  if (existsSync(copy)) return copy;
  mkdirSync(commonGround, { recursive: true, mode: 0o755 });
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    // Another start was quicker; its copy is as good.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/**
 * The folder for the database's files: `postgres` in the data folder, which is a link to common ground when `user`
 * may not enter the data folder.
 */
export function reachableData(dataDir: string, user: PostgresUser): { folder: string; isElsewhere: boolean } {
  const inPlace = path.join(dataDir, "postgres");
  const isLink = lstatSync(inPlace, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if (!isLink && canEnter(dataDir, user)) return { folder: inPlace, isElsewhere: false };

  const elsewhere = path.join(commonGround, `data-${nameOf(dataDir)}`);
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  if (user) chownSync(elsewhere, user.uid, user.gid);
  if (!isLink) symlinkSync(path.join(elsewhere, "postgres"), inPlace);
  return { folder: path.join(elsewhere, "postgres"), isElsewhere: true };
}
