import { randomInt, randomUUID } from "node:crypto";
import { Pool } from "undici";
import type { Job, LoadResult } from "./load-job";
import { percentileOf } from "./percentile-of";
import { RawClient } from "./raw-client";

// A process of its own: what it costs must not slow down what it measures. It does one job and ends.

/** So many callers poll in turn, each well within its limit. */
const pollers = 10_000;
const firstNumber = randomInt(1_000_000_000, 5_000_000_000);

type Request = { method: "GET" | "POST"; path: string; headers: Record<string, string>; body?: string };
type Answer = { status: number; text: string };
/** Does one attempt and says what came of it. */
type Attempt = (index: number) => Promise<string>;
/** What so many visitors do, one attempt after the other; `close` ends their connections. */
type Visitors = { attempts: Attempt[]; close: () => Promise<void> | void };

/** The address of a caller, in a network that it shares with few others. */
function addressOf(caller: number): string {
  const spread = (Math.imul(caller + 1, 0x9e3779b1) >>> 8) & 0xffffff;
  return `10.${spread >> 16}.${(spread >> 8) & 255}.${spread & 255}`;
}

/** Sends a request; what comes back is read whole, and kept only when `isKept`. */
function send(pool: Pool, request: Request, isKept: boolean): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let status = 0;
    const kept: Buffer[] = [];
    pool.dispatch(request, {
      onRequestStart: () => {},
      onResponseStart: (_, code) => {
        status = code;
      },
      onResponseData: (_, chunk) => {
        if (isKept) kept.push(chunk);
      },
      onResponseEnd: () => resolve({ status, text: Buffer.concat(kept).toString("utf8") }),
      onResponseError: (_, error) => reject(error),
    });
  });
}

/** Pages, as a browser's connection brings them. */
function asking(pool: Pool, { path }: Extract<Job, { what: "ask" }>): Attempt {
  return async (index) => {
    const headers = { "x-forwarded-for": addressOf(index % pollers) };
    return String((await send(pool, { method: "GET", path, headers }, false)).status);
  };
}

/** Programs that poll, each visitor on a connection of its own. */
function polling({ url, path, connections }: Extract<Job, { what: "poll" }>): Visitors {
  const clients = Array.from({ length: connections }, () => new RawClient(new URL(url)));
  return {
    attempts: clients.map((client) => async (index) => String(await client.get(path, addressOf(index % pollers)))),
    close: () => {
      for (const client of clients) client.close();
    },
  };
}

type Buying = { location: string; startsAt: readonly string[] };

const post = (pool: Pool, path: string, given: { headers: Record<string, string>; body: object }) =>
  send(
    pool,
    {
      method: "POST",
      path,
      headers: { "content-type": "application/json", ...given.headers },
      body: JSON.stringify(given.body),
    },
    true,
  );

/** An answer that is no success, in words: its status and the type of its problem. */
function refusal({ status, text }: Answer): string {
  const { type = "" } = text.startsWith("{") ? (JSON.parse(text) as { type?: string }) : {};
  return `${status} ${type.split("/").at(-1)}`;
}

function hold(pool: Pool, { location, startsAt }: Buying, index: number): Promise<Answer> {
  const start = startsAt[Math.floor(Math.random() * startsAt.length)];
  return post(pool, "/api/v1/holds", {
    headers: { "x-forwarded-for": addressOf(index), "idempotency-key": randomUUID() },
    body: { location, services: ["DOC"], persons: 1, startsAt: start, language: "nl" },
  });
}

function holding(pool: Pool, job: Buying): Attempt {
  return async (index) => {
    const held = await hold(pool, job, index);
    return held.status === 201 ? "201" : refusal(held);
  };
}

function booking(pool: Pool, job: Buying): Attempt {
  return async (index) => {
    const held = await hold(pool, job, index);
    if (held.status !== 201) return refusal(held);
    const { id, secret } = JSON.parse(held.text) as { id: string; secret: string };
    const booked = await post(pool, "/api/v1/appointments", {
      headers: { "x-forwarded-for": addressOf(index), authorization: `Bearer ${secret}` },
      body: {
        hold: id,
        people: [{ name: `Person ${index}`, key: String(firstNumber + index) }],
        contactKind: "self",
        contactBy: "none",
        language: "nl",
      },
    });
    return booked.status === 201 ? "sold" : refusal(booked);
  };
}

function attemptOf(pool: Pool, job: Exclude<Job, { what: "poll" }>): Attempt {
  if (job.what === "ask") return asking(pool, job);
  return job.what === "hold" ? holding(pool, job) : booking(pool, job);
}

function visitorsOf(job: Job): Visitors {
  if (job.what === "poll") return polling(job);
  const pool = new Pool(job.url, { connections: job.connections, pipelining: 1 });
  const attempt = attemptOf(pool, job);
  return { attempts: Array.from({ length: job.connections }, () => attempt), close: () => pool.close() };
}

async function run(job: Job): Promise<LoadResult> {
  const { attempts, close } = visitorsOf(job);
  const last = job.what === "book" ? job.people : Number.POSITIVE_INFINITY;
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  const endsAt = job.what === "book" ? Number.POSITIVE_INFINITY : startedAt + job.seconds * 1000;
  const times: number[] = [];
  const soldAtMs: number[] = [];
  const outcomes: Record<string, number> = {};
  let next = 0;
  const visit = async (attempt: Attempt) => {
    while (next < last && performance.now() < endsAt) {
      const index = next++;
      const begunAt = performance.now();
      const outcome = await attempt(index);
      const doneAt = performance.now();
      times.push(doneAt - begunAt);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      if (outcome === "sold") soldAtMs.push(doneAt - startedAt);
    }
  };
  await Promise.all(attempts.map(visit));
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  await close();
  const generatorLoad = (user + system) / 1e6 / seconds;
  return { seconds, outcomes, attempts: times.length, ...percentiles(times), generatorLoad, soldAtMs };
}

function percentiles(times: readonly number[]): { p50Ms: number; p95Ms: number } {
  const sorted = [...times].sort((one, other) => one - other);
  return { p50Ms: percentileOf(sorted, 50), p95Ms: percentileOf(sorted, 95) };
}

process.once("message", async (message) => {
  // `load.ts` sends it.
  const result = await run(message as Job);
  process.send?.(result, () => process.disconnect());
});
