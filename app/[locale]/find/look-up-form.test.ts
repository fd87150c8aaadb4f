import { describe, expect, test } from "vitest";
import { readLookUp } from "./look-up-form";

const right = { code: "K7M39QXPTN", personKey: "2812345678" };

describe("readLookUp", () => {
  test.each([
    ["as it is shown", "K7M39-QXPTN"],
    ["in small letters", "k7m39qxptn"],
    ["with spaces and dashes", " k7m 39 – qxp-tn "],
    ["with O for 0 and I or L for 1", "KOM3IQLPTN"],
  ])("takes a code %s", (_, code) => {
    expect(readLookUp({ ...right, code })).toEqual({ ok: true, request: { ...right, code: code.trim() } });
  });

  test.each([
    ["a V-number", "281 234 5678"],
    ["a V-number with its name", "V-nummer: 2812345678"],
    ["a BSN", "123456782"],
    ["a reference", "R12345678"],
  ])("takes %s", (_, personKey) => {
    expect(readLookUp({ ...right, personKey }).ok).toBe(true);
  });

  test("says what is missing, field by field", () => {
    expect(readLookUp({ code: " ", personKey: "" })).toEqual({
      ok: false,
      errors: { code: "code_missing", personKey: "key_missing" },
    });
  });

  test("says what can never be right, field by field", () => {
    expect(readLookUp({ code: "K7M39", personKey: "twelve" })).toEqual({
      ok: false,
      errors: { code: "code_format", personKey: "key_format" },
    });
  });

  test("leaves a field alone that is right", () => {
    expect(readLookUp({ ...right, code: "K7M39-QXPTNN" })).toEqual({
      ok: false,
      errors: { code: "code_format", personKey: undefined },
    });
  });

  test("is not upset by fields that are not there or too long", () => {
    expect(readLookUp({}).ok).toBe(false);
    expect(readLookUp({ code: "1".repeat(5000), personKey: "1".repeat(5000) })).toEqual({
      ok: false,
      errors: { code: "code_format", personKey: "key_format" },
    });
  });
});
