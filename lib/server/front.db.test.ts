import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { closePool, pool } from "@/lib/db/pool";
import { trustedProxies } from "./client-address";
import { createFront, type Front, type Handler } from "./front";
import { loggableError } from "./loggable-error";
import { servePages } from "./serve-pages";

let front: Front;
let address = "";
let logged: string[] = [];

/** Answers with what it was told of the request. */
const echo: Handler = async (request, response) => {
  response.end(JSON.stringify({ path: request.url, client: request.headers["x-client-address"] }));
};

async function start(given: { proxies?: string[]; isHttps?: boolean } = {}): Promise<void> {
  logged = [];
  const sink = new Writable({
    write: (line, _, done) => {
      logged.push(String(line));
      done();
    },
  });
  const log = pino({ serializers: { err: loggableError } }, sink);
  front = createFront({ log, proxies: trustedProxies(given.proxies ?? []), isHttps: given.isHttps ?? false });
  await new Promise<void>((resolve) => front.server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(front.server.address() as AddressInfo).port}`;
}

beforeEach(() => start());
afterEach(() => front.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${address}${path}`, { headers });
const lines = () => logged.map((line) => JSON.parse(line) as Record<string, unknown>);

describe("the server in front", () => {
  test("says that it lives at once, and that it is ready only when it is open", async () => {
    expect((await get("/healthz")).status).toBe(200);
    expect((await get("/readyz")).status).toBe(503);
    front.open([{ prefix: "/", handle: echo }]);
    expect((await get("/readyz")).status).toBe(200);
  });

  test("asks people to come back while it is not open yet", async () => {
    const response = await get("/nl");
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("30");
    expect(await response.text()).toContain('<html lang="nl">');
  });

  test("hands machines' paths to their own, and everything else to the pages", async () => {
    const api: Handler = async (_, response) => void response.end("api");
    front.open([
      { prefix: "/api/v1", handle: api },
      { prefix: "/", handle: echo },
    ]);
    expect(await (await get("/api/v1")).text()).toBe("api");
    expect(await (await get("/api/v1/slots?day=1")).text()).toBe("api");
    expect(await (await get("/api/v12")).text()).toContain("/api/v12");
    expect(await (await get("/")).text()).toContain('"/"');
  });

  test("tells the pages who calls, and lets nobody choose that", async () => {
    front.open([{ prefix: "/", handle: echo }]);
    const forged = { "x-client-address": "198.51.100.9", "x-forwarded-for": "198.51.100.9" };
    expect(await (await get("/", forged)).json()).toMatchObject({ client: "127.0.0.1" });
  });

  test("believes a proxy that it was told to trust", async () => {
    await front.close();
    await start({ proxies: ["127.0.0.0/8"] });
    front.open([{ prefix: "/", handle: echo }]);
    const forwarded = { "x-client-address": "198.51.100.1", "x-forwarded-for": "198.51.100.9, 203.0.113.5" };
    expect(await (await get("/", forwarded)).json()).toMatchObject({ client: "203.0.113.5" });
  });

  test("logs a line for each request, without the secret of a link and without a query", async () => {
    front.open([{ prefix: "/", handle: echo }]);
    await get("/nl/appointment/0123456789abcdef0123456789abcdef/move?code=ABC-DEF&postcode=1012");
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toMatchObject({ method: "GET", path: "/nl/appointment/:key/move", status: 200, isWhole: true });
    expect(logged.join("")).not.toMatch(/0123456789abcdef|ABC-DEF|1012/);
  });

  test("answers for a handler that fails, and logs why without the row that the database quoted", async () => {
    const refusal = Object.assign(new Error("the rule said no"), { detail: "Failing row contains (Ada Lovelace)." });
    front.open([{ prefix: "/", handle: () => Promise.reject(refusal) }]);
    expect((await get("/nl")).status).toBe(500);
    expect(logged.join("")).toContain("the rule said no");
    expect(logged.join("")).not.toContain("Ada");
  });

  test("sends HSTS on everything when its public address is https, and never otherwise", async () => {
    expect((await get("/healthz")).headers.has("strict-transport-security")).toBe(false);
    await front.close();
    await start({ isHttps: true });
    expect((await get("/healthz")).headers.get("strict-transport-security")).toBe("max-age=31536000");
  });

  test("lets what is under way end, and does not wait for connections that people keep open", async () => {
    let finish = () => {};
    front.open([
      {
        prefix: "/",
        handle: async (_, response) => {
          response.write("begun, ");
          await new Promise<void>((resolve) => {
            finish = resolve;
          });
          response.end("and finished");
        },
      },
    ]);
    const response = await get("/");
    const startedAt = Date.now();
    const closed = front.close();
    finish();
    expect(await response.text()).toBe("begun, and finished");
    await closed;
    expect(Date.now() - startedAt).toBeLessThan(5000);
  });
});

test("the server in front does not wait for connections that became something else", async () => {
  front.open([{ prefix: "/", handle: echo }]);
  front.server.on("upgrade", (_, socket) => socket.write("HTTP/1.1 101 Switching Protocols\r\n\r\n"));
  const socket = connect((front.server.address() as AddressInfo).port, "127.0.0.1");
  socket.write("GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
  await once(socket, "data");
  const startedAt = Date.now();
  await Promise.all([front.close(), once(socket, "close")]);
  expect(Date.now() - startedAt).toBeLessThan(5000);
});

describe("pages while the database is away", () => {
  const away = () => {
    const good = process.env.DATABASE_URL;
    process.env.DATABASE_URL = "postgres://nobody@127.0.0.1:1/nothing";
    return async () => {
      process.env.DATABASE_URL = good;
      await closePool();
    };
  };

  test("are answered calmly, while files are still sent, and come back without a restart", async () => {
    front.open([{ prefix: "/", handle: servePages(echo) }]);
    await closePool();
    const back = away();
    try {
      // What was last known is believed for a quarter of a second.
      await expect.poll(async () => (await get("/en/where")).status).toBe(503);
      const response = await get("/en/where");
      expect(await response.text()).toContain('<html lang="en">');
      expect((await get("/_next/static/chunks/a.js")).status).toBe(200);
      expect((await get("/readyz")).status).toBe(503);
    } finally {
      await back();
    }
    await expect.poll(async () => (await get("/en/where")).status).toBe(200);
    expect(pool().totalCount).toBeGreaterThan(0);
  });
});
