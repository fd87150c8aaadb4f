import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** The fields of /proc/<id>/stat after the command's name, which may itself hold spaces and brackets. */
function statOf(processId: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    // It has ended, perhaps while we looked.
    return null;
  }
}

function startOf(processId: number): string | null {
  if (!existsSync("/proc/self/stat")) {
    try {
      return execFileSync("ps", ["-o", "lstart=", "-p", String(processId)], { encoding: "utf8" }).trim() || null;
    } catch {
      // `ps` fails where there is no such process.
      return null;
    }
  }
  const stat = statOf(processId);
  // A zombie has ended, and only waits for a parent that will never ask (as in many containers).
  if (!stat || stat[0] === "Z") return null;
  return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${stat[19]}`;
}

/**
 * What tells a live process from a later one that got the same number; null when no such process lives.
 *
 * A number alone proves nothing: after a restart of a machine or a container the same numbers come round again.
 */
export function processIdentity(processId: number): string | null {
  return Number.isInteger(processId) && processId > 0 ? startOf(processId) : null;
}
