import { fork } from "node:child_process";
import path from "node:path";
import type { Job, LoadResult } from "./load-job";

/** Lets a generator in a process of its own do a job. Throws when it fails, or gets no answer to a request. */
export function load(job: Job): Promise<LoadResult> {
  const child = fork(path.join(import.meta.dirname, "load-process.ts"), { execArgv: ["--import", "tsx"] });
  return new Promise((resolve, reject) => {
    // It answers once, with what `load-process.ts` sends.
    child.once("message", (result) => resolve(result as LoadResult));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The load generator ended with ${code} before it had a result.`)));
    child.send(job);
  });
}

/** How many answers of 200 a second. Throws when there was any other. */
export function answersPerSecond({ outcomes, attempts, seconds }: LoadResult): number {
  if (outcomes["200"] !== attempts) throw new Error(`Not every answer was a 200: ${JSON.stringify(outcomes)}.`);
  return attempts / seconds;
}
