import { beforeEach, describe, expect, test, vi } from "vitest";
import { createPlace, holdOf, newHold, newKey, startsAt, unknownId } from "@/lib/testing/api-bookings";
import { ApiClient, problemOf } from "@/lib/testing/api-client";
import { DateTime } from "@/lib/time";

const start = DateTime.fromISO("2027-03-01T06:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(start.toMillis());
});

describe("POST /holds", () => {
  test("takes the time from everybody else", async () => {
    const location = await createPlace();
    const held = await new ApiClient().post("/holds", { headers: newKey(), body: holdOf(location) });
    expect(held.status).toBe(201);
    expect(held.headers.get("cache-control")).toBe("no-store");
    const rival = await new ApiClient().post("/holds", { headers: newKey(), body: holdOf(location) });
    expect(problemOf(rival)).toEqual([409, "slot_taken"]);
  });

  test("gives a time in any zone the same start", async () => {
    const location = await createPlace();
    const body = { ...holdOf(location), startsAt: "2027-03-03T09:00:00+01:00" };
    const held = await new ApiClient().post("/holds", { headers: newKey(), body });
    expect(held.body.groups[0].startsAt).toBe(startsAt);
  });

  test("gives a retry with the same key the same hold, and another request with it none", async () => {
    const location = await createPlace(5);
    const [program, headers] = [new ApiClient(), newKey()];
    const first = await program.post("/holds", { headers, body: holdOf(location) });
    expect((await program.post("/holds", { headers, body: holdOf(location) })).body).toEqual(first.body);
    const other = await program.post("/holds", { headers, body: { ...holdOf(location), persons: 2 } });
    expect(problemOf(other)).toEqual([409, "key_reused"]);
    // The key is the caller's own: another program may have thought of the same.
    const elsewhere = await new ApiClient().post("/holds", { headers, body: holdOf(location) });
    expect(elsewhere.status).toBe(201);
    expect(elsewhere.body.id).not.toBe(first.body.id);
  });

  test("gives one hold to a program that asks ten times at once with one key", async () => {
    const location = await createPlace(10);
    const [program, headers] = [new ApiClient(), newKey()];
    const asked = Array.from({ length: 10 }, () => program.post("/holds", { headers, body: holdOf(location) }));
    const answers = await Promise.all(asked);
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
  });

  test("gives twenty rivals for one place exactly one hold", async () => {
    const location = await createPlace();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => new ApiClient().post("/holds", { headers: newKey(), body: holdOf(location) })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => problemOf(answer)[1] === "slot_taken")).toHaveLength(19);
  });

  test.each([
    ["not_offered", { startsAt: "2027-03-03T20:00:00Z" }],
    ["slot_taken", { persons: 12, services: ["NRA"] }],
  ])("is refused with %s when %j", async (reason, given) => {
    const location = await createPlace();
    const answer = await new ApiClient().post("/holds", { headers: newKey(), body: { ...holdOf(location), ...given } });
    expect(problemOf(answer)).toEqual([409, reason]);
  });

  test("is refused within the lead time and beyond the horizon", async () => {
    const soon = await createPlace(1, { leadMinutes: 72 * 60 });
    const far = await createPlace(1, { horizonDays: 1 });
    const ask = (location: string) => new ApiClient().post("/holds", { headers: newKey(), body: holdOf(location) });
    expect(problemOf(await ask(soon))).toEqual([409, "too_soon"]);
    expect(problemOf(await ask(far))).toEqual([409, "not_released"]);
  });

  test.each([
    ["body.location", { location: "nowhere" }],
    ["body.services", { services: ["BIO", "OEK"] }],
  ])("names %s when it cannot be", async (name, given) => {
    const location = await createPlace();
    const answer = await new ApiClient().post("/holds", { headers: newKey(), body: { ...holdOf(location), ...given } });
    expect(problemOf(answer)).toEqual([400, "invalid_input"]);
    expect(answer.body.invalidFields).toMatchObject([{ name }]);
  });

  test("has a cap for each caller", async () => {
    const location = await createPlace(50);
    const program = new ApiClient();
    for (let held = 0; held < 12; held++) await newHold(program, location);
    const answer = await program.post("/holds", { headers: newKey(), body: holdOf(location) });
    expect(problemOf(answer)).toEqual([429, "too_many_holds"]);
    expect(answer.headers.get("retry-after")).toMatch(/^\d+$/);
    expect((await new ApiClient().post("/holds", { headers: newKey(), body: holdOf(location) })).status).toBe(201);
  });
});

describe("a hold", () => {
  test("is opened by its own secret alone, whatever is tried", async () => {
    const location = await createPlace(5);
    const program = new ApiClient();
    const [one, other] = [await newHold(program, location), await newHold(program, location)];
    const tries = [
      { path: one.path, secret: other.secret },
      { path: one.path, secret: "f".repeat(32) },
      { path: `/holds/${unknownId}`, secret: one.secret },
    ];
    const answers = [];
    for (const { path, secret } of tries) {
      answers.push(await program.get(path, { secret }), await program.delete(path, { secret }));
      answers.push(await program.post(`${path}/extensions`, { secret }));
    }
    // A wrong secret and an unknown id look the same.
    for (const { status, body } of answers) expect([status, body]).toEqual([404, answers[0]?.body]);
    expect((await program.get(one.path, { secret: one.secret })).body.status).toBe("held");
  });

  test.each<Record<string, string>>([{}, { authorization: "Basic YTpi" }, { authorization: "Bearer short" }])(
    "asks %j for its secret",
    async (headers) => {
      const answer = await new ApiClient().get(`/holds/${unknownId}`, { headers });
      expect(problemOf(answer)).toEqual([401, "unauthorized"]);
      expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    },
  );

  test("can be kept longer ten times", async () => {
    const location = await createPlace();
    const program = new ApiClient();
    const { path, secret } = await newHold(program, location);
    for (let left = 9; left >= 0; left--) {
      expect((await program.post(`${path}/extensions`, { secret })).body.extensionsLeft).toBe(left);
    }
    const refused = await program.post(`${path}/extensions`, { secret });
    expect(problemOf(refused)).toEqual([409, "no_more_extensions"]);
    expect((await program.get(path, { secret })).body).toMatchObject({
      status: "held",
      expiresAt: "2027-03-01T07:00:00Z",
    });
  });

  test("gives its time back when it is released", async () => {
    const location = await createPlace();
    const program = new ApiClient();
    const { path, secret } = await newHold(program, location);
    expect((await program.delete(path, { secret })).status).toBe(204);
    expect(problemOf(await program.delete(path, { secret }))).toEqual([409, "hold_expired"]);
    expect((await program.get(path, { secret })).body.status).toBe("expired");
    expect((await newHold(new ApiClient(), location)).id).toBeDefined();
  });

  test("is over when its time is", async () => {
    const location = await createPlace();
    const program = new ApiClient();
    const { path, secret } = await newHold(program, location);
    vi.setSystemTime(start.plus({ minutes: 10 }).toMillis());
    expect((await program.get(path, { secret })).body.status).toBe("expired");
    expect(problemOf(await program.post(`${path}/extensions`, { secret }))).toEqual([409, "hold_expired"]);
  });
});
