import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keptSecret } from "./kept-secret";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "loketplanner-secret-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("makes a secret once, for its owner's eyes alone", () => {
  const file = path.join(folder, "secret");
  const secret = keptSecret(file, 32);

  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(keptSecret(file, 32)).toBe(secret);
  expect(keptSecret(path.join(folder, "another"), 32)).not.toBe(secret);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).sort()).toEqual(["another", "secret"]);
});

test("leaves a secret that somebody put there as it is", () => {
  const file = path.join(folder, "secret");
  writeFileSync(file, "chosen by an operator, with a line end\n");

  expect(keptSecret(file, 32)).toBe("chosen by an operator, with a line end");
});
