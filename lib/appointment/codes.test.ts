import { expect, test } from "vitest";
import { isManageKey, newCode, newManageKey, readCode, showCode } from "./codes";

test("every new code is read back as it is shown, in lower case and with its look-alikes", () => {
  for (let n = 0; n < 200; n++) {
    const code = newCode();
    expect(readCode(showCode(code))).toBe(code);
    expect(readCode(code.toLowerCase().replaceAll("0", "o").replaceAll("1", " i "))).toBe(code);
  }
});

test.each(["", "K7M39", "K7M39-QXPTNX", "K7M39-QXPT!", "UUUUU-UUUUU"])("%j is no code", (text) => {
  expect(readCode(text)).toBeNull();
});

test("a thousand codes and manage keys are all different", () => {
  const made = Array.from({ length: 1000 }, () => [newCode(), newManageKey()]);
  expect(new Set(made.flat()).size).toBe(2000);
  expect(made.every(([, manageKey]) => isManageKey(manageKey ?? ""))).toBe(true);
  expect(isManageKey("A".repeat(32))).toBe(false);
});
