import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { serviceKeys } from "@/lib/service/schema";
import { locationPart, readSlotKey, slotKeys } from "./slot-key";

const minuteMs = 60_000;
const slots = fc.record({
  locationId: fc.uuid(),
  service: fc.constantFrom(...serviceKeys),
  persons: fc.integer({ min: 1, max: 6 }),
});
const starts = fc.uniqueArray(
  fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((minute) => minute * minuteMs),
  { maxLength: 50 },
);

describe("the key of a slot", () => {
  test("is read back as what it was made of, in any case", () => {
    fc.assert(
      fc.property(slots, starts, (of, startsAtMs) => {
        const { locationId, service, persons } = of;
        const wanted = startsAtMs.map((startMs) => ({
          location: locationPart(locationId),
          service,
          persons,
          startsAtMs: startMs,
        }));
        const keys = slotKeys(of, startsAtMs);
        expect(keys.map(readSlotKey)).toEqual(wanted);
        expect(keys.map((key) => readSlotKey(key.toUpperCase()))).toEqual(wanted);
      }),
    );
  });

  test("is 32 lower-case hex digits, the same alone as in a list, and another for each start", () => {
    fc.assert(
      fc.property(slots, starts, (of, startsAtMs) => {
        const keys = slotKeys(of, startsAtMs);
        expect(keys).toEqual(startsAtMs.flatMap((startMs) => slotKeys(of, [startMs])));
        expect(new Set(keys).size).toBe(startsAtMs.length);
        expect(keys.every((key) => /^[0-9a-f]{32}$/.test(key))).toBe(true);
      }),
    );
  });

  test("is another for another service and another group", () => {
    const locationId = "018f4e9c-1111-4222-8333-944445555666";
    const keys = serviceKeys.flatMap((service) =>
      [1, 2, 3, 4, 5, 6].flatMap((persons) => slotKeys({ locationId, service, persons }, [1_800_000_000_000])),
    );
    expect(new Set(keys).size).toBe(36);
  });

  test("that somebody made up or changed stands for nothing", () => {
    const [key = ""] = slotKeys(
      { locationId: "018f4e9c-1111-4222-8333-944445555666", service: "DOC", persons: 2 },
      [1_800_000_000_000],
    );
    for (let digit = 0; digit < 32; digit++) {
      const other = ((Number.parseInt(key[digit] ?? "", 16) + 1) % 16).toString(16);
      expect(readSlotKey(key.slice(0, digit) + other + key.slice(digit + 1))).toBeNull();
    }
    const made = [
      "",
      "0",
      "0".repeat(32),
      "f".repeat(32),
      "g".repeat(32),
      `${key}0`,
      ` ${key}`,
      key.slice(1),
      `${key}\n`,
    ];
    expect(made.map(readSlotKey)).toEqual(made.map(() => null));
  });
});
