import { describe, expect, test } from "vitest";
import type { DeskAction } from "./desk-action";
import { filterDay, noFilter } from "./filter-day";
import { foresee, type Pressed, settlingOf } from "./foresee";
import { groupParties } from "./group-parties";
import type { DeskToday, LiveDay, LiveRow } from "./live-day";
import { mergeDay, mergeNews } from "./merge-day";
import { punctuality } from "./punctuality";

const nine = "2027-03-10T08:00:00.000Z";
const at = (minutes: number) => new Date(Date.parse(nine) + minutes * 60_000).toISOString();

const row = (id: string, more: Partial<LiveRow> = {}): LiveRow => ({
  id,
  visitId: null,
  appointmentId: id,
  partyId: `party-${id}`,
  code: `CODE${id.toUpperCase()}`,
  ticket: null,
  state: "expected",
  dueAt: nine,
  arrivedAt: null,
  calledAt: null,
  names: [id],
  services: ["BIO"],
  persons: 1,
  hasPriority: false,
  isParked: false,
  calls: 0,
  deskName: null,
  clerkName: null,
  revision: 0,
  ...more,
});
const desk = (id: string, clerkId: string | null = null): DeskToday => ({
  id,
  name: id,
  services: ["BIO"],
  clerkId,
  clerkName: clerkId,
  helps: clerkId ? ["BIO"] : null,
  isPaused: false,
  freed: [],
});
const day = (rows: LiveRow[], desks: DeskToday[] = []): LiveDay => ({
  date: "2027-03-10",
  at: nine,
  version: 0,
  rows,
  desks,
  delayMinutes: null,
});

describe("a day with news in it", () => {
  test("has each row as it is now, whatever comes late or twice", () => {
    const kept = day([row("a", { state: "called", revision: 3 }), row("b")]);
    const late = { rows: [row("a", { state: "arrived", revision: 2 })], gone: [] };
    expect(mergeNews(kept, late).rows[0]).toBe(kept.rows[0]);
    const next = { rows: [row("a", { state: "serving", revision: 4 })], gone: [] };
    const merged = mergeNews(mergeNews(kept, next), next);
    expect(merged.rows.map(({ id, state }) => [id, state])).toEqual([
      ["a", "serving"],
      ["b", "expected"],
    ]);
  });

  test("loses who is of this day no more, and puts who is new at their time", () => {
    const kept = day([row("b", { dueAt: at(20) }), row("c", { dueAt: at(30) })]);
    const { rows } = mergeNews(kept, { rows: [row("a", { dueAt: at(25) })], gone: ["c"] });
    expect(rows.map(({ id }) => id)).toEqual(["b", "a"]);
  });

  test("has the delay as it was told last, also that there is none any more", () => {
    const late = mergeNews(day([row("a")]), { rows: [], gone: [], delayMinutes: 20 });
    expect(late.delayMinutes).toBe(20);
    expect(mergeNews(late, { rows: [row("b")], gone: [] }).delayMinutes).toBe(20);
    expect(mergeNews(late, { rows: [], gone: [], delayMinutes: null }).delayMinutes).toBeNull();
    expect(mergeDay(late, day([row("a")])).delayMinutes).toBeNull();
  });

  test("an appointment that changed without a visit is as it was read last", () => {
    const { rows } = mergeNews(day([row("a")]), { rows: [row("a", { state: "cancelled" })], gone: [] });
    expect(rows[0]?.state).toBe("cancelled");
  });

  test("read anew it forgets who is gone, keeps what was heard later, and draws nothing anew that is the same", () => {
    const kept = day([row("a", { state: "called", revision: 5 }), row("b"), row("gone")]);
    const read = day([row("a", { state: "arrived", revision: 4 }), row("b")]);
    const merged = mergeDay(kept, read);
    expect(merged.rows).toEqual([kept.rows[0], kept.rows[1]]);
    expect(merged.rows[1]).toBe(kept.rows[1]);
    expect(mergeDay(kept, { ...read, date: "2027-03-11" }).rows).toBe(read.rows);
  });
});

test.each([
  ["expected, a minute after", { state: "expected" as const }, 1, { kind: "late", minutes: 1 }],
  ["expected, in time", { state: "expected" as const }, 0, null],
  ["here ten minutes after their time", { state: "arrived" as const, arrivedAt: at(10) }, 15, null],
  ["here eleven minutes after", { state: "arrived" as const, arrivedAt: at(11) }, 15, { kind: "late", minutes: 11 }],
  ["here, six minutes before", { state: "arrived" as const, arrivedAt: at(-20) }, -6, { kind: "early", minutes: 6 }],
  ["here, five minutes before", { state: "arrived" as const, arrivedAt: at(-20) }, -5, null],
  ["helped", { state: "serving" as const, arrivedAt: at(30) }, 40, null],
  ["without an appointment", { state: "arrived" as const, dueAt: null, arrivedAt: at(0) }, 40, null],
])("somebody %s is early or late by the rule of the queue", (_, more, minutes, expected) => {
  expect(punctuality(row("a", more), Date.parse(at(minutes)))).toEqual(expected);
});

test("people who come together stand where the first of them does", () => {
  const rows = [row("a"), row("b", { partyId: "x" }), row("c"), row("d", { partyId: "x" })];
  const walkIn = row("e", { partyId: null });
  expect(groupParties([...rows, walkIn]).map((group) => group.rows.map(({ id }) => id))).toEqual([
    ["a"],
    ["b", "d"],
    ["c"],
    ["e"],
  ]);
});

test("a filter takes name, ticket, the begin of a code, part, service and lateness together", () => {
  const rows = [
    row("a", { names: ["Zoë de Vríes"], state: "arrived", ticket: 12, arrivedAt: at(20) }),
    row("b", { services: ["DOC"], code: "K7M39QXPTN" }),
  ];
  const found = (filter: Partial<typeof noFilter>) =>
    filterDay(rows, { ...noFilter, ...filter }, Date.parse(at(21))).map(({ id }) => id);
  expect(found({})).toEqual(["a", "b"]);
  expect(found({ text: "vries zoe" })).toEqual(["a"]);
  expect(found({ text: "12" })).toEqual(["a"]);
  expect(found({ text: "k7m3-9" })).toEqual(["b"]);
  expect(found({ text: "k7m" })).toEqual([]);
  expect(found({ part: "waiting" })).toEqual(["a"]);
  expect(found({ service: "DOC" })).toEqual(["b"]);
  expect(found({ time: "late" })).toEqual(["a", "b"]);
  expect(found({ time: "early" })).toEqual([]);
  expect(found({ time: "late", service: "DOC", text: "zoe" })).toEqual([]);
});

describe("what is foreseen", () => {
  const clerk = { id: "kim", name: "Kim Clerk" };
  const id = "5b3f6d0e-3c59-4d1f-9a70-0d9f4a1c2b3d";
  const pressed = (...actions: unknown[]): Pressed[] =>
    // A press has whatever its kind needs; these have only what is looked at.
    actions.map((action) => ({ action: { id, ...(action as object) } as DeskAction, pressedAt: at(5) }));

  test("is a whole visit at the clerk's own desk, in the order in which it was pressed", () => {
    const before = day(
      [row("a"), row("b", { visitId: "v", state: "arrived", revision: 1 })],
      [desk("1"), desk("2", "kim")],
    );
    const presses = pressed(
      { kind: "check_in", appointmentId: "a" },
      { kind: "call", visitId: "v" },
      { kind: "step", visitId: "v", step: "start" },
      { kind: "step", visitId: "v", step: "finish" },
      { kind: "sit", deskId: "1", services: ["BIO"] },
      { kind: "pause" },
    );
    const { rows, desks } = foresee(before, presses, clerk);
    expect(rows).toMatchObject([
      { id: "a", state: "arrived", arrivedAt: at(5), isForeseen: true },
      { id: "b", state: "done", deskName: "2", calls: 1, isForeseen: true },
    ]);
    expect(desks).toMatchObject([
      { id: "1", clerkId: "kim", isPaused: true },
      { id: "2", clerkId: null },
    ]);
    expect(foresee(before, presses.slice(0, 3), clerk).rows[1]).toMatchObject({ state: "serving" });
  });

  test("of a colleague's desk that is freed has nobody there, and whoever was there waits before others", () => {
    const before = day(
      [
        row("a", { visitId: "v", state: "serving", deskName: "2", calls: 3 }),
        row("b", { visitId: "w", state: "called", deskName: "1", calls: 1 }),
      ],
      [desk("1", "kim"), desk("2", "lee")],
    );
    const free = pressed({ kind: "free_desk", deskId: "2", clerkId: "lee" });
    const { rows, desks } = foresee(before, free, clerk);
    expect(rows).toMatchObject([
      { id: "a", state: "arrived", deskName: null, hasPriority: true, calls: 0, isForeseen: true },
      { id: "b", state: "called", deskName: "1" },
    ]);
    expect(desks).toMatchObject([{ clerkId: "kim" }, { clerkId: null, clerkName: null, helps: null }]);
    // Somebody else sits there by now.
    const other = pressed({ kind: "free_desk", deskId: "2", clerkId: "sam" });
    expect(foresee(before, other, clerk)).toEqual(before);
  });

  test("is nothing for what cannot be done from where somebody is", () => {
    const before = day(
      [row("a", { state: "cancelled" }), row("b", { visitId: "v", state: "done" })],
      [desk("1", "lee")],
    );
    const presses = pressed(
      { kind: "check_in", appointmentId: "a" },
      { kind: "step", visitId: "v", step: "finish" },
      { kind: "call", visitId: "v" },
      { kind: "sit", deskId: "1", services: ["BIO"] },
      { kind: "leave_desk" },
    );
    const after = foresee(before, presses, clerk);
    expect(after.rows).toEqual(before.rows);
    expect(after.desks).toEqual(before.desks);
  });

  test("is somebody without a number for a walk-in, until the day itself says so", () => {
    const walkIn = pressed({ kind: "walk_in", services: ["BIO"], persons: 2, name: "Sam", hasPriority: false });
    expect(foresee(day([]), walkIn, clerk).rows).toMatchObject([{ names: ["Sam"], ticket: null, state: "arrived" }]);
    expect(settlingOf(walkIn)).toEqual([]);
  });
});
