import { describe, expect, test } from "vitest";
import services from "./data/services.json" with { type: "json" };
import { servicesFileSchema } from "./file-schemas";
import { fillSession, type InventedVisit, type SessionToFill } from "./fill-session";
import { seededRandom } from "./random";
import type { Measure } from "./yearly-visits";

const measure: Measure = {
  services: servicesFileSchema.parse(services).services.map((service, position) => ({ ...service, position })),
  partsOf: (minutes, slotMinutes) => Math.ceil(minutes / slotMinutes),
};
const desks = (count: number, slots = 48) => new Array<number>(slots).fill(count);
const fill = (session: SessionToFill, seed = "seed") => fillSession(session, measure, seededRandom(seed));

/** How many places each slot has left. */
function left({ capacities }: SessionToFill, visits: InventedVisit[]): number[] {
  const free = [...capacities];
  for (const { firstSlot, parts } of visits) {
    for (let slot = firstSlot; slot < firstSlot + parts; slot++) free[slot] = (free[slot] ?? Number.NaN) - 1;
  }
  return free;
}

describe("fillSession", () => {
  test("fills every place of a full session of ten-minute slots", () => {
    const session = { capacities: desks(6), slotMinutes: 10, mix: { DOC: 80, VAA: 15, TKV: 5 }, busyness: 1 };

    expect(left(session, fill(session))).toEqual(desks(0));
  });

  test("leaves no two free slots in a row where the shortest visit takes two", () => {
    const session = { capacities: desks(4, 96), slotMinutes: 5, mix: { OEK: 1 }, busyness: 1 };

    for (const seed of ["a", "b", "c", "d"]) {
      const free = left(session, fill(session, seed));
      expect(Math.min(...free)).toBeGreaterThanOrEqual(0);
      expect(free.some((places, slot) => places > 0 && (free[slot + 1] ?? 0) > 0)).toBe(false);
    }
  });

  test("never oversells a session whose capacity differs from slot to slot", () => {
    const capacities = Array.from({ length: 30 }, (_, slot) => slot % 3);
    const session = { capacities, slotMinutes: 10, mix: { DOC: 85, VAA: 15 }, busyness: 1 };

    expect(left(session, fill(session))).toEqual(desks(0, 30));
  });

  test.each(["a", "b", "c", "d", "e"])("keeps something free on a busy day that is not full (%s)", (seed) => {
    const session = { capacities: desks(1, 18), slotMinutes: 10, mix: { DOC: 60, BIO: 40 }, busyness: 0.95 };
    const free = left(session, fill(session, seed));

    expect(free.filter((places) => places > 0).length).toBeGreaterThanOrEqual(1);
    expect(Math.min(...free)).toBe(0);
  });

  test("brings groups of one to five, some for two services and some with more time", () => {
    const session = { capacities: desks(20), slotMinutes: 10, mix: { BIO: 76, VAA: 13, NRA: 11 }, busyness: 1 };
    const visits = fill(session);

    expect([...new Set(visits.map((visit) => visit.persons))].sort()).toEqual([1, 2, 3, 4, 5]);
    expect(visits.some((visit) => visit.services.join() === "BIO,VAA")).toBe(true);
    expect(visits.some((visit) => visit.extraTime)).toBe(true);
  });

  test("gives the same visits for the same seed", () => {
    const session = { capacities: desks(3), slotMinutes: 10, mix: { DOC: 1 }, busyness: 0.5 };

    expect(fill(session, "x")).toEqual(fill(session, "x"));
    expect(fill(session, "x")).not.toEqual(fill(session, "y"));
  });
});
