import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { lockFile } from "./lock-file";
import { sourceStamp } from "./source-stamp";
import { refuseStart } from "./stop-with";

const lookAgainMs = 500;
const saidAtMost = 4000;

type Given = { root: string; log: (sentence: string) => void; signal: AbortSignal };

/** Runs Next's build as a process of its own, which `begun` is told of. Refuses: when it fails, with the end of what it said. */
async function build({ root, signal }: Given, begun: (processId: number) => void): Promise<void> {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const child = spawn(process.execPath, [next, "build"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  if (child.pid) begun(child.pid);
  let said = "";
  const hear = (chunk: Buffer) => {
    said = (said + chunk.toString("utf8")).slice(-saidAtMost);
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (exitCode !== 0) refuseStart(`The pages could not be built:\n${said}`);
}

/**
 * Builds the pages when there is no build of this very source.
 *
 * Any number of processes may start from one clone at once: one builds, the others wait for it.
 *
 * Refuses: when the build fails, with where it says why.
 * Throws: when `signal` ended it.
 */
export async function buildIfNeeded({ root, log, signal }: Given): Promise<void> {
  const stampFile = path.join(root, ".next", "source-stamp");
  const isBuilt = () => existsSync(stampFile) && readFileSync(stampFile, "utf8") === sourceStamp(root);
  if (isBuilt()) return;

  // Beside what the build clears away.
  const lockPlace = path.join(root, ".next", "cache", "build.pid");
  mkdirSync(path.dirname(lockPlace), { recursive: true });
  let lock = lockFile(lockPlace);
  if (!lock.ok) log("Another start is building the pages; waiting for it.");
  while (!lock.ok) {
    await wait(lookAgainMs, undefined, { signal });
    lock = lockFile(lockPlace);
  }
  try {
    if (isBuilt()) return;
    log("Building the pages; the first start takes about a minute.");
    const stamp = sourceStamp(root);
    // A build that is ended half-way must not be taken for the one before it.
    rmSync(stampFile, { force: true });
    // A build outlives a server that is killed, and the next start must wait for its end.
    await build({ root, log, signal }, lock.handTo);
    writeFileSync(stampFile, stamp);
  } finally {
    lock.unlock();
  }
}
