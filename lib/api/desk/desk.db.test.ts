import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { stopFollowing } from "@/lib/live/follow-location";
import { endStaffSession } from "@/lib/staff/staff-session";
import { createLocation } from "@/lib/testing/factories";
import { nextEvent, serverEvents } from "@/lib/testing/server-events";
import { cookieOf, createMember, createSessionOf } from "@/lib/testing/staff-ground";
import { DateTime } from "@/lib/time";
import { display } from "../display/app";
import { desk } from "./app";

const origin = "http://localhost:3000";
type Place = { id: string; slug: string };
let place: Place;
let elsewhere: Place;

beforeEach(async () => {
  [place, elsewhere] = [await createLocation(), await createLocation()];
});
afterEach(stopFollowing);

/** A clerk's browser, signed in: their session and its cookie. */
async function signedIn(at: Place) {
  const roles = [{ role: "clerk" as const, locationId: at.id, organisationId: null }];
  const { id } = await createMember({ name: "Kim Clerk", roles });
  const sessionId = await createSessionOf(id, DateTime.now());
  return { id, sessionId, cookie: await cookieOf(sessionId) };
}

const read = (path: string, headers: Record<string, string>) => desk.request(`${origin}/api/desk/${path}`, { headers });
const post = (slug: string, headers: Record<string, string>, body: unknown = walkIn()) =>
  desk.request(`${origin}/api/desk/${slug}/actions`, {
    method: "POST",
    headers: { Origin: origin, Host: "localhost:3000", "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
const walkIn = () => ({ id: randomUUID(), kind: "walk_in", services: ["BIO"], persons: 1, name: "Sam" });

describe("a clerk's screen", () => {
  test("is for who is signed in, at this location; everybody else learns nothing", async () => {
    const { cookie, sessionId } = await signedIn(place);
    expect((await read(`${place.slug}/day`, { cookie })).status).toBe(200);
    for (const path of ["day", "events"]) {
      expect((await read(`${place.slug}/${path}`, {})).status).toBe(401);
      expect((await read(`${place.slug}/${path}`, { cookie: "staff=made-up" })).status).toBe(401);
      const foreign = await read(`${elsewhere.slug}/${path}`, { cookie });
      const missing = await read(`no-such-place/${path}`, { cookie });
      expect([foreign.status, missing.status]).toEqual([404, 404]);
      expect(await foreign.text()).toBe(await missing.text());
    }
    expect((await post(elsewhere.slug, { cookie })).status).toBe(404);
    await endStaffSession(sessionId, DateTime.now());
    expect((await read(`${place.slug}/day`, { cookie })).status).toBe(401);
    expect(await db.visit.count({ where: { locationId: { in: [place.id, elsewhere.id] } } })).toBe(0);
  });

  test("a planner sees a day, and does nothing in it", async () => {
    const { id } = await createMember({ roles: [{ role: "planner", locationId: null, organisationId: null }] });
    const cookie = await cookieOf(await createSessionOf(id, DateTime.now()));
    const day = await read(`${place.slug}/day`, { cookie });
    expect(await day.json()).toMatchObject({ rows: [], you: { id, mayWork: false } });
    expect((await post(place.slug, { cookie })).status).toBe(404);
  });

  test("changes nothing for another site, nor for what is no action", async () => {
    const { cookie } = await signedIn(place);
    expect((await post(place.slug, { cookie, Origin: "https://elsewhere.example" })).status).toBe(403);
    expect((await post(place.slug, { cookie, "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect((await post(place.slug, { cookie, "Content-Type": "text/plain" })).status).toBe(415);
    for (const body of [
      null,
      {},
      { ...walkIn(), id: "1" },
      { ...walkIn(), kind: "delete" },
      { ...walkIn(), persons: 13 },
    ]) {
      expect((await post(place.slug, { cookie }, body)).status).toBe(400);
    }
    expect((await post(place.slug, { cookie }, { ...walkIn(), name: "x".repeat(20_000) })).status).toBe(413);
    expect(await db.visit.count({ where: { locationId: place.id } })).toBe(0);
  });

  test("reads the day only when it has changed", async () => {
    const { cookie } = await signedIn(place);
    const first = await read(`${place.slug}/day`, { cookie });
    const etag = first.headers.get("etag") ?? "";
    expect((await read(`${place.slug}/day`, { cookie, "If-None-Match": etag })).status).toBe(304);
    await post(place.slug, { cookie });
    const second = await read(`${place.slug}/day`, { cookie, "If-None-Match": etag });
    expect(await second.json()).toMatchObject({ version: 1, rows: [{ names: ["Sam"], ticket: 1, state: "arrived" }] });
  });

  test("hears what a colleague does, until it goes", async () => {
    const [one, other] = [await signedIn(place), await signedIn(place)];
    const stream = await read(`${place.slug}/events`, { cookie: one.cookie });
    expect(stream.headers.get("content-type")).toContain("text/event-stream");
    expect(stream.headers.get("cache-control")).toContain("no-transform");
    const events = serverEvents(stream);
    await nextEvent(events, "stale");
    const body = walkIn();
    expect(await (await post(place.slug, { cookie: other.cookie }, body)).json()).toMatchObject({
      ok: true,
      ticket: 1,
    });
    expect(await (await post(place.slug, { cookie: other.cookie }, body)).json()).toMatchObject({
      ok: true,
      ticket: 1,
    });
    expect(await nextEvent(events, "news")).toMatchObject({ rows: [{ ticket: 1, names: ["Sam"] }], gone: [] });
    await events.return(undefined);
  });

  test("one session has four streams: a fifth ends the first", async () => {
    const { cookie } = await signedIn(place);
    const streams = [];
    for (let count = 0; count < 5; count++) streams.push(serverEvents(await read(`${place.slug}/events`, { cookie })));
    const [first, ...others] = streams;
    if (!first) throw new Error("There is no stream.");
    await nextEvent(first, "replaced");
    expect((await first.next()).done).toBe(true);
    for (const stream of others) {
      await nextEvent(stream, "hello");
      await stream.return(undefined);
    }
  });
});

describe("a waiting room", () => {
  test("reads numbers without a sign-in, and hears of new ones", async () => {
    const { cookie } = await signedIn(place);
    const events = serverEvents(await display.request(`/api/display/${place.slug}/events`));
    expect(await nextEvent(events, "display")).toMatchObject({ called: [], waiting: 0 });
    await post(place.slug, { cookie });
    let said = await nextEvent(events, "display");
    // How it was is said once or twice: at the begin, and when the database is heard.
    if ((said as { waiting: number }).waiting === 0) said = await nextEvent(events, "display");
    expect(said).toMatchObject({ called: [], waiting: 1 });
    expect(await (await display.request(`/api/display/${place.slug}`)).json()).toEqual(said);
    expect((await display.request("/api/display/no-such-place")).status).toBe(404);
    await events.return(undefined);
  });
});
