import { beforeEach, describe, expect, test, vi } from "vitest";
import { pool } from "@/lib/db/pool";
import { createPlace, startsAt } from "@/lib/testing/api-bookings";
import { ApiClient } from "@/lib/testing/api-client";
import { createServices } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { problems } from "./problem";

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(DateTime.fromISO("2027-03-01T06:00:00Z").toMillis());
  await createServices();
});

describe("what everybody may read", () => {
  test.each([
    "/services",
    "/locations",
    "/waiting-times?service=BIO",
    "/availability?service=BIO",
    "/problems/slot_taken",
  ])("%s is not sent again to whoever has it", async (path) => {
    const program = new ApiClient();
    const { headers } = await program.get(path);
    const etag = headers.get("etag") ?? "";
    expect(headers.get("cache-control")).toBe("public, max-age=1");
    const again = await program.get(path, { headers: { "If-None-Match": `"other", W/${etag}` } });
    expect([again.status, again.text, again.headers.get("etag")]).toEqual([304, "", etag]);
    expect((await program.get(path, { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
  });

  test("is another once it has changed", async () => {
    const [program, location] = [new ApiClient(), await createPlace()];
    const path = `/availability?service=BIO&persons=11&location=${location}`;
    const before = await program.get(path);
    await pool().query("update slot set taken = capacity where starts_at = '2027-03-03T08:00:00Z'");
    const after = await program.get(path, {
      headers: { "If-None-Match": before.headers.get("etag") ?? "" },
    });
    expect(after.status).toBe(200);
    expect(before.body.items[0].starts).toEqual([startsAt, "2027-03-03T08:10:00Z"]);
    expect(after.body.items[0].starts).toEqual(["2027-03-03T08:10:00Z"]);
  });
});

describe("GET /problems/{type}", () => {
  test.each(Object.entries(problems))("says of %s what happened and what to do", async (type, { status, title }) => {
    const { body } = await new ApiClient().get(`/problems/${type}`);
    expect(body).toMatchObject({ type: `/api/v1/problems/${type}`, status, title });
    expect(body.detail).toMatch(/^[A-Z].*\.$/s);
  });

  test("knows no others", async () => {
    expect((await new ApiClient().get("/problems/constructor")).status).toBe(404);
  });
});
