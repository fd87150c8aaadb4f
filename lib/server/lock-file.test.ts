import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lockFile, lockHolder } from "./lock-file";
import { processIdentity } from "./process-identity";

let folder = "";
let file = "";
let other: ChildProcess;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "loketplanner-lock-"));
  file = path.join(folder, "server.pid");
  other = spawn("sleep", ["60"]);
});

afterEach(async () => {
  await killOther();
  rmSync(folder, { recursive: true, force: true });
});

async function killOther(): Promise<void> {
  if (other.exitCode !== null || other.signalCode !== null) return;
  const gone = new Promise((resolve) => other.once("exit", resolve));
  other.kill("SIGKILL");
  await gone;
}

const otherId = () => other.pid ?? 0;

describe("lockFile", () => {
  test("takes a free lock, and gives it back", () => {
    const lock = lockFile(file);
    expect(lockHolder(file)).toBe(process.pid);

    if (lock.ok) lock.unlock();
    expect(lockHolder(file)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("refuses while a live process has it, and says which", () => {
    writeFileSync(file, `${otherId()} ${processIdentity(otherId())}\n`);

    expect(lockFile(file)).toEqual({ ok: false, processId: otherId() });
    expect(lockHolder(file)).toBe(otherId());
  });

  test("takes over from a process that was killed", async () => {
    writeFileSync(file, `${otherId()} ${processIdentity(otherId())}\n`);
    await killOther();

    expect(lockFile(file).ok).toBe(true);
    expect(lockHolder(file)).toBe(process.pid);
  });

  test("takes over when the number belongs to another process by now", () => {
    writeFileSync(file, `${otherId()} ${processIdentity(otherId())}-before-the-restart\n`);

    expect(lockFile(file).ok).toBe(true);
    expect(readFileSync(file, "utf8")).toMatch(new RegExp(`^${process.pid} `));
  });

  test.each(["", "\n", "nonsense", "0", "-1 x"])("takes over from a file that says nothing: %j", (content) => {
    writeFileSync(file, content);

    expect(lockFile(file).ok).toBe(true);
    expect(readdirSync(folder)).toEqual(["server.pid"]);
  });

  test("lasts as long as the process that it is handed to", async () => {
    const lock = lockFile(file);
    if (lock.ok) lock.handTo(otherId());
    expect(lockFile(file)).toEqual({ ok: false, processId: otherId() });

    await killOther();
    expect(lockFile(file).ok).toBe(true);
  });

  test("is had by one of many that take over at once", async () => {
    writeFileSync(file, "999999999 gone\n");
    const rival = `import { lockFile } from "./lib/server/lock-file";
      const lock = lockFile(${JSON.stringify(file)});
      process.stdout.write(lock.ok ? "won" : "lost");
      process.stdin.resume();`;
    const rivals = Array.from({ length: 6 }, () => spawn(process.execPath, ["--import", "tsx", "-e", rival]));
    try {
      const outcomes = await Promise.all(
        rivals.map((one) => new Promise<string>((resolve) => one.stdout.once("data", (said) => resolve(String(said))))),
      );
      expect(outcomes.filter((outcome) => outcome === "won")).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === "lost")).toHaveLength(5);
    } finally {
      for (const one of rivals) one.kill("SIGKILL");
    }
  }, 60_000);
});

describe("processIdentity", () => {
  test("is the same for a process as long as it lives, and nothing after", async () => {
    const identity = processIdentity(otherId());
    expect(identity).toMatch(/./);
    expect(processIdentity(otherId())).toBe(identity);
    expect(processIdentity(process.pid)).not.toBe(identity);

    await killOther();
    expect(processIdentity(otherId())).toBeNull();
  });

  test.each([0, -1, 1.5, Number.NaN])("is nothing for %s, which is no process", (number) => {
    expect(processIdentity(number)).toBeNull();
  });
});
