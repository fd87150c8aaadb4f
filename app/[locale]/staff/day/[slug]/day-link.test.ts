import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LiveDay, LiveRow } from "@/lib/visit/live-day";
import { DayLink } from "./day-link";

/** A connection as a browser has it, which says what the test lets it say. */
class FakeSource extends EventTarget {
  static readonly OPEN = 1;
  static all: FakeSource[] = [];
  readyState = 1;
  constructor(readonly url: string) {
    super();
    FakeSource.all.push(this);
  }
  close() {
    this.readyState = 2;
  }
  say(event: string, data: unknown = {}) {
    this.dispatchEvent(Object.assign(new Event(event), { data: JSON.stringify(data) }));
  }
}

const row = (id: string, state: LiveRow["state"] = "expected") => ({ id, state, revision: 0, dueAt: null }) as LiveRow;
const day = (...rows: LiveRow[]): LiveDay => ({
  date: "2027-03-10",
  at: "2027-03-10T08:00:00Z",
  version: 0,
  rows,
  desks: [],
  delayMinutes: null,
});

let answer: () => Promise<Response>;
let link: DayLink;
const browser = { onLine: true };
const page = Object.assign(new EventTarget(), { hidden: false });
const windowOfPage = new EventTarget();
const now = () => link.snapshot();
const source = () => FakeSource.all.at(-1) ?? new FakeSource("");
const wait = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const isGiven = (read: LiveDay) => async () => Response.json(read, { headers: { ETag: '"1"' } });

beforeEach(() => {
  vi.useFakeTimers();
  FakeSource.all = [];
  browser.onLine = true;
  answer = isGiven(day(row("a")));
  vi.stubGlobal("EventSource", FakeSource);
  vi.stubGlobal("window", windowOfPage);
  vi.stubGlobal("document", page);
  vi.stubGlobal("navigator", browser);
  vi.stubGlobal("fetch", () => answer());
  link = new DayLink("zwolle", day());
  link.start();
});
afterEach(() => {
  link.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function live() {
  source().say("hello");
  await wait();
  expect(now().status).toBe("live");
}

test("reads the day whole at each connection, and then hears what changes", async () => {
  expect(source().url).toBe("/api/desk/zwolle/events");
  await live();
  expect(now().day.rows.map(({ id }) => id)).toEqual(["a"]);
  source().say("news", { rows: [row("b")], gone: ["a"] });
  expect(now().day.rows.map(({ id }) => id)).toEqual(["b"]);
  answer = isGiven(day(row("c")));
  source().say("stale");
  await wait();
  expect(now().day.rows.map(({ id }) => id)).toEqual(["c"]);
});

test("what is heard while the day is being read is not lost by it", async () => {
  const answered = Promise.withResolvers<Response>();
  answer = () => answered.promise;
  source().say("hello");
  source().say("news", { rows: [row("b")], gone: [] });
  answered.resolve(Response.json(day(row("a"))));
  await wait();
  expect(now().day.rows.map(({ id }) => id)).toEqual(["a", "b"]);
});

test("a connection that breaks is made again, while the day is asked for", async () => {
  await live();
  source().dispatchEvent(new Event("error"));
  await wait();
  expect(now().status).toBe("asks");
  await wait(1000);
  expect(FakeSource.all).toHaveLength(2);
  await live();
});

test("nobody who answers is said, with since when, until there is somebody", async () => {
  await live();
  answer = () => Promise.reject(new TypeError("no network"));
  source().dispatchEvent(new Event("error"));
  await wait();
  expect(now()).toMatchObject({ status: "away", day: { rows: [{ id: "a" }] } });
  await wait(60_000);
  expect(now().status).toBe("away");
  answer = isGiven(day(row("a"), row("b")));
  await wait(10_000);
  await live();
  expect(now().day.rows).toHaveLength(2);
});

test("a network that says it is gone is believed at once, and so when it is back", async () => {
  await live();
  browser.onLine = false;
  windowOfPage.dispatchEvent(new Event("offline"));
  expect(now().status).toBe("away");
  browser.onLine = true;
  windowOfPage.dispatchEvent(new Event("online"));
  await live();
});

test("a connection that says nothing for two beats is none", async () => {
  await live();
  answer = () => Promise.reject(new TypeError("no network"));
  await wait(41_000);
  expect(now().status).toBe("away");
});

test.each([401, 404])("a session that is over is said (%i), and nothing is asked any more", async (status) => {
  await live();
  answer = async () => new Response("{}", { status });
  source().dispatchEvent(new Event("error"));
  await wait(60_000);
  expect(now().status).toBe("signed_out");
  expect(FakeSource.all).toHaveLength(1);
});

test("a screen that made room for another asks every five seconds", async () => {
  await live();
  source().say("replaced");
  answer = isGiven(day(row("later")));
  await wait(5000);
  expect(now()).toMatchObject({ status: "asks", day: { rows: [{ id: "later" }] } });
});
