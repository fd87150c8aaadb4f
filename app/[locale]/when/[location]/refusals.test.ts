import { describe, expect, test } from "vitest";
import { readRefused } from "./refusals";

describe("readRefused", () => {
  test("reads why a choice led back, about which time and for how long", () => {
    const refused = readRefused({ refused: "slot_taken", at: "2027-02-02T08:50:00.000Z", service: "BIO" });
    expect(refused).toMatchObject({ reason: "slot_taken", afterSeconds: undefined });
    expect(refused?.at?.toMillis()).toBe(Date.UTC(2027, 1, 2, 8, 50));
    expect(readRefused({ refused: "too_many_attempts", after: "200" })?.afterSeconds).toBe(200);
  });

  test.each([
    ["nothing", {}],
    ["a reason that is none", { refused: "because" }],
    ["a name that every object has", { refused: "constructor" }],
    ["the same reason twice", { refused: ["slot_taken", "too_soon"] }],
  ])("takes %s for no refusal", (_, params) => {
    expect(readRefused(params)).toBeUndefined();
  });

  test("keeps the reason when the rest cannot be read", () => {
    const refused = readRefused({ refused: "too_soon", at: "yesterday", after: "-1" });
    expect(refused).toEqual({ reason: "too_soon", at: undefined, afterSeconds: undefined });
  });
});
