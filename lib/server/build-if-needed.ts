import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { sourceStamp } from "./source-stamp";
import { refuseStart } from "./stop-with";

/** Builds the pages when there is no build of this very source. Refuses: when the build fails, with where it says why. */
export async function buildIfNeeded(root: string, log: (sentence: string) => void): Promise<void> {
  const stampFile = path.join(root, ".next", "source-stamp");
  const stamp = sourceStamp(root);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;

  log("Building the pages; the first start takes about a minute.");
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const build = spawn(process.execPath, [next, "build"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: Buffer[] = [];
  build.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  build.stderr.on("data", (chunk: Buffer) => output.push(chunk));
  const exitCode = await new Promise<number | null>((resolve) => build.once("close", resolve));
  if (exitCode !== 0)
    refuseStart(`The pages could not be built:\n${Buffer.concat(output).toString("utf8").slice(-4000)}`);
  writeFileSync(stampFile, stamp);
}
