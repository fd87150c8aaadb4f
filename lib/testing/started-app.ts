import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { appUrlOf } from "@/lib/server/app-url-of";
import { startEmbeddedPostgres } from "@/lib/server/embedded-postgres";
import { freePort } from "@/lib/server/free-port";
import { grantAppRole } from "@/lib/server/grant-app-role";
import { migrate } from "@/prisma/migrate";

export type StartedApp = { url: string; databaseUrl: string; appSecret: string; stop: () => Promise<void> };

const patienceMs = 240_000;

/** Resolves with what a process has printed, once that matches; throws when it ends or takes too long before it does. */
export function untilPrinted(child: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const late = setTimeout(() => reject(new Error(`Nothing like ${wanted} was printed:\n${printed}`)), patienceMs);
    const read = (chunk: Buffer) => {
      printed += chunk.toString("utf8");
      if (!wanted.test(printed)) return;
      clearTimeout(late);
      // What it prints from now on flows away unread.
      for (const stream of [child.stdout, child.stderr]) stream?.off("data", read).resume();
      resolve(printed);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (code) => {
      clearTimeout(late);
      reject(new Error(`It ended with ${code} before it printed ${wanted}:\n${printed}`));
    });
  });
}

/**
 * Starts the whole product as an operator would (`npm start`) on a fresh database with the demonstration in it, and as the role
 * that it has on a database of its own; `databaseUrl` is the owner's. With `throwaway` nothing of it would survive a crash,
 * which is quicker than an operator's.
 */
export async function startApp(
  env: Record<string, string> = {},
  { throwaway } = { throwaway: true },
): Promise<StartedApp> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "loketplanner-app-"));
  await chmod(dataDir, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir, throwaway, log: () => {} });
  const appUrl = appUrlOf(postgres.url, dataDir);
  await migrate(postgres.url);
  await grantAppRole(postgres.url, appUrl);
  const port = await freePort();
  const appSecret = "a secret for the browser tests and nothing else";
  const given = {
    PORT: String(port),
    HOST: "127.0.0.1",
    DATABASE_URL: appUrl,
    APP_SECRET: appSecret,
    DEMO: "on",
    LOG_LEVEL: "warn",
    // Each test comes from an address of its own, and says so.
    TRUSTED_PROXIES: "127.0.0.1",
  };
  const app = spawn("npm", ["start"], { env: { ...process.env, ...given, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const stop = async () => {
    if (app.exitCode === null) {
      const gone = new Promise((resolve) => app.once("exit", resolve));
      app.kill("SIGTERM");
      await gone;
    }
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await untilPrinted(app, /Ready on /);
  } catch (error) {
    await stop();
    throw error;
  }
  app.stderr?.pipe(process.stderr);
  return { url: `http://127.0.0.1:${port}`, databaseUrl: postgres.url, appSecret, stop };
}
