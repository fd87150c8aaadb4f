import { expect, test } from "vitest";
import { crossesBox, stretchesCross } from "./crossings";

const at = (x: number, y: number) => ({ x, y });
const box = { left: 10, right: 20, top: 10, bottom: 20 };

test("tells whether two stretches cross", () => {
  expect(stretchesCross({ from: at(0, 0), to: at(10, 10) }, { from: at(0, 10), to: at(10, 0) })).toBe(true);
  expect(stretchesCross({ from: at(0, 0), to: at(10, 0) }, { from: at(0, 5), to: at(10, 5) })).toBe(false);
  expect(stretchesCross({ from: at(0, 0), to: at(4, 4) }, { from: at(0, 10), to: at(10, 0) })).toBe(false);
});

test.each([
  ["through it", at(0, 15), at(30, 15), true],
  ["over a corner of it", at(8, 15), at(15, 8), true],
  ["to its inside", at(0, 0), at(15, 15), true],
  ["past it", at(0, 0), at(30, 5), false],
  ["towards it and not up to it", at(0, 15), at(9, 15), false],
])("tells of a stretch that runs %s whether it crosses the box", (_how, from, to, crosses) => {
  expect(crossesBox({ from, to }, box)).toBe(crosses);
});
