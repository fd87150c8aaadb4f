import type { PoolClient } from "pg";
import { beforeEach, describe, expect, test } from "vitest";
import { pool } from "./pool";
import { isConflict, retryingConflicts } from "./retry";
import { rows, sql } from "./sql";

beforeEach(async () => {
  await rows(sql`drop table if exists purse`);
  await rows(sql`create table purse (owner text primary key, coins integer not null)`);
  await rows(sql`insert into purse values ('ada', 10), ('bea', 10)`);
});

async function inTransaction(isolation: string, work: (client: PoolClient) => Promise<unknown>): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query(`begin isolation level ${isolation}`);
    await work(client);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

const take = (client: PoolClient, owner: string) =>
  client.query("update purse set coins = coins - 1 where owner = $1", [owner]);

/** Two transactions that each take from both purses, in opposite orders, and meet in the middle on their first try. */
function opposed(run: (work: () => Promise<void>) => Promise<void>): Promise<PromiseSettledResult<void>[]> {
  let waiting = 0;
  let meet = () => {};
  const met = new Promise<void>((resolve) => {
    meet = resolve;
  });
  const pair = ([first, second]: [string, string]) => {
    let tries = 0;
    return run(() =>
      inTransaction("read committed", async (client) => {
        await take(client, first);
        if (tries++ === 0 && ++waiting === 2) meet();
        await met;
        await take(client, second);
      }),
    );
  };
  return Promise.allSettled([pair(["ada", "bea"]), pair(["bea", "ada"])]);
}

describe("retryingConflicts", () => {
  test("a real deadlock undoes one of two transactions when nobody retries", async () => {
    const outcomes = await opposed((work) => work());

    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(isConflict(refused[0]?.reason)).toBe(true);
  });

  test("runs the one that a deadlock undid again, so that both happen", async () => {
    const outcomes = await opposed((work) => retryingConflicts(work));

    expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "fulfilled"]);
    expect(await rows(sql`select coins from purse`)).toEqual([{ coins: 8 }, { coins: 8 }]);
  });

  test("runs again what failed to serialise", async () => {
    let tries = 0;
    await retryingConflicts(() =>
      inTransaction("serializable", async (client) => {
        await client.query("select coins from purse where owner = 'ada'");
        // A rival commits in between, the first time.
        if (tries++ === 0) await rows(sql`update purse set coins = coins - 5 where owner = 'ada'`);
        await take(client, "ada");
      }),
    );

    expect(tries).toBe(2);
    expect(await rows(sql`select coins from purse where owner = 'ada'`)).toEqual([{ coins: 4 }]);
  });

  test("does not run anything else again", async () => {
    let tries = 0;
    const work = async () => {
      tries++;
      return rows(sql`insert into purse values ('ada', 1)`);
    };

    await expect(retryingConflicts(work)).rejects.toThrow("purse_pkey");
    expect(tries).toBe(1);
  });
});
