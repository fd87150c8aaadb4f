import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { canEnter, reachableData } from "./reachable-folder";

/** Somebody who owns nothing here. */
const stranger = { uid: 4_000_001, gid: 4_000_001 };
let folder = "";
let dataDir = "";
let ground = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "loketplanner-reach-"));
  chmodSync(folder, 0o755);
  dataDir = path.join(folder, "data");
  ground = path.join(folder, "ground");
  mkdirSync(dataDir);
  chmodSync(dataDir, 0o755);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("canEnter", () => {
  test("is yes where every folder on the way is open", () => {
    expect(canEnter(dataDir, stranger)).toBe(true);
  });

  test("is no when one on the way is closed, as root's home and a fresh mktemp -d are", () => {
    chmodSync(folder, 0o700);
    expect(canEnter(dataDir, stranger)).toBe(false);
  });

  test("follows a link to where it goes", () => {
    const closed = path.join(folder, "closed");
    mkdirSync(closed, { mode: 0o700 });
    symlinkSync(closed, path.join(folder, "link"));
    expect(canEnter(path.join(folder, "link"), stranger)).toBe(false);
  });

  test("is yes for whoever runs this process", () => {
    chmodSync(folder, 0o700);
    expect(canEnter(dataDir, null)).toBe(true);
  });
});

describe("reachableData", () => {
  test("is the data folder itself where it can be", () => {
    const folder = path.join(dataDir, "postgres");
    expect(reachableData(dataDir, stranger, ground)).toEqual({ folder, link: null, isElsewhere: false });
  });

  test("is elsewhere when the data folder is closed, and never where another clone at this path has been", () => {
    chmodSync(dataDir, 0o700);
    const first = reachableData(dataDir, stranger, ground);
    const second = reachableData(dataDir, stranger, ground);

    expect(first).toMatchObject({ link: path.join(dataDir, "postgres"), isElsewhere: true });
    expect(path.dirname(first.folder)).toBe(ground);
    expect(second.folder).not.toBe(first.folder);
  });

  test("makes the place elsewhere one that others can enter, whatever the umask", () => {
    chmodSync(dataDir, 0o700);
    const before = process.umask(0o077);
    try {
      reachableData(dataDir, stranger, ground);
    } finally {
      process.umask(before);
    }
    expect(canEnter(ground, stranger)).toBe(true);
  });

  test("goes on elsewhere, where the link says", () => {
    const elsewhere = path.join(ground, "data-of-before");
    mkdirSync(elsewhere, { recursive: true });
    symlinkSync(elsewhere, path.join(dataDir, "postgres"));

    expect(reachableData(dataDir, stranger, ground)).toEqual({ folder: elsewhere, link: null, isElsewhere: true });
  });

  test("refuses to begin anew when the files that the link means are gone", () => {
    symlinkSync(path.join(ground, "gone"), path.join(dataDir, "postgres"));

    expect(() => reachableData(dataDir, stranger, ground)).toThrow(/are gone: bring them back, or remove the link/);
    expect(existsSync(ground)).toBe(false);
  });

  test("refuses to begin anew when files that are there can no longer be reached", () => {
    mkdirSync(path.join(dataDir, "postgres"));
    chmodSync(dataDir, 0o700);

    expect(() => reachableData(dataDir, stranger, ground)).toThrow(/may no longer enter/);
  });
});
