import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitCapacity } from "./split-capacity";

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

const days = fc.record({
  slots: fc.integer({ min: 0, max: 96 }),
  desks: fc.integer({ min: 0, max: 12 }),
  shares: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 }),
});

describe("splitCapacity", () => {
  test("adds up to the desks in every slot", () => {
    fc.assert(
      fc.property(days, ({ slots, desks, shares }) => {
        const waves = splitCapacity({ slots, desks, shares });
        expect(waves).toHaveLength(shares.length);
        for (let slot = 0; slot < slots; slot++) expect(sum(waves.map((wave) => wave[slot] ?? Number.NaN))).toBe(desks);
      }),
    );
  });

  test("gives each wave its share of the day to within one place, and never less than none", () => {
    fc.assert(
      fc.property(days, ({ slots, desks, shares }) => {
        const waves = splitCapacity({ slots, desks, shares });
        waves.forEach((wave, index) => {
          const exact = (slots * desks * (shares[index] ?? 0)) / sum(shares);
          expect(Math.abs(sum(wave) - exact)).toBeLessThan(1);
          expect(Math.min(0, ...wave)).toBe(0);
        });
      }),
    );
  });

  test("spreads each wave over the day: half-way it has about half of its places", () => {
    const waves = splitCapacity({ slots: 30, desks: 4, shares: [70, 20, 10] });

    expect(waves.map(sum)).toEqual([84, 24, 12]);
    expect(waves.map((wave) => sum(wave.slice(0, 15)))).toEqual([42, 12, 6]);
  });

  test("gives the places that are left over to the largest remainders", () => {
    expect(splitCapacity({ slots: 5, desks: 1, shares: [50, 30, 20] }).map(sum)).toEqual([3, 1, 1]);
  });

  test("gives one wave everything", () => {
    expect(splitCapacity({ slots: 3, desks: 2, shares: [100] })).toEqual([[2, 2, 2]]);
  });
});
