import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Who runs the embedded PostgreSQL. Null: whoever runs this process. */
export type PostgresUser = { uid: number; gid: number } | null;

function userNamed(name: string): PostgresUser {
  const entry = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .find(([user]) => user === name);
  return entry ? { uid: Number(entry[2]), gid: Number(entry[3]) } : null;
}

/**
 * The user to run PostgreSQL as: PostgreSQL refuses root, so root lends it an unprivileged one.
 *
 * `postgres` where there is one, else `loketplanner`, made now; where none can be made, `nobody`.
 */
export function postgresUser(): PostgresUser {
  if (process.getuid?.() !== 0) return null;
  const known = userNamed("postgres") ?? userNamed("loketplanner");
  if (known) return known;
  try {
    execFileSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "loketplanner"], {
      stdio: "ignore",
    });
  } catch {
    // No useradd here, or it may not: nobody will do.
  }
  return userNamed("loketplanner") ?? userNamed("nobody");
}
