import { type ChildProcess, spawn } from "node:child_process";
import { lstatSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { freePort } from "@/lib/server/free-port";
import { processIdentity } from "@/lib/server/process-identity";
import { untilPrinted } from "./started-app";

type Env = Record<string, string>;

/** Asks again and again, a short while apart, until there is an answer. */
export async function eventually<Answer>(ask: () => Answer | null | Promise<Answer | null>): Promise<Answer> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer !== null) return answer;
    await wait(50);
  }
  throw new Error("It did not happen within a minute.");
}

/** The code that a process ends with; null when a signal ended it. */
export function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("close", (code) => resolve(code)));
}

/** Whether a process lives. */
export const isAlive = (processId: number) => processIdentity(processId) !== null;

/** The environment of a machine where nothing is set for us, and least of all by the test runner. */
function bareEnv(): NodeJS.ProcessEnv {
  const { DATABASE_URL, APP_SECRET, VITEST, ...rest } = process.env;
  return { ...rest, NODE_ENV: "production" };
}

/** One data folder, in a folder that only its owner may enter (as `mktemp -d` makes it), to start the product on. */
export class ProcessGround {
  readonly folder = mkdtempSync(path.join(tmpdir(), "loketplanner-start-"));
  readonly dataDir = path.join(this.folder, "data");
  private readonly children: ChildProcess[] = [];

  private constructor(readonly port: number) {}

  static async create(): Promise<ProcessGround> {
    return new ProcessGround(await freePort());
  }

  /** `npm start`, as an operator types it. */
  launch(env: Env = {}): ChildProcess {
    const given = { PORT: String(this.port), HOST: "127.0.0.1", DATA_DIR: this.dataDir, DEMO: "off", ...env };
    const child = spawn("npm", ["start"], { env: { ...bareEnv(), ...given }, stdio: ["ignore", "pipe", "pipe"] });
    this.children.push(child);
    return child;
  }

  /** `npm start` that has said to be ready. */
  async started(env: Env = {}): Promise<ChildProcess> {
    const child = this.launch(env);
    await untilPrinted(child, /Ready on http/);
    return child;
  }

  /** How a start that is refused ends: its exit code and what it said to people. */
  async refusal(env: Env): Promise<{ code: number | null; said: string }> {
    const child = this.launch(env);
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
    });
    const code = await exitCode(child);
    return { code, said: said.replace(/^npm .*\n/gm, "") };
  }

  get(place: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.port}${place}`, init);
  }

  /** The server that a start of ours became, also one that has no data folder of its own. */
  serverOf(start: ChildProcess): number {
    const children = readFileSync(`/proc/${start.pid}/task/${start.pid}/children`, "utf8");
    return Number.parseInt(children, 10);
  }

  serverProcess(): number {
    return Number.parseInt(readFileSync(path.join(this.dataDir, "server.pid"), "utf8"), 10);
  }

  /** The lines of PostgreSQL's own file: its process first, its port fourth. Null when it has stopped, or not begun. */
  postgresFile(): string[] | null {
    try {
      return readFileSync(path.join(this.dataDir, "postgres", "postmaster.pid"), "utf8").split("\n");
    } catch {
      return null;
    }
  }

  postgresProcess(): number {
    return Number(this.postgresFile()?.[0]);
  }

  /** A connection of the test's own, beside the server's: as the owner, or as whom the product works. The caller ends it. */
  async connect(as: "owner" | "app" = "owner"): Promise<pg.Client> {
    const [name, file] = as === "owner" ? ["", "postgres-password"] : ["_app", "postgres-app-password"];
    const password = readFileSync(path.join(this.dataDir, file), "utf8").trim();
    const port = this.postgresFile()?.[3];
    const client = new pg.Client(`postgres://loketplanner${name}:${password}@127.0.0.1:${port}/loketplanner`);
    client.on("error", () => {});
    await client.connect();
    return client;
  }

  async query(statement: string, as: "owner" | "app" = "owner"): Promise<pg.QueryResult["rows"]> {
    const client = await this.connect(as);
    return (await client.query(statement).finally(() => client.end())).rows;
  }

  /** Ends what a test has left running. */
  async stopAll(): Promise<void> {
    for (const child of this.children.splice(0)) {
      child.kill("SIGTERM");
      await exitCode(child);
    }
  }

  /** Removes every file, also those that had to be elsewhere. */
  remove(): void {
    const files = path.join(this.dataDir, "postgres");
    if (lstatSync(files, { throwIfNoEntry: false })?.isSymbolicLink()) {
      rmSync(readlinkSync(files), { recursive: true, force: true });
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
