import { randomUUID } from "node:crypto";
import { chmodSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { closePool } from "@/lib/db/pool";
import { createLocation } from "@/lib/testing/factories";
import { exitCode, ProcessGround } from "@/lib/testing/process-ground";
import { nextEvent, serverEvents } from "@/lib/testing/server-events";
import { cookieOf, createMember, createSessionOf } from "@/lib/testing/staff-ground";
import { DateTime } from "@/lib/time";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres";
import { freePort } from "./free-port";

const appSecret = "a secret that both processes have, for a day";
let ground: ProcessGround;
let postgres: EmbeddedPostgres;
let urls: [string, string];
let starts: Awaited<ReturnType<ProcessGround["started"]>>[];

beforeAll(async () => {
  ground = await ProcessGround.create();
  chmodSync(ground.folder, 0o755);
  postgres = await startEmbeddedPostgres({
    dataDir: path.join(ground.folder, "given"),
    throwaway: true,
    log: () => {},
  });
  Object.assign(process.env, { DATABASE_URL: postgres.url, APP_SECRET: appSecret });
  const env = { DATABASE_URL: postgres.url, APP_SECRET: appSecret, LOG_LEVEL: "error" };
  const secondPort = await freePort();
  urls = [`http://127.0.0.1:${ground.port}`, `http://127.0.0.1:${secondPort}`];
  starts = [await ground.started(env), await ground.started({ ...env, PORT: String(secondPort) })];
});
afterAll(async () => {
  await closePool();
  await ground.stopAll();
  await postgres.stop();
  ground.remove();
});

/** A clerk's browser at a location, signed in. */
async function clerkAt(locationId: string): Promise<{ cookie: string }> {
  const { id } = await createMember({ roles: [{ role: "clerk", locationId, organisationId: null }] });
  return { cookie: await cookieOf(await createSessionOf(id, DateTime.now())) };
}

async function letSomebodyIn(url: string, slug: string, headers: { cookie: string }): Promise<void> {
  const action = { id: randomUUID(), kind: "walk_in", services: ["BIO"], persons: 1, name: "Sam" };
  const answer = await fetch(`${url}/api/desk/${slug}/actions`, {
    method: "POST",
    headers: { ...headers, Origin: url, "Content-Type": "application/json" },
    body: JSON.stringify(action),
  });
  expect(await answer.json()).toMatchObject({ ok: true });
}

test("what a clerk does at one process is on the screens and displays of the other within a second", async () => {
  const { id, slug } = await createLocation();
  const [here, there] = [await clerkAt(id), await clerkAt(id)];
  const screen = serverEvents(await fetch(`${urls[1]}/api/desk/${slug}/events`, { headers: there }));
  const display = serverEvents(await fetch(`${urls[1]}/api/display/${slug}/events`));
  await nextEvent(screen, "stale");
  await nextEvent(display, "display");
  const delays: number[] = [];
  for (let ticket = 1; ticket <= 20; ticket++) {
    const pressedAt = performance.now();
    await letSomebodyIn(urls[0], slug, here);
    expect(await nextEvent(screen, "news")).toMatchObject({ rows: [{ ticket, state: "arrived", names: ["Sam"] }] });
    delays.push(performance.now() - pressedAt);
    while (((await nextEvent(display, "display")) as { waiting: number }).waiting < ticket);
  }
  expect(Math.max(...delays)).toBeLessThan(1000);
  await screen.return();
  await display.return();
});

test("a browser that goes away leaves nothing behind, and another location's clerk nothing to hear", async () => {
  const [one, other] = [await createLocation(), await createLocation()];
  const clerk = await clerkAt(one.id);
  expect((await fetch(`${urls[0]}/api/desk/${other.slug}/events`, { headers: clerk })).status).toBe(404);
  const leaving = new AbortController();
  const stream = await fetch(`${urls[0]}/api/desk/${one.slug}/events`, { headers: clerk, signal: leaving.signal });
  await nextEvent(serverEvents(stream), "hello");
  leaving.abort();
  await letSomebodyIn(urls[0], one.slug, clerk);
  expect(await db.visit.count({ where: { locationId: one.id } })).toBe(1);
});

test("a process that is asked to stop ends its screens and stops at once; they find the other one", async () => {
  const { id, slug } = await createLocation();
  const clerk = await clerkAt(id);
  const screen = serverEvents(await fetch(`${urls[0]}/api/desk/${slug}/events`, { headers: clerk }));
  await nextEvent(screen, "hello");
  const askedAt = performance.now();
  starts[0]?.kill("SIGTERM");
  await expect(nextEvent(screen, "never")).rejects.toThrow("ended");
  expect(performance.now() - askedAt).toBeLessThan(3000);
  if (starts[0]) await exitCode(starts[0]);
  expect((await fetch(`${urls[1]}/api/desk/${slug}/day`, { headers: clerk })).status).toBe(200);
});
