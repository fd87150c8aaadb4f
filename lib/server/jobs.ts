import { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import { sweepHolds } from "@/lib/appointment/sweep-holds";
import { generateSessions } from "@/lib/session/generate-sessions";
import { DateTime } from "@/lib/time";

/** What is done at its own time, by one process of all that run: name, cron (UTC), work. */
const jobs: { name: string; cron: string; work: (now: DateTime) => Promise<number> }[] = [
  { name: "sweep-holds", cron: "* * * * *", work: sweepHolds },
  { name: "generate-sessions", cron: "20 1 * * *", work: generateSessions },
];

/**
 * Starts the jobs; the returned function lets running ones end and stops.
 *
 * The queue is in the database: any number of processes may run this, each job is done by one of them. A job that fails is
 * logged and tried again; nothing waits for it.
 */
export async function startJobs(databaseUrl: string, log: Logger): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 4, application_name: "loketplanner jobs" });
  boss.on("error", (error) => log.warn({ err: error }, "the job queue has trouble"));
  await boss.start();
  for (const { name, cron, work } of jobs) {
    await boss.createQueue(name, { policy: "singleton", expireInSeconds: 300, retryLimit: 2 });
    await boss.work(name, async () => {
      const done = await work(DateTime.now());
      log.debug({ job: name, done }, "job done");
    });
    await boss.schedule(name, cron);
  }
  return () => boss.stop({ graceful: true, timeout: 5000 });
}
