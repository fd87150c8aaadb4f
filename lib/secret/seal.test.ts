import * as fc from "fast-check";
import { expect, test } from "vitest";
import { seal, unseal } from "./seal";

test("opens whatever it sealed, and never seals the same twice", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(unseal(seal(text))).toBe(text);
      expect(seal(text).equals(seal(text))).toBe(false);
    }),
  );
});

test("opens nothing that was changed in any one byte", () => {
  const sealed = seal("1234567890");
  for (let index = 0; index < sealed.length; index++) {
    const forged = Buffer.from(sealed);
    forged[index] = (forged[index] ?? 0) ^ 1;
    expect(unseal(forged)).toBeNull();
  }
  expect(unseal(Buffer.alloc(5))).toBeNull();
});
