import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Bench, evenOut, evenWait } from "./even-out";

const bench = (id: string, given: Partial<Bench> = {}): Bench => ({
  id,
  waitDays: 10,
  hoursADay: 20,
  idleHours: 0,
  ...given,
});
const inARow = (one: string, other: string) => Math.abs(one.charCodeAt(0) - other.charCodeAt(0));

describe("evenOut", () => {
  test("lets the nearest idle location help the one that waits longest", () => {
    const benches = [
      bench("a", { waitDays: 30 }),
      bench("b", { waitDays: 2, idleHours: 500 }),
      bench("c", { waitDays: 2, idleHours: 500 }),
    ];
    // All queues: (30 + 2 + 2) × 20 hours, by 60 hours a day.
    expect(evenWait(benches)).toBeCloseTo(11.33, 2);
    expect(evenOut(benches, inARow)).toEqual([
      { from: "b", to: "a", hours: 186 },
      { from: "c", to: "a", hours: 186 },
    ]);
  });

  test("suggests nothing where all wait alike, or nothing is idle", () => {
    expect(evenOut([bench("a"), bench("b", { idleHours: 100 })], inARow)).toEqual([]);
    expect(evenOut([bench("a", { waitDays: 30 }), bench("b", { waitDays: 1 })], inARow)).toEqual([]);
    expect(evenOut([], inARow)).toEqual([]);
  });

  test("never gives more than is idle, and never makes a giver wait longer than all would, or a taker shorter", () => {
    const some = fc.array(
      fc.record({
        waitDays: fc.integer({ min: 0, max: 120 }),
        hoursADay: fc.float({ min: 0, max: 200, noNaN: true }),
        idleHours: fc.integer({ min: 0, max: 2000 }),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(some, (given) => {
        const benches = given.map((one, index) => ({ ...one, id: String.fromCharCode(97 + index) }));
        const moves = evenOut(benches, inARow);
        const target = evenWait(benches);
        for (const { id, waitDays, hoursADay, idleHours } of benches) {
          const sum = (side: "from" | "to") =>
            moves.filter((move) => move[side] === id).reduce((before, { hours }) => before + hours, 0);
          expect(sum("from")).toBeLessThanOrEqual(idleHours);
          if (sum("from") > 0) {
            expect(waitDays * hoursADay + sum("from")).toBeLessThanOrEqual(target * hoursADay + 1e-6);
          }
          if (sum("to") > 0) expect(waitDays * hoursADay - sum("to")).toBeGreaterThanOrEqual(target * hoursADay - 1e-6);
          expect(sum("from") * sum("to")).toBe(0);
        }
      }),
    );
  });
});
