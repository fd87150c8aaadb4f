import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { untilPrinted } from "@/lib/testing/started-app";
import { freePort } from "./free-port";

// A folder that only its owner may enter, as `mktemp -d` makes it.
const ground = mkdtempSync(path.join(tmpdir(), "loketplanner-start-"));
const dataDir = path.join(ground, "data");
const children: ChildProcess[] = [];
let port = 0;

/** The environment of a machine where nothing is set for us, and least of all by the test runner. */
function bareEnv(): NodeJS.ProcessEnv {
  const { DATABASE_URL, APP_SECRET, VITEST, ...rest } = process.env;
  return { ...rest, NODE_ENV: "production" };
}

function launch(env: Record<string, string>): ChildProcess {
  const given = { PORT: String(port), HOST: "127.0.0.1", DATA_DIR: dataDir, DEMO: "off" };
  const child = spawn("npm", ["start"], { env: { ...bareEnv(), ...given, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  return child;
}

async function started(env: Record<string, string> = {}): Promise<ChildProcess> {
  const child = launch(env);
  await untilPrinted(child, /Ready on http/);
  return child;
}

/** How a start that is refused ends: its exit code and what it said to people. */
function refusal(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = launch(env);
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString("utf8");
  });
  return new Promise((resolve) =>
    child.once("close", (code) => resolve({ code, said: said.replace(/^npm .*\n/gm, "") })),
  );
}

const exited = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
const get = (place: string) => fetch(`http://127.0.0.1:${port}${place}`);

/** The processes of the server and of its PostgreSQL, as the data folder tells them. */
const serverProcess = () => Number(readFileSync(path.join(dataDir, "server.pid"), "utf8"));
const postgresFile = () => readFileSync(path.join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n");
const isAlive = (processId: number) => {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
};

async function inDatabase(statement: string): Promise<pg.QueryResult> {
  const password = readFileSync(path.join(dataDir, "postgres-password"), "utf8").trim();
  const client = new pg.Client(`postgres://loketplanner:${password}@127.0.0.1:${postgresFile()[3]}/loketplanner`);
  await client.connect();
  return client.query(statement).finally(() => client.end());
}

/** Asks again and again, a short while apart, until there is an answer. */
async function eventually<Answer>(ask: () => Promise<Answer | null>): Promise<Answer> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer !== null) return answer;
    await wait(50);
  }
  throw new Error("It did not happen within a minute.");
}

beforeAll(async () => {
  port = await freePort();
});

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const gone = exited(child);
    child.kill("SIGTERM");
    await gone;
  }
});

afterAll(() => rmSync(ground, { recursive: true, force: true }));

describe("npm start", () => {
  test("serves from a folder that only its owner may enter, and stops cleanly when npm is told to", async () => {
    const child = await started();

    expect((await get("/healthz")).status).toBe(200);
    expect((await get("/readyz")).status).toBe(200);
    expect(await (await get("/nl")).text()).toContain("<h1");
    const postgres = Number(postgresFile()[0]);

    const gone = exited(child);
    child.kill("SIGTERM");
    expect(await gone).toBe(0);
    expect(isAlive(postgres)).toBe(false);
    expect(existsSync(path.join(dataDir, "postgres", "postmaster.pid"))).toBe(false);
  });

  test("loses nothing in a kill -9, and the next start goes on with the same data", async () => {
    await started();
    await inDatabase("insert into advice_count values ('2027-03-01', 'a row of before', 'spared', 7)");
    const postgres = Number(postgresFile()[0]);
    process.kill(serverProcess(), "SIGKILL");
    expect(isAlive(postgres)).toBe(true);

    await started();

    expect((await inDatabase("select visits from advice_count where rule_key = 'a row of before'")).rows).toEqual([
      { visits: 7 },
    ]);
    expect(isAlive(postgres)).toBe(false);
  });

  test("goes on after its PostgreSQL is killed: a calm page first, then itself again", async () => {
    await started();
    process.kill(Number(postgresFile()[0]), "SIGKILL");

    const away = await eventually(async () => {
      const response = await get("/en");
      return response.status === 503 ? response : null;
    });
    expect(away.headers.get("retry-after")).toBe("30");
    expect(away.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await away.text()).toContain("We will be back soon");
    expect((await get("/healthz")).status).toBe(200);
    await eventually(async () => ((await get("/en")).status === 200 ? true : null));
    expect((await get("/readyz")).status).toBe(200);
  });

  test("refuses a second server on the same data while the first one lives", async () => {
    await started();
    const { code, said } = await refusal({ PORT: String(await freePort()) });

    expect(code).toBe(1);
    expect(said).toMatch(
      /^Another Loketplanner \(process \d+\) is using .*: stop it first, or choose another DATA_DIR\.\n$/,
    );
  });

  test("refuses another secret than the one its data was made with", async () => {
    const { code, said } = await refusal({ APP_SECRET: "another secret than the first one, but long enough" });

    expect(code).toBe(1);
    expect(said).toMatch(/^APP_SECRET is not the one that this database was made with/);
  });
});

describe("npm start says in one line why it cannot", () => {
  let squatter: Server | undefined;
  afterEach(() => squatter?.close());

  test("when its port is in use", async () => {
    squatter = createServer().listen(port, "127.0.0.1");
    expect(await refusal({})).toEqual({
      code: 1,
      said: `Port ${port} is in use: stop what listens there, or choose another PORT.\n`,
    });
  });

  test("when a variable is wrong", async () => {
    expect(await refusal({ PORT: "many" })).toEqual({
      code: 1,
      said: 'PORT is "many": a whole number from 1 to 65535 is needed.\n',
    });
  });

  test("when its folder cannot be written", async () => {
    const file = path.join(ground, "file");
    writeFileSync(file, "");
    const { code, said } = await refusal({ DATA_DIR: path.join(file, "data") });

    expect(code).toBe(1);
    expect(said).toMatch(/^DATA_DIR .* cannot be written \(ENOTDIR\): choose a folder that can\.\n$/);
  });

  test("when its database does not answer", async () => {
    const nowhere = await freePort();
    const { code, said } = await refusal({
      DATABASE_URL: `postgres://me:secret@127.0.0.1:${nowhere}/planner`,
      APP_SECRET: "a secret that is long enough for this",
    });

    expect(code).toBe(1);
    expect(said).toMatch(
      new RegExp(`^The database at 127\\.0\\.0\\.1:${nowhere} cannot be reached \\(.*\\): check DATABASE_URL\\.\\n$`),
    );
    expect(said).not.toContain("secret@");
  });
});
