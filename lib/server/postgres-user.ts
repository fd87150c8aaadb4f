import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

/** Who runs the embedded PostgreSQL. Null: whoever runs this process. */
export type PostgresUser = { uid: number; gid: number } | null;

function userNamed(name: string): PostgresUser {
  const entry = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .find(([user]) => user === name);
  return entry ? { uid: Number(entry[2]), gid: Number(entry[3]) } : null;
}

function makeUser(): void {
  // By its own path too: a bare environment may have no /usr/sbin in its PATH.
  for (const program of ["useradd", "/usr/sbin/useradd"]) {
    try {
      const options = ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "loketplanner"];
      execFileSync(program, options, { stdio: "ignore" });
      return;
    } catch {
      // Not here, or it may not: the next one, and in the end nobody, will do.
    }
  }
}

/**
 * The user to run PostgreSQL as: PostgreSQL refuses root, so root lends it an unprivileged one.
 *
 * Whoever owns the database's files in `folder` already; else `postgres` where there is one, else `loketplanner`, made
 * now; where none can be made, `nobody`.
 */
export function postgresUser(folder: string): PostgresUser {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(folder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };

  const known = userNamed("postgres") ?? userNamed("loketplanner");
  if (known) return known;
  makeUser();
  return userNamed("loketplanner") ?? userNamed("nobody");
}
