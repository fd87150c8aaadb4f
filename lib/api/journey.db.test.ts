import { beforeEach, describe, expect, test, vi } from "vitest";
import { ApiClient } from "@/lib/testing/api-client";
import { createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(DateTime.fromISO("2027-03-01T06:00:00Z").toMillis());
});

const contact = { contactKind: "self", contactBy: "email", email: "ada@example.org", language: "en" };

describe("a program", () => {
  test("does all that an applicant can, from the first look to the cancellation", async () => {
    const { id, slug } = await createLocation();
    await createSession({ locationId: id, startsAt: "2027-03-03T09:00:00+01:00", slots: 12 });
    const program = new ApiClient();

    const services = await program.get("/services");
    expect(services.body.items.map(({ key }: { key: string }) => key)).toEqual([
      "DOC",
      "BIO",
      "VAA",
      "TKV",
      "OEK",
      "NRA",
    ]);

    const waits = await program.get("/waiting-times?service=BIO&persons=2");
    expect(waits.body.items[0]).toMatchObject({ location: slug, usable: true, first: { days: 2 } });

    const open = await program.get(`/availability?service=BIO&persons=2&location=${slug}`);
    expect(open.body).toMatchObject({ minutes: 20, items: [{ location: slug, date: "2027-03-03" }] });
    const [startsAt, , later] = open.body.items[0].starts;
    expect(startsAt).toBe("2027-03-03T08:00:00Z");

    const hold = await program.post("/holds", {
      headers: { "Idempotency-Key": "first-of-all" },
      body: { location: slug, services: ["BIO"], persons: 2, startsAt, language: "en" },
    });
    expect(hold.status).toBe(201);
    expect(hold.body).toMatchObject({ status: "held", expiresAt: "2027-03-01T06:10:00Z", extensionsLeft: 10 });
    const { secret } = hold.body;
    const holdPath = hold.headers.get("location")?.replace("/api/v1", "") ?? "";
    expect((await program.get(holdPath, { secret })).body).toEqual(hold.body);

    const extended = await program.post(`${holdPath}/extensions`, { secret });
    expect(extended.body).toMatchObject({ expiresAt: "2027-03-01T06:15:00Z", extensionsLeft: 9 });

    const people = [
      { name: "Ada Lovelace", key: "1234567890" },
      { name: "Grace", key: "2345678901" },
    ];
    const booked = await program.post("/appointments", { secret, body: { hold: hold.body.id, people, ...contact } });
    expect(booked.status).toBe(201);
    expect(booked.body).toMatchObject({ status: "booked", location: slug, startsAt, persons: 2, canChange: true });
    const path = booked.headers.get("location")?.replace("/api/v1", "") ?? "";
    const read = await program.get(path, { secret });
    expect(read.body).toEqual(booked.body);
    expect(read.headers.get("etag")).toBe(booked.headers.get("etag"));

    const found = await program.post("/appointment-lookups", {
      body: { code: booked.body.code.toLowerCase(), personKey: "2345678901" },
    });
    expect(found.body).toEqual({ id: booked.body.id, secret });

    const file = await program.get(`${path}/calendar-file?language=en`, { secret });
    expect(file.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(file.text).toContain("DTSTART:20270303T080000Z");
    expect(file.text).not.toMatch(/Ada|Grace|1234567890|2345678901/);

    const ifMatch = (answer: { headers: Headers }) => ({ "If-Match": answer.headers.get("etag") ?? "" });
    const moved = await program.patch(path, { secret, headers: ifMatch(read), body: { startsAt: later } });
    expect(moved.body).toMatchObject({ startsAt: later, code: booked.body.code, persons: 2 });

    const [, grace] = moved.body.people;
    const alone = await program.delete(`${path}/people/${grace.id}`, { secret, headers: ifMatch(moved) });
    expect(alone.body).toMatchObject({ persons: 1, people: [{ name: "Ada Lovelace" }] });

    const cancelled = await program.delete(path, { secret, headers: ifMatch(alone) });
    expect(cancelled.status).toBe(204);
    expect((await program.get(path, { secret })).body.status).toBe("cancelled");
    expect(await findBreaches()).toEqual([]);
  });

  test("books for twelve, who come in two groups one after the other", async () => {
    const { id, slug } = await createLocation();
    await createSession({ locationId: id, startsAt: "2027-03-03T09:00:00+01:00", slots: 24 });
    const program = new ApiClient();
    const open = await program.get(`/availability?service=BIO&persons=12&location=${slug}`);
    const [startsAt] = open.body.items[0].starts;
    const hold = await program.post("/holds", {
      headers: { "Idempotency-Key": "all-of-us" },
      body: { location: slug, services: ["BIO"], persons: 12, startsAt },
    });
    expect(hold.body.groups).toEqual([
      { startsAt: "2027-03-03T08:00:00Z", endsAt: "2027-03-03T09:00:00Z", persons: 6 },
      { startsAt: "2027-03-03T09:00:00Z", endsAt: "2027-03-03T10:00:00Z", persons: 6 },
    ]);

    const people = Array.from({ length: 12 }, (_, index) => ({
      name: `Person ${index}`,
      key: `30000000${10 + index}`,
    }));
    const { secret } = hold.body;
    const booked = await program.post("/appointments", { secret, body: { hold: hold.body.id, people, ...contact } });
    expect(booked.status).toBe(201);
    const [sibling] = booked.body.siblings;
    const other = await program.get(`/appointments/${sibling.id}`, { secret: sibling.secret });
    expect(other.body).toMatchObject({ persons: 6, code: sibling.code, siblings: [{ id: booked.body.id }] });
  });
});
