import { expect, test } from "vitest";
import type { DeskToday, LiveRow } from "@/lib/visit/live-day";
import { expectedWaits } from "./expected-waits";
import { queueOfDay } from "./queue-of-day";

const lengths = [
  { key: "BIO" as const, firstMinutes: 10, extraMinutes: 10 },
  { key: "DOC" as const, firstMinutes: 5, extraMinutes: 5 },
];
const row = (id: string, more: Partial<LiveRow> = {}) =>
  ({ id, visitId: id, state: "arrived", services: ["BIO"], persons: 1, isParked: false, ...more }) as LiveRow;
const desk = (more: Partial<DeskToday> = {}) =>
  ({ id: "desk", services: ["BIO", "DOC"], helps: ["BIO"], isPaused: false, ...more }) as DeskToday;
const waits = (rows: LiveRow[], desks: DeskToday[]) =>
  expectedWaits(queueOfDay({ rows, desks }), lengths, ["BIO", "DOC"]).map(({ minutes }) => minutes);

test("who is here counts, and neither who is expected, was helped, stayed away nor was put aside", () => {
  const others = (["expected", "done", "no_show", "left", "cancelled"] as const).map((state) => row(state, { state }));
  expect(waits([...others, row("aside", { isParked: true })], [desk()])).toEqual([0, null]);
  expect(waits([row("one"), row("two", { persons: 2 })], [desk()])).toEqual([30, null]);
  expect(waits([row("one"), row("at desk", { state: "serving" })], [desk()])).toEqual([15, null]);
  // Let in a moment ago, and without a number yet.
  expect(waits([row("new", { visitId: null })], [desk()])).toEqual([10, null]);
});

test("a desk helps as whoever sits there says, and not in a break or while nobody sits there", () => {
  const rows = [row("one"), row("two")];
  expect(waits(rows, [desk(), desk({ helps: ["BIO", "DOC"] })])).toEqual([10, 20]);
  expect(waits(rows, [desk(), desk({ isPaused: true }), desk({ helps: null })])).toEqual([20, null]);
});
