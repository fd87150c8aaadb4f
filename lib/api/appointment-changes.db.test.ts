import { beforeEach, describe, expect, test, vi } from "vitest";
import { createPlace, later, newAppointment, newVNumber, startsAt, unknownId } from "@/lib/testing/api-bookings";
import { ApiClient, problemOf } from "@/lib/testing/api-client";
import { DateTime } from "@/lib/time";

const start = DateTime.fromISO("2027-03-01T06:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(start.toMillis());
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
