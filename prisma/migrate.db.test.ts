import { createHash, randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { migrate, migrationNames } from "./migrate";

let name = "";
let url = "";

async function query(connectionString: string, statement: string): Promise<pg.QueryResult["rows"]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return (await client.query(statement).finally(() => client.end())).rows;
}

beforeEach(async () => {
  name = `empty_${randomBytes(8).toString("hex")}`;
  await query(inject("postgresUrl"), `create database ${name}`);
  const own = new URL(inject("postgresUrl"));
  own.pathname = `/${name}`;
  url = own.href;
});

afterEach(() => query(inject("postgresUrl"), `drop database ${name} with (force)`));

describe("migrate", () => {
  test("applies every migration once, however many start at once", async () => {
    const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);

    expect(applied.flat()).toEqual(await migrationNames());
    expect(await migrate(url)).toEqual([]);
  });

  test("writes down what Prisma's own command would, so that both agree", async () => {
    await migrate(url);

    const kept = await query(
      url,
      "select migration_name as name, checksum, applied_steps_count as steps, finished_at is not null as finished, rolled_back_at from _prisma_migrations order by name",
    );
    const checksum = (migration: string) =>
      createHash("sha256")
        .update(readFileSync(`prisma/migrations/${migration}/migration.sql`))
        .digest("hex");
    expect(kept).toEqual(
      (await migrationNames()).map((migration) => ({
        name: migration,
        checksum: checksum(migration),
        steps: 1,
        finished: true,
        rolled_back_at: null,
      })),
    );
  });
});

describe("a migration that fails", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "loketplanner-migrations-"));
    cpSync("prisma/schema.prisma", path.join(folder, "schema.prisma"));
    mkdirSync(path.join(folder, "migrations"));
    cpSync("prisma/migrations/migration_lock.toml", path.join(folder, "migrations", "migration_lock.toml"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (migration: string, script: string) => {
    mkdirSync(path.join(folder, "migrations", migration));
    writeFileSync(path.join(folder, "migrations", migration, "migration.sql"), script);
  };

  const purse = () =>
    write("20270101000000_add_purse", "create table purse (coins integer); insert into purse values (7);");

  test("leaves those before it applied and nothing of itself, and is tried again once it is mended", async () => {
    purse();
    const halve = (by: number) =>
      `create table half (coins integer); insert into half select coins / ${by} from purse;`;
    write("20270102000000_halve_purse", halve(0));

    await expect(migrate(url, folder)).rejects.toThrow("A migration failed: division by zero");
    expect(await query(url, "select coins from purse")).toEqual([{ coins: 7 }]);
    expect(await query(url, "select to_regclass('half') as half")).toEqual([{ half: null }]);

    rmSync(path.join(folder, "migrations", "20270102000000_halve_purse"), { recursive: true });
    write("20270102000000_halve_purse", halve(2));
    expect(await migrate(url, folder)).toEqual(["20270102000000_halve_purse"]);
    expect(await query(url, "select coins from half")).toEqual([{ coins: 3 }]);
  });

  test("is tried again when its process was killed in the middle", async () => {
    purse();
    write("20270102000000_add_sleeper", "create table sleeper (); select pg_sleep(600);");
    const killed = migrate(url, folder).catch(() => "killed");
    await expect
      .poll(() =>
        query(
          url,
          "select pid from pg_stat_activity where query like 'create table sleeper%' and datname = current_database()",
        ),
      )
      .toHaveLength(1);
    await query(
      url,
      "select pg_terminate_backend(pid) from pg_stat_activity where query like 'create table sleeper%' and datname = current_database()",
    );
    expect(await killed).toBe("killed");

    rmSync(path.join(folder, "migrations", "20270102000000_add_sleeper"), { recursive: true });
    write("20270102000000_add_sleeper", "create table sleeper ();");
    expect(await migrate(url, folder)).toEqual(["20270102000000_add_sleeper"]);
  });
});
