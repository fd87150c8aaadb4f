import type { ChildProcess } from "node:child_process";
import { chmodSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { closePool, pool } from "@/lib/db/pool";
import { createLocation, createSession } from "@/lib/testing/factories";
import { eventually, ProcessGround } from "@/lib/testing/process-ground";
import { type Attempt, Program } from "@/lib/testing/program";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres";
import { freePort } from "./free-port";
import { jobNames } from "./jobs";

const appSecret = "a secret that both processes have, for a rush";
let ground: ProcessGround;
let postgres: EmbeddedPostgres;
let ports: [number, number];
const starts: ChildProcess[] = [];

beforeAll(async () => {
  ground = await ProcessGround.create();
  chmodSync(ground.folder, 0o755);
  postgres = await startEmbeddedPostgres({
    dataDir: path.join(ground.folder, "given"),
    throwaway: true,
    log: () => {},
  });
  Object.assign(process.env, { DATABASE_URL: postgres.url, APP_SECRET: appSecret });
  ports = [ground.port, await freePort()];
  await startBoth();
});
afterEach(startBoth);
afterAll(async () => {
  await closePool();
  await ground.stopAll();
  await postgres.stop();
  ground.remove();
});

const urlOf = (number: 0 | 1) => `http://127.0.0.1:${ports[number]}`;

/** Starts whichever of the two processes does not answer. */
async function startBoth(): Promise<void> {
  const env = { DATABASE_URL: postgres.url, APP_SECRET: appSecret, TRUSTED_PROXIES: "127.0.0.1", LOG_LEVEL: "error" };
  for (const number of [0, 1] as const) {
    const answers = await fetch(`${urlOf(number)}/readyz`).catch(() => null);
    if (!answers?.ok) starts[number] = await ground.started({ ...env, PORT: String(ports[number]) });
  }
}

const startsAt = DateTime.utc().plus({ days: 7 }).set({ hour: 9, minute: 0, second: 0, millisecond: 0 });
let numbers = 1_000_000_000;
const nextNumber = () => String(++numbers);
let addresses = 0;
/** Everybody comes from another network. */
const nextProgram = (number: 0 | 1) =>
  new Program(urlOf(number), `2001:db8:${(++addresses >> 4).toString(16)}:${(addresses & 15).toString(16)}::1`);

/** A location with so many starts of so many places, ten minutes apart. */
async function createPlaces(slots: number, capacity: number) {
  const { id, slug } = await createLocation();
  await createSession({ locationId: id, startsAt: startsAt.toISO(), slots, capacity });
  const startAt = (index: number) => startsAt.plus({ minutes: 10 * (index % slots) }).toISO();
  return { id, slug, startAt };
}

const raw = (program: Program, place: string) =>
  fetch(`${program.url}${place}`, {
    headers: { "x-forwarded-for": program.address },
    // Whoever asked in the moment in which a database stops answering waits for it; others need not wait along.
    signal: AbortSignal.timeout(5000),
  });

const bookedAt = (locationId: string) => db.appointment.count({ where: { locationId, status: "booked" } });

/** Lets so many people at a time do something. */
async function inTurns<Result>(people: number, atOnce: number, act: (person: number) => Promise<Result>) {
  const results: Result[] = [];
  let next = 0;
  const one = async () => {
    while (next < people) results.push(await act(next++));
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return results;
}

const count = (attempts: readonly Attempt[], outcome: Attempt["outcome"]) =>
  attempts.filter((attempt) => attempt.outcome === outcome).length;

/** Whoever was told to be booked is, under that code; nothing is sold twice and no counter is wrong. */
async function expectWhole(attempts: readonly Attempt[]): Promise<void> {
  for (const attempt of attempts) {
    if (attempt.outcome !== "booked") continue;
    const kept = await db.appointment.findUnique({ where: { id: attempt.id } });
    expect(kept).toMatchObject({ status: "booked", code: attempt.code.replace("-", "") });
  }
  expect(await findBreaches()).toEqual([]);
}

describe("two processes on one database", () => {
  test("sell every place once when everybody comes at the same second, and answer everybody", async () => {
    const { id, slug, startAt } = await createPlaces(8, 8);

    const attempts = await inTurns(400, 60, (person) =>
      nextProgram(person % 2 ? 1 : 0).book({ location: slug, startsAt: startAt(person * 7) }, nextNumber()),
    );

    expect(count(attempts, "booked")).toBe(64);
    expect(await bookedAt(id)).toBe(64);
    const refusals = attempts.filter((attempt) => attempt.outcome === "refused");
    expect(refusals).toHaveLength(336);
    expect(new Set(refusals.map(({ status, type }) => `${status} ${type.split("/").at(-1)}`))).toEqual(
      new Set(["409 slot_taken"]),
    );
    await expectWhole(attempts);
  });

  test("lose nothing that was confirmed, and sell nothing twice, when one of them is killed in the rush", async () => {
    const { id, slug, startAt } = await createPlaces(8, 8);
    let answered = 0;
    const [server] = starts;
    if (!server) throw new Error("It was started.");

    const attempts = await inTurns(300, 40, async (person) => {
      if (++answered === 60) process.kill(ground.serverOf(server), "SIGKILL");
      return nextProgram(person % 2 ? 1 : 0).book({ location: slug, startsAt: startAt(person) }, nextNumber());
    });

    expect(count(attempts, "unanswered")).toBeGreaterThan(0);
    expect(await bookedAt(id)).toBeGreaterThanOrEqual(count(attempts, "booked"));
    expect(await bookedAt(id)).toBeLessThanOrEqual(64);
    await expectWhole(attempts);
  });

  test("agree within a second on what is open, whichever of them held it", async () => {
    const { slug, startAt } = await createPlaces(2, 1);
    const [one, other] = [nextProgram(0), nextProgram(1)];
    const openAt = async (program: Program) => {
      const { body } = await program.call("GET", `/api/v1/availability?service=DOC&location=${slug}`);
      return JSON.stringify(body).includes(new Date(startAt(0)).toISOString().slice(0, 16));
    };
    await eventually(async () => ((await openAt(one)) && (await openAt(other)) ? true : null));

    const held = await one.hold({ location: slug, startsAt: startAt(0) });
    expect(held.status).toBe(201);
    const heldAtMs = performance.now();
    await eventually(async () => ((await openAt(other)) ? null : true));
    // The second that a process may believe what it has read, and a little for a busy machine.
    expect(performance.now() - heldAtMs).toBeLessThan(2000);
    const refused = await other.hold({ location: slug, startsAt: startAt(0) });
    expect([refused.status, refused.body.type.split("/").at(-1)]).toEqual([409, "slot_taken"]);
  });

  test("count a caller's holds together, and its guesses of codes", async () => {
    const { slug, startAt } = await createPlaces(1, 40);
    const address = "2001:db8:ffff:1::1";
    const [one, other] = [new Program(urlOf(0), address), new Program(urlOf(1), address)];
    const holds = await inTurns(16, 8, (number) =>
      (number % 2 ? one : other).hold({ location: slug, startsAt: startAt(0) }),
    );
    expect(holds.filter(({ status }) => status === 201)).toHaveLength(12);
    expect(holds.filter(({ status }) => status === 429)).toHaveLength(4);

    const guess = { body: { code: "00000-00000", personKey: "1234567890" } };
    const guesses = await inTurns(34, 4, (number) =>
      (number % 2 ? one : other).call("POST", "/api/v1/appointment-lookups", guess),
    );
    expect(guesses.filter(({ status }) => status === 404)).toHaveLength(30);
    const late = guesses.filter(({ status }) => status === 429);
    expect(late).toHaveLength(4);
    expect(Number(late[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  test("do each job once", async () => {
    const schedules = await eventually(async () => {
      const found = await pool().query("select name from pgboss.schedule order by name");
      return found.rowCount === jobNames.length ? found.rows.map(({ name }) => name) : null;
    });
    expect(schedules).toEqual([...jobNames].sort());
  });
});

/** PostgreSQL itself and every connection of ours to it. */
async function postgresProcesses(): Promise<number[]> {
  const { rows } = await pool().query("select pid from pg_stat_activity where application_name like 'loketplanner%'");
  return [Number(postgres.processId()), ...rows.map(({ pid }) => Number(pid))];
}

describe("a database that goes away", () => {
  test("is said calmly to people and programs, and both are served again when it is back", async () => {
    const { slug } = await createPlaces(2, 1);
    const program = nextProgram(0);
    const awayTypes = {
      [`/api/v1/availability?service=DOC&location=${slug}`]: /^application\/problem\+json/,
      [`/oap/api/desks/${slug}/slots/?productKey=DOC&persons=1`]: /^application\/json/,
      "/oap/api/desks/?productKey=DOC": /^application\/json/,
      "/en": /^text\/html/,
    };
    const statusOf = async (place: string) => (await raw(program, place).catch(() => null))?.status;
    const statuses = () => Promise.all(Object.keys(awayTypes).map(statusOf));
    expect(await statuses()).toEqual([200, 200, 200, 200]);

    const everyone = await postgresProcesses();
    for (const one of everyone) process.kill(one, "SIGSTOP");
    await eventually(async () => ((await statuses()).every((status) => status === 503) ? true : null));
    for (const [place, type] of Object.entries(awayTypes)) {
      const away = await raw(program, place);
      expect(away.headers.get("content-type")).toMatch(type);
      expect(Number(away.headers.get("retry-after"))).toBeGreaterThan(0);
    }

    // Whoever watches over it starts it again.
    for (const one of everyone) process.kill(one, "SIGKILL");
    await eventually(async () => ((await statuses()).every((status) => status === 200) ? true : null));
  });
});
