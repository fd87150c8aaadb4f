import { afterEach, describe, expect, test } from "vitest";
import { pool } from "@/lib/db/pool";
import { forgetInProcess } from "@/lib/once-per-process";
import { DateTime } from "@/lib/time";
import { countAttempt } from "./count-attempt";
import { countRequest } from "./count-request";
import { forgetAttempts } from "./forget-attempts";
import { newVisitor, visitorOf } from "./visitor";

/** Another process: it shares the database and nothing else. */
function anotherProcess(): void {
  for (const who of ["browser", "address"]) forgetInProcess(`limit.lookup.${who}`);
}
afterEach(anotherProcess);

async function timesAllowed(attempt: () => Promise<{ ok: boolean }>): Promise<number> {
  let allowed = 0;
  while ((await attempt()).ok) if (++allowed > 2000) throw new Error("There is no limit.");
  return allowed;
}

describe("requests of programs", () => {
  test("are limited for an address, which takes nothing from its neighbours", async () => {
    expect(await timesAllowed(() => countRequest("oap", "192.0.2.1"))).toBe(30);
    expect(await countRequest("oap", "192.0.2.1")).toMatchObject({ ok: false });
    expect(await countRequest("oap", "192.0.2.2")).toMatchObject({ ok: true });
    expect(await countRequest("api", "192.0.2.1")).toMatchObject({ ok: true });
  });

  test("say after how many whole seconds the next one may come", async () => {
    await timesAllowed(() => countRequest("oap", "192.0.2.3"));
    const refused = await countRequest("oap", "192.0.2.3");

    expect(refused).toMatchObject({ ok: false });
    if (refused.ok) throw new Error("It was refused.");
    expect(refused.retryAfterSeconds).toBeGreaterThanOrEqual(1);
    expect(refused.retryAfterSeconds).toBeLessThanOrEqual(10);
  });

  test("are limited for a whole network that changes its address each time", async () => {
    let number = 0;
    expect(await timesAllowed(() => countRequest("oap", `2001:db8:7:${(number++).toString(16)}::1`))).toBe(600);
    expect(await countRequest("oap", "2001:db8:8::1")).toMatchObject({ ok: true });
  });

  test("of one subscriber count together whatever address of the /64 they come from", async () => {
    let number = 0;
    expect(await timesAllowed(() => countRequest("oap", `2001:db8:9:9::${(number++).toString(16)}`))).toBe(30);
  });
});

describe("attempts of people", () => {
  const nowSeconds = 1_800_000_000;
  const browser = (address: string) => visitorOf(newVisitor(nowSeconds - 11), address, nowSeconds);

  test("of one browser leave everybody else behind its address as they were", async () => {
    const [greedy, other] = [browser("198.51.100.1"), browser("198.51.100.1")];
    expect(await timesAllowed(() => countAttempt("hold", greedy))).toBe(30);

    expect(await countAttempt("hold", other)).toMatchObject({ ok: true });
    expect(await countAttempt("hold", "198.51.100.1")).toMatchObject({ ok: true });
  });

  test("without a name, or with a name of a moment ago, share the limit of the address", async () => {
    const fresh = () => visitorOf(newVisitor(nowSeconds), "198.51.100.2", nowSeconds);
    const forged = () => visitorOf(`${nowSeconds - 500}.abcdefgh.forged`, "198.51.100.2", nowSeconds);
    let number = 0;
    expect(await timesAllowed(() => countAttempt("hold", number++ % 2 ? fresh() : forged()))).toBe(60);

    expect(await countAttempt("hold", browser("198.51.100.2"))).toMatchObject({ ok: true });
  });

  test("to look up are counted by two processes together", async () => {
    for (let attempt = 0; attempt < 29; attempt++) await countAttempt("lookup", "203.0.113.5");
    anotherProcess();

    expect(await countAttempt("lookup", "203.0.113.5")).toMatchObject({ ok: true });
    expect(await countAttempt("lookup", "203.0.113.5")).toMatchObject({ ok: false });
  });

  test("to look up are limited by each process while the table cannot be asked", async () => {
    await pool().query("alter table attempt_limit rename to attempt_limit_away");
    expect(await timesAllowed(() => countAttempt("lookup", "203.0.113.6"))).toBe(30);
    await pool().query("alter table attempt_limit_away rename to attempt_limit");
  });

  test("are forgotten when their time is over, and not before", async () => {
    await countAttempt("person", "a person");
    const now = DateTime.now();
    await forgetAttempts(now);
    const left = async () => (await pool().query("select 1 from attempt_limit where key like 'person%'")).rowCount;
    expect(await left()).toBe(1);

    expect(await forgetAttempts(now.plus({ seconds: 3601 }))).toBeGreaterThan(0);
    expect(await left()).toBe(0);
  });
});
