import { beforeEach, describe, expect, test, vi } from "vitest";
import { ApiClient, problemOf } from "@/lib/testing/api-client";
import { createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";

const start = DateTime.fromISO("2027-03-01T06:00:00Z");
const startsAt = "2027-03-03T08:00:00Z";
const later = "2027-03-03T09:00:00Z";
const unknownId = "00000000-0000-4000-8000-000000000000";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(start.toMillis());
});

let number = 0;
const newVNumber = () => String(6_000_000_000 + ++number);

async function createPlace(capacity = 1) {
  const { id, slug } = await createLocation();
  await createSession({ locationId: id, startsAt, slots: 12, capacity });
  return slug;
}

type Given = { services?: string[]; persons?: number; at?: string };

async function newHold(
  program: ApiClient,
  location: string,
  { services = ["BIO"], persons = 1, at = startsAt }: Given = {},
) {
  const headers = { "Idempotency-Key": `key-number-${++number}` };
  const { body } = await program.post("/holds", { headers, body: { location, services, persons, startsAt: at } });
  return { id: String(body.id), secret: String(body.secret) };
}

const bookingOf = (hold: string, keys: string[]) => ({
  hold,
  people: keys.map((key, index) => ({ name: `Person ${index}`, key })),
  contactKind: "self",
  contactBy: "none",
  language: "nl",
});

async function newAppointment(program: ApiClient, location: string, given: Given & { keys?: string[] } = {}) {
  const { keys = [newVNumber()] } = given;
  const { id, secret } = await newHold(program, location, { persons: keys.length, ...given });
  const answer = await program.post("/appointments", { secret, body: bookingOf(id, keys) });
  const tag = answer.headers.get("etag") ?? "";
  return { ...answer.body, secret, path: `/appointments/${answer.body.id}`, seen: { "If-Match": tag } };
}

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

describe("an appointment", () => {
  test("is opened by its own secret alone, whatever is tried", async () => {
    const [program, location] = [new ApiClient(), await createPlace(5)];
    const [one, other] = [await newAppointment(program, location), await newAppointment(program, location)];
    const body = { startsAt: later };
    const [{ id: person }] = one.people;
    const tries = [
      { path: one.path, secret: other.secret },
      { path: one.path, secret: "0".repeat(32) },
      { path: `/appointments/${unknownId}`, secret: one.secret },
    ];
    for (const { path, secret } of tries) {
      const sent = { secret, headers: one.seen };
      const answers = [
        await program.get(path, { secret }),
        await program.get(`${path}/calendar-file`, { secret }),
        await program.patch(path, { ...sent, body }),
        await program.delete(path, sent),
        await program.delete(`${path}/people/${person}`, sent),
      ];
      for (const answer of answers) expect(problemOf(answer)).toEqual([404, "not_found"]);
    }
    expect((await program.get(one.path, { secret: one.secret })).body).toMatchObject({ status: "booked", startsAt });
  });

  test("cannot take out a person of another", async () => {
    const [program, location] = [new ApiClient(), await createPlace(5)];
    const [one, other] = [await newAppointment(program, location), await newAppointment(program, location)];
    const sent = { secret: one.secret, headers: one.seen };
    const answer = await program.delete(`${one.path}/people/${other.people[0].id}`, sent);
    expect(problemOf(answer)).toEqual([404, "not_found"]);
  });

  test("is changed only by who says what they saw, and saw the last", async () => {
    const [program, location] = [new ApiClient(), await createPlace(5)];
    const { path, secret, seen, people } = await newAppointment(program, location, {
      keys: [newVNumber(), newVNumber()],
    });
    const person = `${path}/people/${people[1].id}`;
    const send = (headers: Record<string, string>) => [
      () => program.patch(path, { secret, headers, body: { startsAt: later } }),
      () => program.delete(person, { secret, headers }),
      () => program.delete(path, { secret, headers }),
    ];
    for (const ask of send({})) expect(problemOf(await ask())).toEqual([428, "if_match_missing"]);
    for (const tag of ['"99"', "junk", '"1x"', '"-1"', '"999999999999"']) {
      for (const ask of send({ "If-Match": tag })) expect(problemOf(await ask())).toEqual([412, "changed_meanwhile"]);
    }
    const moved = await program.patch(path, { secret, headers: seen, body: { startsAt: later } });
    expect(moved.status).toBe(200);
    for (const ask of send(seen)) expect(problemOf(await ask())).toEqual([412, "changed_meanwhile"]);
    const last = { "If-Match": `"old", ${moved.headers.get("etag")}` };
    expect((await program.delete(person, { secret, headers: last })).body.persons).toBe(1);
    expect((await program.delete(path, { secret, headers: { "If-Match": "*" } })).status).toBe(204);
  });

  test.each([
    ["same_time", { startsAt }],
    ["slot_taken", { startsAt: "2027-03-03T08:10:00Z" }],
    ["not_offered", { startsAt: "2027-03-03T20:00:00Z" }],
    ["too_soon", { startsAt: "2027-02-28T08:00:00Z" }],
    ["not_released", { startsAt: "2029-03-03T08:00:00Z" }],
  ])("stays as it is when a move is refused with %s", async (reason, body) => {
    const [program, location] = [new ApiClient(), await createPlace()];
    const { path, secret, seen } = await newAppointment(program, location);
    await newAppointment(program, location, { at: "2027-03-03T08:10:00Z" });
    const before = await program.get(path, { secret });
    expect(problemOf(await program.patch(path, { secret, headers: seen, body }))).toEqual([409, reason]);
    expect((await program.get(path, { secret })).body).toEqual(before.body);
  });

  test("moves to another location, and not to one that is not there", async () => {
    const [program, location, other] = [new ApiClient(), await createPlace(), await createPlace()];
    const { path, secret, seen, code } = await newAppointment(program, location);
    const nowhere = await program.patch(path, { secret, headers: seen, body: { location: "nowhere", startsAt } });
    expect(nowhere.body.invalidFields).toMatchObject([{ name: "body.location" }]);
    const moved = await program.patch(path, { secret, headers: seen, body: { location: other, startsAt } });
    expect(moved.body).toMatchObject({ location: other, startsAt, code });
  });

  test("cannot be changed once it is cancelled, or has begun", async () => {
    const [program, location] = [new ApiClient(), await createPlace(5)];
    const gone = await newAppointment(program, location);
    const sent = { secret: gone.secret, headers: { "If-Match": "*" } };
    for (const _ of ["first", "again"]) expect((await program.delete(gone.path, sent)).status).toBe(204);
    const moved = await program.patch(gone.path, { ...sent, body: { startsAt: later } });
    expect(problemOf(moved)).toEqual([409, "cancelled"]);
    expect((await program.get(`${gone.path}/calendar-file`, { secret: gone.secret })).status).toBe(404);

    const begun = await newAppointment(program, location);
    vi.setSystemTime(DateTime.fromISO(startsAt).toMillis());
    const late = { secret: begun.secret, headers: { "If-Match": "*" } };
    expect(problemOf(await program.delete(begun.path, late))).toEqual([409, "already_over"]);
    expect((await program.get(begun.path, { secret: begun.secret })).body.canChange).toBe(false);
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
