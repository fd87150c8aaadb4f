import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { eventually, exitCode, isAlive, ProcessGround } from "@/lib/testing/process-ground";

let ground: ProcessGround;
beforeAll(async () => {
  ground = await ProcessGround.create();
});
afterEach(() => ground.stopAll());
afterAll(() => ground.remove());

/** A row of before, to be found again after. */
const writeRow = (key: string) => ground.query(`insert into advice_count values ('2027-03-01', '${key}', 'spared', 7)`);
const readRow = (key: string) => ground.query(`select visits from advice_count where rule_key = '${key}'`);

describe("npm start", () => {
  test("told to stop while it is still starting, leaves nothing behind", async () => {
    const child = ground.launch();
    const postgres = await eventually(() => ground.postgresProcess() || null);

    child.kill("SIGTERM");
    expect(await exitCode(child)).toBe(0);
    expect(isAlive(postgres)).toBe(false);
    expect(existsSync(path.join(ground.dataDir, "server.pid"))).toBe(false);
  });

  test("serves from a folder that only its owner may enter, and stops cleanly when npm is told to", async () => {
    const child = await ground.started();

    expect((await ground.get("/healthz")).status).toBe(200);
    expect((await ground.get("/readyz")).status).toBe(200);
    expect(await (await ground.get("/nl")).text()).toContain("<h1");
    const postgres = ground.postgresProcess();

    child.kill("SIGTERM");
    expect(await exitCode(child)).toBe(0);
    expect(isAlive(postgres)).toBe(false);
    expect(ground.postgresFile()).toBeNull();
  });

  /** A request that waits for the database, until the returned connection gives way. */
  async function requestUnderWay(): Promise<{ answer: Promise<Response>; rival: pg.Client }> {
    const rival = await ground.connect();
    await rival.query("begin; lock table location in access exclusive mode");
    const answer = ground.get("/nl/where?service=BIO");
    await eventually(async () =>
      (await rival.query("select from pg_locks where not granted")).rowCount ? true : null,
    );
    return { answer, rival };
  }

  test("finishes the request that is under way before it stops, and takes no new one", async () => {
    const child = await ground.started();
    const { answer: underWay, rival } = await requestUnderWay();

    child.kill("SIGTERM");
    await eventually(() =>
      ground.get("/healthz").then(
        () => null,
        () => true,
      ),
    );
    await rival.query("commit");
    const answer = await underWay;
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("</html>");
    expect(await exitCode(child)).toBe(0);
    await rival.end();
  });

  test("loses nothing in a kill -9, and the next start goes on with the same data", async () => {
    await ground.started();
    await writeRow("before the server was killed");
    const postgres = ground.postgresProcess();
    process.kill(ground.serverProcess(), "SIGKILL");
    expect(isAlive(postgres)).toBe(true);

    await ground.started();
    expect(await readRow("before the server was killed")).toEqual([{ visits: 7 }]);
    expect(isAlive(postgres)).toBe(false);
  });

  /** Who works on the database, and who has the queue of jobs. */
  const whoWorks = () =>
    eventually(async () => {
      const [found] = await ground.query(`
        select array_agg(distinct usename::text) as names, (
                 select pg_get_userbyid(relowner)::text from pg_class where oid = to_regclass('pgboss.schedule')
               ) as queue
        from pg_stat_activity where application_name like 'loketplanner%'`);
      return found?.names && found.queue ? found : null;
    });

  test("works as a role that can take no audit event away, also on the data of a version that worked as the owner", async () => {
    await ground.started();
    expect(await whoWorks()).toEqual({ names: ["loketplanner_app"], queue: "loketplanner_app" });
    for (const attempt of [
      "delete from audit_event",
      "truncate audit_event",
      "drop trigger audit_event_is_append_only on audit_event",
      "alter table audit_event disable trigger all",
    ]) {
      await expect(ground.query(attempt, "app"), attempt).rejects.toMatchObject({ code: "42501" });
    }
    await ground.stopAll();

    // As such a version left it: no such role, and a queue of the owner's.
    const child = await ground.started();
    const owner = await ground.connect();
    const released = new Promise((resolve) => owner.once("end", resolve));
    await owner.query(`
      set client_min_messages = warning;
      select pg_terminate_backend(pid) from pg_stat_activity where usename = 'loketplanner_app';
      drop owned by loketplanner_app cascade;
      drop role loketplanner_app;
      create schema pgboss`);
    child.kill("SIGTERM");
    await Promise.all([exitCode(child), released]);
    rmSync(path.join(ground.dataDir, "postgres-app-password"));

    await ground.started();
    expect((await ground.get("/readyz")).status).toBe(200);
    expect(await whoWorks()).toEqual({ names: ["loketplanner_app"], queue: "loketplanner_app" });
  });

  test("loses nothing when its PostgreSQL is killed with it", async () => {
    await ground.started();
    await writeRow("before both were killed");
    process.kill(ground.serverProcess(), "SIGKILL");
    process.kill(ground.postgresProcess(), "SIGKILL");

    await ground.started();
    expect(await readRow("before both were killed")).toEqual([{ visits: 7 }]);
  });

  test("goes on after its PostgreSQL is killed: a calm page first, then itself again", async () => {
    await ground.started();
    const { answer: underWay } = await requestUnderWay();
    process.kill(ground.postgresProcess(), "SIGKILL");

    expect((await underWay).status).toBe(503);
    const away = await eventually(async () => {
      const response = await ground.get("/en");
      return response.status === 503 ? response : null;
    });
    expect(away.headers.get("retry-after")).toBe("30");
    expect(away.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await away.text()).toContain("We will be back soon");
    expect((await ground.get("/healthz")).status).toBe(200);
    await eventually(async () => ((await ground.get("/en")).status === 200 ? true : null));
    expect((await ground.get("/readyz")).status).toBe(200);
  });

  test("answers calmly while its PostgreSQL hangs, and is itself again when that goes on", async () => {
    await ground.started();
    const postgres = ground.postgresProcess();
    const backends = await ground.query("select pid from pg_stat_activity where application_name = 'loketplanner'");
    const everyone = [postgres, ...backends.map(({ pid }) => Number(pid))];
    for (const one of everyone) process.kill(one, "SIGSTOP");
    try {
      for (let request = 0; request < 20; request++) expect((await ground.get("/nl")).status).toBe(503);
    } finally {
      for (const one of everyone) process.kill(one, "SIGCONT");
    }
    await eventually(async () => ((await ground.get("/nl")).status === 200 ? true : null));
  });
});
