import { PgBoss } from "pg-boss";
import { pino } from "pino";
import { afterEach, describe, expect, test } from "vitest";
import { holdPlaces } from "@/lib/appointment/hold-places";
import { db } from "@/lib/db/client";
import { createLocation, createSession, holdRequest } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { jobNames, startJobs } from "./jobs";

const silent = pino({ level: "silent" });
const patience = { timeout: 30_000, interval: 100 };
const databaseUrl = () => process.env.DATABASE_URL ?? "";

/** The queue as somebody beside the servers sees it. */
let queue: PgBoss | undefined;
let stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()));
  stops = [];
  await queue?.stop({ graceful: false });
  queue = undefined;
});

async function watchQueue(): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: databaseUrl(), schedule: false, supervise: false });
  boss.on("error", () => {});
  queue = await boss.start();
  return queue;
}

/** A hold of an hour ago, that nobody has looked at since. */
async function createDeadHold(): Promise<void> {
  const { id: locationId } = await createLocation();
  const startsAt = DateTime.now().plus({ days: 2 }).startOf("hour");
  await createSession({ locationId, startsAt: startsAt.toISO(), slots: 1 });
  const held = await holdPlaces(holdRequest({ locationId, startsAt }), DateTime.now().minus({ hours: 1 }));
  expect(held.ok).toBe(true);
}

const taken = async () => (await db.slot.findMany({ select: { taken: true } })).map((slot) => slot.taken);

describe("startJobs", () => {
  test("schedules every job once, however many processes start, and does the work", async () => {
    await createDeadHold();
    expect(await taken()).toEqual([1]);
    stops = [startJobs(databaseUrl(), silent), startJobs(databaseUrl(), silent)];
    const boss = await watchQueue();

    await expect.poll(async () => (await boss.getSchedules()).length, patience).toBe(jobNames.length);
    expect((await boss.getSchedules()).map(({ name }) => name).sort()).toEqual([...jobNames].sort());
    expect((await boss.getSchedules()).find(({ name }) => name === "sweep-holds")?.cron).toBe("* * * * *");
    await expect
      .poll(async () => {
        await boss.send("sweep-holds");
        return taken();
      }, patience)
      .toEqual([0]);
  });

  test("waits for nothing and fails nobody when its database is away", async () => {
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    const startedAt = Date.now();
    const stop = startJobs("postgres://nobody@127.0.0.1:1/nothing", log);
    expect(Date.now() - startedAt).toBeLessThan(500);

    await expect.poll(() => lines.join(""), patience).toContain("the job queue could not start");
    await stop();
    expect(Date.now() - startedAt).toBeLessThan(20_000);
  });
});
