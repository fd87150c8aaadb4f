import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import type { PostgresUser } from "./postgres-user";
import { refuseStart } from "./stop-with";

/** Where root keeps what another user must reach, when the project lies in a folder that only its owner may enter. */
const commonGround = "/var/lib/loketplanner";

/** Whether that user may pass through every folder on the way to `folder`, and `folder` itself. */
export function canEnter(folder: string, user: PostgresUser): boolean {
  if (!user) return true;
  const whole = realpathSync(folder);
  const steps = whole.split(path.sep).map((_, index, names) => names.slice(0, index + 1).join(path.sep) || path.sep);
  return steps.every((step) => {
    const { mode, uid, gid } = statSync(step);
    if (uid === user.uid) return Boolean(mode & 0o100);
    return Boolean(mode & (gid === user.gid ? 0o010 : 0o001));
  });
}

function makeCommonGround(ground: string): void {
  mkdirSync(ground, { recursive: true });
  // Whatever the umask of this start is: others must be able to enter.
  chmodSync(ground, 0o755);
}

/**
 * The binaries where `user` can run them: in place, else a copy on common ground that every later start, of any clone,
 * uses again.
 */
export function reachableBinaries({ native, build }: { native: string; build: string }, user: PostgresUser): string {
  if (canEnter(path.join(native, "bin"), user) && canEnter(path.join(native, "lib"), user)) return native;
  const copy = path.join(commonGround, `postgresql-${build}`);
  if (existsSync(copy)) return copy;
  makeCommonGround(commonGround);
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  execFileSync("chmod", ["-R", "u=rwX,go=rX", unfinished]);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    // Another start was quicker; its copy is as good.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** Where the database's files are or come, and the link to them that is still to be made. */
export type DataPlace = { folder: string; link: string | null; isElsewhere: boolean };

/**
 * The place for the database's files: `postgres` in the data folder, or a folder on common ground with a link to it there
 * when `user` may not enter the data folder.
 *
 * Refuses: when files that were made in an earlier start cannot be reached; never begins anew beside them.
 */
export function reachableData(dataDir: string, user: PostgresUser, ground = commonGround): DataPlace {
  const inPlace = path.join(dataDir, "postgres");
  const found = lstatSync(inPlace, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) {
    const folder = path.resolve(dataDir, readlinkSync(inPlace));
    if (existsSync(folder)) return { folder, link: null, isElsewhere: true };
    return refuseStart(
      `The database's files in ${folder}, where ${inPlace} links to, are gone: bring them back, or remove the link to begin with an empty database.`,
    );
  }
  if (canEnter(dataDir, user)) return { folder: inPlace, link: null, isElsewhere: false };
  if (found) {
    return refuseStart(
      `The user that PostgreSQL runs as may no longer enter ${dataDir}, where the database's files are: let others enter it and the folders above it (chmod o+x).`,
    );
  }
  // A name that no earlier clone at this path can have used: its files would have another password.
  const elsewhere = path.join(ground, `data-${randomBytes(8).toString("hex")}`);
  makeCommonGround(ground);
  return { folder: elsewhere, link: inPlace, isElsewhere: true };
}
