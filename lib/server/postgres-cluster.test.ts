import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { clusterIn, hasFiles } from "./postgres-cluster";

let dataDir = "";
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "loketplanner-cluster-"));
  chmodSync(dataDir, 0o755);
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test("finds no files where there are none yet", () => {
  expect(hasFiles(clusterIn(dataDir, "18", false))).toBe(false);
});

test("finds its own files, and refuses those of another PostgreSQL", () => {
  mkdirSync(path.join(dataDir, "postgres"));
  writeFileSync(path.join(dataDir, "postgres", "PG_VERSION"), "15\n");

  expect(hasFiles(clusterIn(dataDir, "15", false))).toBe(true);
  expect(() => hasFiles(clusterIn(dataDir, "18", false))).toThrow(
    /were made by PostgreSQL 15, and this is PostgreSQL 18/,
  );
});
