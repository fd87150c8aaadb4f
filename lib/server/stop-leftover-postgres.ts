import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { processIdentity } from "./process-identity";

const fastMs = 30_000;
const immediateMs = 10_000;

/** Whether that process is a PostgreSQL on these very files: a number in a file may be anybody's by now. */
function isPostgresOn(folder: string, processId: number): boolean {
  try {
    // PostgreSQL works in the folder of its files, wherever that has been moved to since.
    if (existsSync("/proc/self/cwd")) return realpathSync(`/proc/${processId}/cwd`) === realpathSync(folder);
    const command = execFileSync("ps", ["-o", "command=", "-p", String(processId)], { encoding: "utf8" });
    return command.includes("postgres") && command.includes(folder);
  } catch {
    // It has ended, or is another user's, which ours never is.
    return false;
  }
}

async function hasEnded(processId: number, patienceMs: number): Promise<boolean> {
  const identity = processIdentity(processId);
  const deadline = Date.now() + patienceMs;
  while (identity && processIdentity(processId) === identity) {
    if (Date.now() > deadline) return false;
    await wait(50);
  }
  return true;
}

/**
 * Ends the PostgreSQL that an earlier start, killed before it could, has left running on the files in `folder`.
 *
 * The caller has the data folder's lock, so no live server is using it. Nothing that was committed is lost.
 */
export async function stopLeftoverPostgres(folder: string, log: (sentence: string) => void): Promise<void> {
  const file = path.join(folder, "postmaster.pid");
  if (!existsSync(file)) return;
  const processId = Number(readFileSync(file, "utf8").split("\n")[0]);
  // The file of one that is gone is PostgreSQL's own to judge and remove.
  if (processIdentity(processId) === null) return;
  if (!isPostgresOn(folder, processId)) {
    // PostgreSQL itself would take the stranger who has that number now for a rival, and refuse.
    rmSync(file, { force: true });
    return;
  }
  log("A PostgreSQL of an earlier start was still running on this data; it is stopped first.");
  process.kill(processId, "SIGINT");
  if (await hasEnded(processId, fastMs)) return;
  process.kill(processId, "SIGQUIT");
  if (!(await hasEnded(processId, immediateMs))) {
    throw new Error(`The PostgreSQL of an earlier start (process ${processId}) cannot be stopped.`);
  }
}
