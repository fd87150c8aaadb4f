import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { DeskAction } from "./desk-action";
import { DeskQueue, type Sent } from "./desk-queue";

const start = Date.parse("2027-03-10T08:00:00Z");
beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(start);
});
afterEach(() => vi.useRealTimers());

/** A server that answers as it is told to, and remembers what it was sent. */
function newServer() {
  const sent: string[] = [];
  let answer: (action: DeskAction) => Sent = () => ({ ok: true, ticket: 1 });
  return {
    sent,
    send: async (action: DeskAction) => {
      sent.push(action.id);
      return answer(action);
    },
    answers: (next: (action: DeskAction) => Sent) => {
      answer = next;
    },
  };
}

function newStorage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const entry = (id: string, kind = "check_in") => ({
  // Only its id and kind are looked at here.
  action: { id, kind } as DeskAction,
  who: id,
  pressedAt: new Date(Date.now()).toISOString(),
});
const open = (server: ReturnType<typeof newServer>, storage = newStorage()) =>
  new DeskQueue({ send: server.send, storage, key: "k", nowMs: Date.now });
const settled = () => vi.advanceTimersByTimeAsync(0);

test("what is pressed while nobody answers waits, and is sent once and in order when somebody does", async () => {
  const [server, storage] = [newServer(), newStorage()];
  server.answers(() => "away");
  const queue = open(server, storage);
  for (const id of ["a", "b", "c"]) queue.press(entry(id));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(queue.snapshot().waiting.map(({ who }) => who)).toEqual(["a", "b", "c"]);
  expect(new Set(server.sent)).toEqual(new Set(["a"]));
  server.sent.length = 0;
  server.answers(() => ({ ok: true, ticket: 7, visitId: "v" }));
  queue.resume();
  await settled();
  expect(server.sent).toEqual(["a", "b", "c"]);
  expect(queue.snapshot()).toMatchObject({ waiting: [], refused: [], done: { entry: { who: "c" }, ticket: 7 } });
  expect(storage.kept.size).toBe(0);
});

test("a page that is loaded again sends what still waits", async () => {
  const [server, storage] = [newServer(), newStorage()];
  server.answers(() => "away");
  const before = open(server, storage);
  before.press(entry("a"));
  await settled();
  before.stop();
  server.answers(() => ({ ok: true }));
  const after = open(server, storage);
  after.resume();
  await settled();
  expect(after.snapshot().waiting).toEqual([]);
  expect(server.sent).toEqual(["a", "a"]);
});

test("a refusal is shown until it was read, and holds up nothing", async () => {
  const server = newServer();
  server.answers(({ id }) => (id === "a" ? { ok: false, reason: "already_in", ticket: 4 } : { ok: true }));
  const queue = open(server);
  queue.press(entry("a"));
  queue.press(entry("b"));
  await settled();
  expect(queue.snapshot()).toMatchObject({ waiting: [], refused: [{ who: "a", reason: "already_in", ticket: 4 }] });
  queue.dismiss("a");
  expect(queue.snapshot().refused).toEqual([]);
});

test("a call that could not be sent for a while is not sent later", async () => {
  const server = newServer();
  server.answers(() => "away");
  const queue = open(server);
  queue.press(entry("a", "call_next"));
  queue.press(entry("b"));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(queue.snapshot()).toMatchObject({ waiting: [{ who: "b" }], refused: [{ who: "a", reason: "not_sent" }] });
});

test("a call that waited behind another press is not sent late, and its age is told by the machine's own clock", async () => {
  const server = newServer();
  server.answers(({ id }) => (id === "a" ? "away" : { ok: true }));
  const queue = open(server);
  queue.press(entry("a"));
  queue.press(entry("b", "call_next"));
  await vi.advanceTimersByTimeAsync(11_000);
  server.answers(() => ({ ok: true }));
  // The server's clock, by which a press is dated, is an hour behind this machine's.
  queue.press({ ...entry("c", "call_next"), pressedAt: new Date(Date.now() - 3_600_000).toISOString() });
  await settled();
  expect(server.sent.filter((id) => id !== "a")).toEqual(["c"]);
  expect(queue.snapshot()).toMatchObject({ waiting: [], refused: [{ who: "b", reason: "not_sent" }], done: {} });
});

test("a call that was done, but whose answer took too long, is asked once more what came of it", async () => {
  const sent: string[] = [];
  const send = async ({ id }: DeskAction): Promise<Sent> => {
    sent.push(id);
    if (sent.length > 1) return { ok: true, visitId: "v" };
    await new Promise((resolve) => setTimeout(resolve, 8000));
    return "away";
  };
  const queue = new DeskQueue({ send, storage: newStorage(), key: "k", nowMs: Date.now });
  queue.press(entry("a", "call_next"));
  await vi.advanceTimersByTimeAsync(9500);
  expect(sent).toEqual(["a", "a"]);
  expect(queue.snapshot()).toMatchObject({ waiting: [], refused: [], done: { visitId: "v" } });
});

test("what the server breaks on three times is shown, and what is behind it goes on", async () => {
  const server = newServer();
  server.answers(({ id }) => (id === "c" ? { ok: true } : "failed"));
  const queue = open(server);
  for (const id of ["a", "b", "c"]) queue.press(entry(id));
  await settled();
  expect(queue.snapshot().refused).toEqual([]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(server.sent).toEqual(["a", "a", "a", "b", "b", "b", "c"]);
  expect(queue.snapshot().refused.map(({ who, reason }) => [who, reason])).toEqual([
    ["a", "failed"],
    ["b", "failed"],
  ]);
  expect(queue.snapshot()).toMatchObject({ waiting: [], done: { entry: { who: "c" } } });
});

test("one that is stopped while it sends leaves the storage to the next, until it is resumed", async () => {
  const [storage, answers] = [newStorage(), [] as ((sent: Sent) => void)[]];
  const send = () => new Promise<Sent>((resolve) => answers.push(resolve));
  const before = new DeskQueue({ send, storage, key: "k", nowMs: Date.now });
  for (const id of ["a", "b"]) before.press(entry(id));
  before.stop();
  const server = newServer();
  server.answers(() => "away");
  const after = open(server, storage);
  after.press(entry("c"));
  answers[0]?.({ ok: true });
  await settled();
  expect(answers).toHaveLength(1);
  expect(JSON.parse(storage.getItem("k") ?? "[]")).toMatchObject([{ who: "a" }, { who: "b" }, { who: "c" }]);
  after.stop();
  before.resume();
  expect(answers).toHaveLength(2);
});

test("who is signed out keeps what waits, and sends it after signing in", async () => {
  const server = newServer();
  server.answers(() => "signed_out");
  const queue = open(server);
  queue.press(entry("a"));
  queue.press(entry("b"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.sent).toEqual(["a"]);
  expect(queue.snapshot()).toMatchObject({ isSignedOut: true, waiting: [{ who: "a" }, { who: "b" }] });
  server.answers(() => "not_allowed");
  queue.resume();
  await settled();
  expect(queue.snapshot().refused.map(({ reason }) => reason)).toEqual(["not_allowed", "not_allowed"]);
});

test("what is in the storage and is no queue is none", () => {
  const storage = newStorage();
  storage.setItem("k", "{not json");
  expect(open(newServer(), storage).snapshot().waiting).toEqual([]);
});
