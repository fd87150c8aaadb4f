import { beforeEach, describe, expect, test, vi } from "vitest";
import { closePool, pool } from "@/lib/db/pool";
import { ApiClient, problemOf } from "@/lib/testing/api-client";
import { createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";

const startMs = DateTime.fromISO("2027-03-01T06:00:00Z").toMillis();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(startMs);
});

const key = { "Idempotency-Key": "one-of-mine" };

describe("a request that cannot be read", () => {
  const body = { location: "somewhere", services: ["BIO"], startsAt: "2027-03-03T08:00:00Z" };
  test.each<[string, Parameters<ApiClient["post"]>[1], number, string]>([
    ["is no JSON", { body: "{", headers: key }, 400, "invalid_input"],
    ["has no body", { headers: { ...key, "Content-Type": "application/json" } }, 400, "invalid_input"],
    ["says no type", { headers: key }, 415, "unsupported_media_type"],
    ["is a form", { body: "a=b", headers: { ...key, "Content-Type": "text/plain" } }, 415, "unsupported_media_type"],
    ["is too large", { body: { ...body, language: "x".repeat(65_537) }, headers: key }, 413, "body_too_large"],
    ["has a NUL in it", { body: { ...body, location: "a\u0000b" }, headers: key }, 400, "invalid_input"],
    ["has half a character in it", { body: { ...body, language: "\ud800" }, headers: key }, 400, "invalid_input"],
    ["has a field too many", { body: { ...body, admin: true }, headers: key }, 400, "invalid_input"],
    ["lacks its idempotency key", { body }, 400, "invalid_input"],
    ["has a local time", { body: { ...body, startsAt: "2027-03-03T09:00:00" }, headers: key }, 400, "invalid_input"],
  ])("that %s is refused as a problem", async (_, sent, status, type) => {
    const answer = await new ApiClient().post("/holds", sent);
    expect(problemOf(answer)).toEqual([status, type]);
  });

  test("names every field that is wrong", async () => {
    const { body: problem } = await new ApiClient().post("/holds", {
      headers: key,
      body: { location: "No Slug", services: ["XYZ"], persons: 13, startsAt: "tomorrow", language: "nl" },
    });
    expect(problem.invalidFields.map(({ name }: { name: string }) => name)).toEqual([
      "body.location",
      "body.services.0",
      "body.persons",
      "body.startsAt",
    ]);
  });

  test("repeats nothing that cannot be seen", async () => {
    const answer = await new ApiClient().get("/services?a%00b%1f=1&x=2");
    expect(answer.status).toBe(200);
    const { body: problem } = await new ApiClient().get("/locations?a%00b%1f=1");
    expect(problem.invalidFields).toEqual([
      { name: "query", reason: 'unrecognized_keys: Unrecognized key: "a\ufffdb\ufffd"' },
    ]);
  });
});

describe("an address", () => {
  test.each([
    "/nothing",
    "/",
    "",
    "/services/",
    "/Services",
    "/appointments",
    "/docs/package.json",
    "/docs/..%2fpackage.json",
  ])("%s that leads nowhere is a problem", async (path) => {
    const answer = await new ApiClient().get(path);
    expect(path === "/appointments" ? problemOf(answer) : answer.status).toEqual(
      path === "/appointments" ? [405, "method_not_allowed"] : 404,
    );
  });

  test.each([
    ["PUT", "/services", "OPTIONS, HEAD, GET"],
    ["DELETE", "/openapi.json", "OPTIONS, HEAD, GET"],
    ["GET", "/holds", "OPTIONS, POST"],
    ["POST", "/appointments/00000000-0000-0000-0000-000000000000", "OPTIONS, HEAD, GET, PATCH, DELETE"],
  ])("says what may be done when %s %s may not", async (method, path, allow) => {
    const answer = await new ApiClient().send(method, path);
    expect(problemOf(answer)).toEqual([405, "method_not_allowed"]);
    expect(answer.headers.get("allow")).toBe(allow);
  });

  test("answers HEAD as GET, without the body", async () => {
    const program = new ApiClient();
    const [head, get] = [await program.send("HEAD", "/services"), await program.get("/services")];
    expect([head.status, head.text, head.headers.get("etag")]).toEqual([200, "", get.headers.get("etag")]);
  });
});

describe("a page of another site", () => {
  test("may ask for everything, without anything that its visitor's browser keeps", async () => {
    const { headers } = await new ApiClient().get("/services", { headers: { Origin: "https://other.example" } });
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
    expect(headers.get("access-control-expose-headers")).toContain("ETag");
  });

  test.each([
    ["/holds", "POST"],
    ["/appointments/00000000-0000-0000-0000-000000000000", "PATCH"],
    ["/openapi.json", "GET"],
  ])("is told beforehand what it may send to %s", async (path, method) => {
    const { status, headers } = await new ApiClient().send("OPTIONS", path, {
      headers: { Origin: "https://other.example", "Access-Control-Request-Method": method },
    });
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-methods")).toContain(method);
    expect(headers.get("access-control-allow-headers")).toMatch(/Authorization.*Idempotency-Key.*If-Match/);
  });
});

describe("limits", () => {
  test("let a program know what it has left, and when to come back", async () => {
    const program = new ApiClient();
    const first = await program.get("/services");
    expect(first.headers.get("ratelimit")).toBe("limit=60, remaining=59, reset=10");
    for (let call = 1; call < 60; call++) await program.get("/services");
    const refused = await program.get("/services");
    expect(problemOf(refused)).toEqual([429, "too_many_requests"]);
    expect(refused.headers.get("ratelimit")).toMatch(/^limit=60, remaining=0, reset=\d+$/);
    const seconds = Number(refused.headers.get("retry-after"));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect((await new ApiClient().get("/services")).status).toBe(200);
    vi.setSystemTime(startMs + seconds * 1000);
    expect((await program.get("/services")).status).toBe(200);
  });

  test("are said in a refusal too", async () => {
    const { headers } = await new ApiClient().get("/locations/No%20Slug");
    expect(headers.get("ratelimit")).toBe("limit=60, remaining=59, reset=10");
  });
});

describe("when something fails", () => {
  test("a program is asked to come back while the database is away, and then served", async () => {
    const { slug: location, id } = await createLocation();
    await createSession({ locationId: id, startsAt: "2027-03-03T08:00:00Z", slots: 6 });
    const hold = { location, services: ["BIO"], startsAt: "2027-03-03T08:00:00Z" };
    const { DATABASE_URL } = process.env;
    await closePool();
    process.env.DATABASE_URL = "postgres://nobody@127.0.0.1:1/nothing";
    const answers = [
      await new ApiClient().get("/availability?service=BIO"),
      await new ApiClient().get("/locations"),
      await new ApiClient().post("/holds", { body: hold, headers: key }),
      await new ApiClient().get("/holds/00000000-0000-0000-0000-000000000000", { secret: "0".repeat(32) }),
    ];
    await closePool();
    process.env.DATABASE_URL = DATABASE_URL;
    for (const answer of answers) {
      expect(problemOf(answer)).toEqual([503, "unavailable"]);
      expect(answer.headers.get("retry-after")).toBe("5");
    }
    expect((await new ApiClient().post("/holds", { body: hold, headers: key })).status).toBe(201);
  });

  test("for another reason a program gets a problem, and the log its cause", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    await pool().query("alter table location rename to location_away");
    const answer = await new ApiClient().get("/locations");
    await pool().query("alter table location_away rename to location");
    expect(problemOf(answer)).toEqual([500, "internal_error"]);
    expect(JSON.stringify(answer.body)).not.toContain("location");
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });
});
