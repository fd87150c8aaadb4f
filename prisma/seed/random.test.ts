import { expect, test } from "vitest";
import { seededRandom } from "./random";

const draw = (seed: string, times: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: times }, random.next);
};

test("gives the same numbers for the same seed and others for another", () => {
  expect(draw("2026-11-24", 100)).toEqual(draw("2026-11-24", 100));
  expect(draw("2026-11-24", 1)).not.toEqual(draw("2026-11-25", 1));
});

test("spreads evenly over its range", () => {
  const numbers = draw("spread", 20_000);

  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  for (let tenth = 0; tenth < 10; tenth++) {
    const inTenth = numbers.filter((number) => Math.floor(number * 10) === tenth).length;
    expect(inTenth / numbers.length).toBeCloseTo(0.1, 1);
  }
});

test("chooses as often as the weights say", () => {
  const random = seededRandom("weights");
  const drawn = Array.from({ length: 10_000 }, () =>
    random.weighted([
      ["often", 3],
      ["seldom", 1],
      ["never", 0],
    ]),
  );

  expect(drawn.filter((value) => value === "often").length / drawn.length).toBeCloseTo(0.75, 1);
  expect(drawn).not.toContain("never");
  expect(new Set(Array.from({ length: 100 }, () => random.pick(["a", "b", "c"]))).size).toBe(3);
});
