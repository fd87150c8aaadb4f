import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  bookingOf,
  createPlace,
  later,
  newAppointment,
  newHold,
  newVNumber,
  unknownId,
} from "@/lib/testing/api-bookings";
import { ApiClient, problemOf } from "@/lib/testing/api-client";
import { DateTime } from "@/lib/time";

const start = DateTime.fromISO("2027-03-01T06:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(start.toMillis());
});

describe("POST /appointments", () => {
  test("is the same appointment when it is sent again, and refused with other details", async () => {
    const [program, location] = [new ApiClient(), await createPlace()];
    const { id, secret } = await newHold(program, location);
    const booking = bookingOf(id, [newVNumber()]);
    const first = await program.post("/appointments", { secret, body: booking });
    const again = await program.post("/appointments", { secret, body: booking });
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = await program.post("/appointments", { secret, body: { ...booking, language: "en" } });
    expect(problemOf(other)).toEqual([409, "already_confirmed"]);
    expect((await program.get(`/holds/${id}`, { secret })).body.status).toBe("booked");
  });

  test("refuses whoever has one already, and keeps the time", async () => {
    const [program, location, key] = [new ApiClient(), await createPlace(5), newVNumber()];
    await newAppointment(program, location, { keys: [key] });
    const { id, secret } = await newHold(program, location);
    const answer = await program.post("/appointments", { secret, body: bookingOf(id, [key]) });
    expect(problemOf(answer)).toEqual([409, "already_booked"]);
    expect((await program.get(`/holds/${id}`, { secret })).body.status).toBe("held");
    const corrected = await program.post("/appointments", { secret, body: bookingOf(id, [newVNumber()]) });
    expect(corrected.status).toBe(201);
  });

  test("refuses an expired hold, another's hold and an unknown one", async () => {
    const [program, location] = [new ApiClient(), await createPlace(5)];
    const [one, other] = [await newHold(program, location), await newHold(program, location)];
    const wrong = [
      await program.post("/appointments", { secret: other.secret, body: bookingOf(one.id, [newVNumber()]) }),
      await program.post("/appointments", { secret: one.secret, body: bookingOf(unknownId, [newVNumber()]) }),
    ];
    for (const answer of wrong) expect(problemOf(answer)).toEqual([404, "not_found"]);
    vi.setSystemTime(start.plus({ minutes: 10 }).toMillis());
    const late = await program.post("/appointments", { secret: one.secret, body: bookingOf(one.id, [newVNumber()]) });
    expect(problemOf(late)).toEqual([409, "hold_expired"]);
  });

  test("names every field that is wrong, by the rules of the pages", async () => {
    const [program, location] = [new ApiClient(), await createPlace()];
    const { id, secret } = await newHold(program, location, { persons: 3 });
    const key = newVNumber();
    const body = {
      ...bookingOf(id, [key, key, "123"]),
      contactKind: "representative",
      contactBy: "email",
      phone: "12",
    };
    const answer = await program.post("/appointments", { secret, body });
    expect(answer.body.invalidFields.map(({ name }: { name: string }) => name).sort()).toEqual([
      "body.contactName",
      "body.email",
      "body.people.1.key",
      "body.people.2.key",
      "body.phone",
      "body.representativeKind",
    ]);
    const fewer = await program.post("/appointments", { secret, body: bookingOf(id, [key]) });
    expect(fewer.body.invalidFields).toEqual([{ name: "body.people", reason: "the hold is for 3" }]);
  });

  test("never gives a number back whole, and a BSN not at all", async () => {
    const [program, location] = [new ApiClient(), await createPlace()];
    const { id, secret } = await newHold(program, location, { services: ["OEK"] });
    const answer = await program.post("/appointments", { secret, body: bookingOf(id, ["111222333"]) });
    expect(answer.body.people).toMatchObject([{ keyKind: "bsn", keyEnding: null }]);
    expect(answer.text).not.toContain("111222333");
    const other = await newAppointment(program, location, { keys: ["6123456789"], at: later });
    expect(JSON.stringify(other.people)).not.toContain("6123456789");
  });
});

describe("POST /appointment-lookups", () => {
  test("finds nothing by a wrong code, a wrong number or nonsense, in one and the same way", async () => {
    const [program, location, key] = [new ApiClient(), await createPlace(), newVNumber()];
    const { code, id, secret } = await newAppointment(program, location, { keys: [key] });
    const wrong = [
      { code, personKey: newVNumber() },
      { code: "0000000000", personKey: key },
      { code: "?", personKey: "?" },
      { code: " ", personKey: " " },
    ];
    for (const body of wrong) {
      expect(problemOf(await program.post("/appointment-lookups", { body }))).toEqual([404, "not_found"]);
    }
    const found = await program.post("/appointment-lookups", { body: { code, personKey: key } });
    expect(found.body).toEqual({ id, secret });
  });

  test("lets nobody guess for long", async () => {
    const program = new ApiClient();
    const guess = () => program.post("/appointment-lookups", { body: { code: "0000000000", personKey: newVNumber() } });
    for (let attempt = 0; attempt < 30; attempt++) expect((await guess()).status).toBe(404);
    const refused = await guess();
    expect(problemOf(refused)).toEqual([429, "too_many_requests"]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});
