import { chmodSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { closePool } from "@/lib/db/pool";
import { Play } from "@/lib/testing/busy-day";
import { createBusyDay } from "@/lib/testing/busy-day-ground";
import { ProcessGround } from "@/lib/testing/process-ground";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { migrate } from "@/prisma/migrate";
import { buildIfNeeded } from "./build-if-needed";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres";

const appSecret = "a secret for a day that is played, and nothing else";
const speed = 500;
const opensAt = DateTime.fromISO("2027-03-10T09:00", { zone: "Europe/Amsterdam" });
let ground: ProcessGround;
let postgres: EmbeddedPostgres;

beforeAll(async () => {
  ground = await ProcessGround.create();
  chmodSync(ground.folder, 0o755);
  const dataDir = path.join(ground.folder, "given");
  postgres = await startEmbeddedPostgres({ dataDir, throwaway: true, log: () => {} });
  Object.assign(process.env, { DATABASE_URL: postgres.url, APP_SECRET: appSecret, STAFF_SESSION_HOURS: "24" });
  await migrate(postgres.url);
  // The server's clock runs from its start, which must not be spent on a build.
  const signal = new AbortController().signal;
  await buildIfNeeded({ root: process.cwd(), log: () => {}, signal });
});
afterAll(async () => {
  await closePool();
  await ground.stopAll();
  await postgres.stop();
  ground.remove();
});

test("a day of 1,500 visits with 25 clerks, over HTTP and at 500 times the pace of life, loses nobody and calls nobody twice", async () => {
  const day = await createBusyDay(opensAt, { appointments: 1340, walkIns: 230, clerks: 25 });
  const comers = day.comers.filter(({ arrivesAt }) => arrivesAt !== null);
  expect(comers.length).toBeGreaterThanOrEqual(1500);
  await ground.started({
    DATABASE_URL: postgres.url,
    APP_SECRET: appSecret,
    DEMO: "on",
    LOG_LEVEL: "error",
    STAFF_IDLE_MINUTES: "720",
    // Two hours before the doors open, a quarter of a minute here: a start takes some of them.
    LOKET_CLOCK: `${opensAt.minus({ hours: 2 }).toUTC().toISO({ suppressMilliseconds: true })}@${speed}`,
  });
  const url = `http://127.0.0.1:${ground.port}`;
  const done = await new Play({ day, url, speed, screens: { displays: 1, lists: 1 } }).run();

  expect(done.doubles).toEqual([]);
  expect(Object.keys(done.refusals).filter((reason) => reason !== "nobody_waits")).toEqual([]);
  // A list and a waiting room: three presses of most people, and two of them on the wall.
  expect(done.shown.length).toBeGreaterThan(comers.length * 6);
  expect(done.shown.filter(({ ms }) => ms === null)).toEqual([]);
  const visits = await db.visit.findMany({ where: { locationId: day.id } });
  expect(visits).toHaveLength(comers.length);
  const tickets = visits.map(({ number }) => number ?? 0).sort((one, other) => one - other);
  expect(tickets).toEqual(Array.from({ length: comers.length }, (_, index) => index + 1));
  expect([...new Set(visits.map(({ status }) => status))].sort()).toEqual(["done", "no_show"]);
  expect(visits.every(({ endedAt }) => endedAt !== null)).toBe(true);
  // Whoever came has an appointment that is over; the others are still expected.
  const missing = day.comers.length - comers.length;
  expect(await db.appointment.count({ where: { locationId: day.id, status: "booked" } })).toBe(missing);
  expect(await findBreaches()).toEqual([]);
});
