import fc from "fast-check";
import { expect, test } from "vitest";
import { lanesOf } from "./lanes-of";

const block = (opensAt: string, closesAt: string) => ({ opensAt, closesAt });
const shown = (blocks: ReturnType<typeof block>[]) =>
  lanesOf(blocks).map((one) => `${one.block.opensAt} ${one.lane}/${one.lanes}`);

test("what follows each other shares no lanes with anything", () => {
  expect(shown([block("12:00", "15:00"), block("09:00", "12:00")])).toEqual(["09:00 0/1", "12:00 0/1"]);
});

test("what overlaps stands beside each other, also through a third", () => {
  expect(
    shown([block("09:00", "12:00"), block("11:00", "16:00"), block("13:00", "17:00"), block("18:00", "20:00")]),
  ).toEqual(["09:00 0/2", "11:00 1/2", "13:00 0/2", "18:00 0/1"]);
});

test("a short block within a long one does not end what they are together", () => {
  expect(shown([block("09:00", "17:00"), block("10:00", "11:00"), block("12:00", "13:00")])).toEqual([
    "09:00 0/2",
    "10:00 1/2",
    "12:00 1/2",
  ]);
});

test("rules of the same hours stand on the same side each day, however they come", () => {
  const [one, other] = ["a", "b"].map((seriesId) => ({ ...block("09:00", "12:00"), seriesId }));
  if (!one || !other) throw new Error("There are two.");
  const sides = (blocks: (typeof one)[]) =>
    lanesOf(blocks).map(({ block: { seriesId }, lane }) => `${seriesId} ${lane}`);
  expect(sides([one, other])).toEqual(["a 0", "b 1"]);
  expect(sides([other, one])).toEqual(["a 0", "b 1"]);
});

test("no two blocks of one lane overlap, and no block is lost", () => {
  const clock = fc
    .integer({ min: 0, max: 47 })
    .map((half) => `${String(half >> 1).padStart(2, "0")}:${half % 2 ? "30" : "00"}`);
  const any = fc
    .tuple(clock, clock)
    .filter(([from, until]) => from < until)
    .map(([from, until]) => block(from, until));
  fc.assert(
    fc.property(fc.array(any, { maxLength: 20 }), (blocks) => {
      const placed = lanesOf(blocks);
      expect(placed).toHaveLength(blocks.length);
      for (const [index, one] of placed.entries()) {
        expect(one.lane).toBeLessThan(one.lanes);
        for (const other of placed.slice(index + 1)) {
          const overlaps = one.block.opensAt < other.block.closesAt && other.block.opensAt < one.block.closesAt;
          if (overlaps) expect(one.lane).not.toBe(other.lane);
        }
      }
    }),
  );
});
