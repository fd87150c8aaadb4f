import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canCombine } from "./can-combine";
import { serviceKeySchema } from "./schema";
import { groupSizes, partyMinutes, visitMinutes } from "./visit-minutes";

const doc = { firstMinutes: 10, extraMinutes: 5 };
const bio = { firstMinutes: 10, extraMinutes: 10 };

describe("visitMinutes", () => {
  test.each([
    ["one person", [doc], 1, false, 10],
    ["a family of six", [doc], 6, false, 35],
    ["two services for two people", [doc, bio], 2, false, 35],
    ["extra time once, not per person", [bio], 3, true, 40],
  ])("adds up %s", (_, services, persons, extraTime, minutes) => {
    expect(visitMinutes(services, persons, extraTime)).toBe(minutes);
  });
});

describe("groupSizes", () => {
  test("divides any party evenly over as few appointments as hold it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (persons) => {
        const sizes = groupSizes(persons);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(persons);
        expect(sizes).toHaveLength(Math.ceil(persons / 6));
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test("gives extra time to the first appointment of a party only", () => {
  expect(partyMinutes([doc], 7, true)).toEqual([35, 20]);
});

test("services combine when they know a person by the same key", () => {
  expect(canCombine([{ personKey: "v_number" }, { personKey: "v_number" }])).toBe(true);
  expect(canCombine([{ personKey: "v_number" }, { personKey: "bsn" }])).toBe(false);
});

test.each([
  ["ukr", "OEK"],
  [" FAM ", "NRA"],
  ["bio", "BIO"],
])("%j is the service %s", (text, key) => {
  expect(serviceKeySchema.parse(text)).toBe(key);
});
