import { generateSync } from "otplib";
import { expect, test } from "vitest";
import { DateTime } from "@/lib/time";
import { hashPassword, isPassword } from "./password";
import { stepOfCode } from "./totp";

test("a password is what was hashed and nothing else, however its accents were typed", async () => {
  const hash = await hashPassword("Een lange zin met é");
  expect(hash).toMatch(/^argon2id\$19456\$2\$/);
  expect(await isPassword("Een lange zin met e\u0301", hash)).toBe(true);
  expect(await isPassword("een lange zin met é", hash)).toBe(false);
  expect(await isPassword("", null)).toBe(false);
  expect(await hashPassword("Een lange zin met é")).not.toBe(hash);
});

test("a code counts in its own half minute and the one before and after", () => {
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  const now = DateTime.fromSeconds(1_800_000_015);
  const codeAt = (seconds: number) => generateSync({ secret, epoch: seconds });
  const present = Math.floor(now.toSeconds() / 30);

  expect(stepOfCode(codeAt(now.toSeconds()), secret, now)).toBe(present);
  expect(stepOfCode(codeAt(now.toSeconds() - 30), secret, now)).toBe(present - 1);
  expect(stepOfCode(codeAt(now.toSeconds() + 30), secret, now)).toBe(present + 1);
  expect(stepOfCode(codeAt(now.toSeconds() - 90), secret, now)).toBeNull();
  expect(stepOfCode("12345", secret, now)).toBeNull();
});
