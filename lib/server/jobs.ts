import { setTimeout as wait } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import { sweepHolds } from "@/lib/appointment/sweep-holds";
import { forgetChanges } from "@/lib/availability/forget-changes";
import { forgetDocuments } from "@/lib/document/forget-documents";
import { remindOwners } from "@/lib/document/remind-owners";
import { noteWaits } from "@/lib/figures/note-waits";
import { soundAlarms } from "@/lib/figures/sound-alarms";
import { forgetHandovers } from "@/lib/handover/forget-handovers";
import { forgetAttempts } from "@/lib/limit/forget-attempts";
import { forgetMessages } from "@/lib/message/forget-messages";
import { forgetOutreach } from "@/lib/outreach/forget-outreach";
import { forgetReferences } from "@/lib/phone/forget-references";
import { generateSessions } from "@/lib/session/generate-sessions";
import { forgetSignIns } from "@/lib/staff/forget-sign-ins";
import { leaveIdleDesks } from "@/lib/staff/leave-idle-desks";
import { DateTime } from "@/lib/time";
import { closeDays } from "@/lib/visit/close-days";
import { forgetDeskActions } from "@/lib/visit/forget-desk-actions";
import { mailDayLists } from "@/lib/visit/mail-day-lists";

type Job = { name: string; cron: string; work: (now: DateTime) => Promise<number> };

/** What is done at its own time, by one process of all that run: name, cron (UTC), work. */
const jobs: Job[] = [
  { name: "sweep-holds", cron: "* * * * *", work: sweepHolds },
  { name: "forget-changes", cron: "*/5 * * * *", work: forgetChanges },
  { name: "forget-attempts", cron: "*/5 * * * *", work: forgetAttempts },
  { name: "forget-messages", cron: "17 * * * *", work: forgetMessages },
  { name: "forget-outreach", cron: "45 1 * * *", work: forgetOutreach },
  { name: "forget-sign-ins", cron: "40 1 * * *", work: forgetSignIns },
  { name: "forget-handovers", cron: "50 1 * * *", work: forgetHandovers },
  { name: "forget-references", cron: "30 1 * * *", work: forgetReferences },
  { name: "generate-sessions", cron: "20 1 * * *", work: generateSessions },
  { name: "note-waits", cron: "5 * * * *", work: noteWaits },
  { name: "sound-alarms", cron: "*/10 * * * *", work: soundAlarms },
  { name: "close-days", cron: "25 * * * *", work: closeDays },
  { name: "mail-day-lists", cron: "*/5 * * * *", work: mailDayLists },
  { name: "leave-idle-desks", cron: "* * * * *", work: leaveIdleDesks },
  { name: "forget-desk-actions", cron: "50 * * * *", work: forgetDeskActions },
  { name: "forget-documents", cron: "55 1 * * *", work: forgetDocuments },
  { name: "remind-owners", cron: "35 8 * * *", work: remindOwners },
];

/** The names of all jobs, for whoever checks that they are there. */
export const jobNames = jobs.map(({ name }) => name);

const stopMs = 5000;
const tryAgainMs = 30_000;

/** One waiting and one running at most: after a long outage a job is done once, not once for every minute missed. */
const queue = { policy: "stately", expireInSeconds: 300, retryLimit: 2, deleteAfterSeconds: 86_400 } as const;

async function begin(boss: PgBoss, log: Logger): Promise<void> {
  await boss.start();
  for (const { name, cron, work } of jobs) {
    await boss.createQueue(name, queue);
    await boss.work(name, async () => {
      const done = await work(DateTime.now());
      log.debug({ job: name, done }, "job done");
    });
    await boss.schedule(name, cron);
  }
}

/**
 * Starts the jobs, beside everything else; the returned function lets running ones end and stops.
 *
 * The queue is in the database: any number of processes may run this, each job is done by one of them. A job that fails is
 * logged and tried again, and so is a queue that cannot start; nothing waits for either.
 */
export function startJobs(databaseUrl: string, log: Logger): () => Promise<void> {
  const stopping = new AbortController();
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 4,
    application_name: "loketplanner jobs",
    createSchema: false,
  });
  boss.on("error", (error) => log.warn({ err: error }, "the job queue has trouble"));

  const keepTrying = async () => {
    while (!stopping.signal.aborted) {
      try {
        return await begin(boss, log);
      } catch (error) {
        log.warn({ err: error }, "the job queue could not start");
      }
      await wait(tryAgainMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };
  const begun = keepTrying();
  return async () => {
    stopping.abort();
    await Promise.race([begun, wait(stopMs)]);
    await boss.stop({ graceful: true, timeout: stopMs });
  };
}
