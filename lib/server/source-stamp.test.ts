import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sourceStamp } from "./source-stamp";

let root = "";
const write = (file: string, content: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "loketplanner-stamp-"));
  write("app/page.tsx", "a page");
  write("lib/rule.ts", "a rule");
  write("package-lock.json", "{}");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("is the same for the same source, and for another test of it", () => {
  const stamp = sourceStamp(root);
  write("lib/rule.test.ts", "a test");
  write("e2e/journey.spec.ts", "a journey");
  expect(sourceStamp(root)).toBe(stamp);
});

test.each([
  ["a changed page", () => write("app/page.tsx", "another page")],
  ["a new file", () => write("components/button.tsx", "a button")],
  ["another name", () => renameSync(path.join(root, "lib/rule.ts"), path.join(root, "lib/law.ts"))],
  [
    "a text that moves from one file to the next",
    () => {
      write("app/page.tsx", "a pagea");
      write("lib/rule.ts", " rule");
    },
  ],
  ["other packages", () => write("package-lock.json", '{ "lockfileVersion": 3 }')],
  ["another model", () => write("prisma/schema.prisma", "model")],
])("differs for %s", (_, change) => {
  const stamp = sourceStamp(root);
  change();
  expect(sourceStamp(root)).not.toBe(stamp);
});
