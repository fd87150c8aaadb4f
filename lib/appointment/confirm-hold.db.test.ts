import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { bookingDetails, createAppointment, createLocation, createSession, holdRequest } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { confirmHold } from "./confirm-hold";
import { endAppointment } from "./end-appointment";
import { findAppointment } from "./find-appointment";
import { findHold } from "./find-hold";
import { holdPlaces } from "./hold-places";
import { lookUpAppointment } from "./look-up-appointment";
import { sweepHolds } from "./sweep-holds";

const now = DateTime.fromISO("2027-03-01T06:00:00Z");
const nine = "2027-03-01T08:00:00Z";
const startsAt = DateTime.fromISO(nine);

async function createPlace(slots = 12, capacity = 10): Promise<string> {
  const { id } = await createLocation();
  await createSession({ locationId: id, startsAt: nine, slots, capacity });
  return id;
}

async function held(locationId: string, persons = 1, at = startsAt, when = now): Promise<string> {
  const outcome = await holdPlaces(holdRequest({ locationId, startsAt: at, persons }), when);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.manageKey;
}

let last = 0;
/** A V-number that no other test uses. */
const vNumber = () => String(1_000_000_000 + ++last);

describe("confirmHold under rivals", () => {
  test("lets exactly one of confirm and expiry win, thirty times over", async () => {
    const locationId = await createPlace(1, 30);
    const end = now.plus({ minutes: 10 });
    const keys = await Promise.all(Array.from({ length: 30 }, () => held(locationId)));

    const outcomes = await Promise.all(
      keys.flatMap((key) => [
        confirmHold(key, bookingDetails([vNumber()]), end.minus({ milliseconds: 1 })),
        sweepHolds(end),
      ]),
    );

    const confirmed = outcomes.filter((outcome) => typeof outcome === "object" && outcome.ok).length;
    const swept = outcomes.reduce<number>((sum, outcome) => sum + (typeof outcome === "number" ? outcome : 0), 0);
    expect(confirmed + swept).toBe(30);
    expect(await db.appointment.count({ where: { locationId, status: "booked" } })).toBe(confirmed);
    expect(await findBreaches()).toEqual([]);
  });

  test("gives one person who confirms ten holds at once exactly one appointment", async () => {
    const locationId = await createPlace(1, 10);
    const keys = await Promise.all(Array.from({ length: 10 }, () => held(locationId)));
    const details = bookingDetails([vNumber()]);

    const outcomes = await Promise.all(keys.map((key) => confirmHold(key, details, now)));

    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "already_booked")).toHaveLength(9);
    expect(await findBreaches()).toEqual([]);
  });

  test("gives two families that share two members, sent in opposite orders, one appointment", async () => {
    const locationId = await createPlace(4, 40);
    for (let round = 0; round < 10; round++) {
      const [one, two] = [vNumber(), vNumber()];
      const keys = await Promise.all([held(locationId, 2), held(locationId, 2)]);
      const outcomes = await Promise.all([
        confirmHold(keys[0], bookingDetails([one, two]), now),
        confirmHold(keys[1], bookingDetails([two, one]), now),
      ]);
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    }
    expect(await findBreaches()).toEqual([]);
  });

  test("books once when the same confirmation comes twenty times at once", async () => {
    const locationId = await createPlace();
    const key = await held(locationId);
    const details = bookingDetails([vNumber()]);

    const outcomes = await Promise.all(Array.from({ length: 20 }, () => confirmHold(key, details, now)));

    expect(outcomes).toEqual(outcomes.map(() => ({ ok: true })));
    expect(await db.participant.count({ where: { appointment: { locationId } } })).toBe(1);
  });
});

describe("confirmHold", () => {
  test("refuses other details under a confirmed hold", async () => {
    const locationId = await createPlace();
    const key = await held(locationId);
    await confirmHold(key, bookingDetails([vNumber()]), now);

    expect(await confirmHold(key, bookingDetails([vNumber()]), now)).toEqual({
      ok: false,
      reason: "already_confirmed",
    });
  });

  test("refuses somebody who is already live anywhere, and keeps the place until the hold's end", async () => {
    const [here, there] = [await createPlace(), await createPlace()];
    const person = vNumber();
    await createAppointment({ locationId: there, startsAt, vNumbers: [person] }, now);
    const key = await held(here, 2);

    expect(await confirmHold(key, bookingDetails([vNumber(), person]), now)).toEqual({
      ok: false,
      reason: "already_booked",
    });
    expect((await findHold(key, now))?.state).toBe("held");
    expect(await confirmHold(key, bookingDetails([vNumber(), vNumber()]), now)).toEqual({ ok: true });
    expect(await findBreaches()).toEqual([]);
  });

  test("lets one person have appointments for two services", async () => {
    const locationId = await createPlace();
    const person = vNumber();
    await createAppointment({ locationId, startsAt, services: ["BIO"], vNumbers: [person] }, now);

    await expect(
      createAppointment({ locationId, startsAt, services: ["DOC"], vNumbers: [person] }, now),
    ).resolves.toBeTruthy();
  });

  test("lets a person who missed an appointment book again at once, with nothing else running", async () => {
    const locationId = await createPlace();
    const person = vNumber();
    const missed = await createAppointment({ locationId, startsAt, vNumbers: [person] }, now);
    const after = startsAt.plus({ minutes: 10 });
    const key = await held(locationId, 1, startsAt.plus({ minutes: 30 }), after);
    // Whoever is only late is still helped, until the counter closes.
    expect(await findAppointment(missed, after)).toMatchObject({ status: "ended", isLate: true });
    const closed = startsAt.plus({ hours: 12 });
    // An evening for those who are invited, and one for something else, help nobody of them.
    const evening = { locationId, startsAt: closed.toUTC().toISO() ?? "", slots: 6 };
    await createSession({ ...evening, channel: "invited" });
    await createSession({ ...evening, services: ["OEK"] });
    expect(await findAppointment(missed, closed)).toMatchObject({ status: "ended", isLate: false });

    expect(await confirmHold(key, bookingDetails([person]), after)).toEqual({ ok: true });
    expect(await findAppointment(missed, after)).toMatchObject({ status: "ended", isLate: false });
    expect(await findBreaches()).toEqual([]);
  });

  test("lets a person who was served book again while the appointment would still run", async () => {
    const locationId = await createPlace();
    const person = vNumber();
    const served = await createAppointment({ locationId, startsAt, vNumbers: [person] }, now);
    const during = startsAt.plus({ minutes: 5 });
    await endAppointment(served, during);
    const key = await held(locationId, 1, startsAt.plus({ minutes: 30 }), during);

    expect(await confirmHold(key, bookingDetails([person]), during)).toEqual({ ok: true });
    expect(await findBreaches()).toEqual([]);
  });

  test("refuses a hold at the very instant of its end, and an unknown one", async () => {
    const locationId = await createPlace();
    const key = await held(locationId);

    expect(await confirmHold(key, bookingDetails([vNumber()]), now.plus({ minutes: 10 }))).toEqual({
      ok: false,
      reason: "hold_expired",
    });
    expect(await confirmHold("0".repeat(32), bookingDetails([vNumber()]), now)).toEqual({
      ok: false,
      reason: "not_found",
    });
  });

  test("books a party of nine as two appointments with a code each, or not at all", async () => {
    const locationId = await createPlace();
    const numbers = Array.from({ length: 9 }, vNumber);
    const key = await held(locationId, 9);

    expect(await confirmHold(key, bookingDetails(numbers), now)).toEqual({ ok: true });
    const first = await findAppointment(key, now);
    const second = await findAppointment(first?.siblings[0]?.manageKey ?? "", now);

    expect(first?.people.map((person) => person.name)).toEqual([
      "Person 1",
      "Person 2",
      "Person 3",
      "Person 4",
      "Person 5",
    ]);
    expect(second?.people).toHaveLength(4);
    expect(second?.code).not.toBe(first?.code);

    const other = await held(locationId, 7);
    expect(
      await confirmHold(other, bookingDetails([...Array.from({ length: 6 }, vNumber), numbers[8] ?? ""]), now),
    ).toEqual({ ok: false, reason: "already_booked" });
    expect((await findHold(other, now))?.state).toBe("held");
    expect(await findBreaches()).toEqual([]);
  });

  test("never books a group with fewer or more people than it holds", async () => {
    const locationId = await createPlace();
    const key = await held(locationId, 2);

    await expect(confirmHold(key, bookingDetails([vNumber()]), now)).rejects.toThrow("another number of people");
    expect((await findHold(key, now))?.state).toBe("held");
  });

  test("keeps a BSN only as a hash and a V-number only sealed", async () => {
    const locationId = await createPlace();
    const key = await held(locationId);
    const person = vNumber();
    await confirmHold(key, bookingDetails([person]), now);

    const stored = await db.participant.findFirstOrThrow({ where: { appointment: { manageKey: key } } });
    expect(Buffer.from(stored.keySealed ?? []).toString("latin1")).not.toContain(person);
    await expect(db.participant.update({ where: { id: stored.id }, data: { keyKind: "bsn" } })).rejects.toThrow(
      "participant_bsn_never_kept",
    );
  });
});

describe("lookUpAppointment", () => {
  test("finds an appointment by code and number, however they were copied, and nothing by half of it", async () => {
    const locationId = await createPlace();
    const person = vNumber();
    const key = await createAppointment({ locationId, startsAt, vNumbers: [person] }, now);
    const code = (await findAppointment(key, now))?.code ?? "";
    const copied = ` ${code.slice(0, 5).toLowerCase()} - ${code.slice(5).replaceAll("0", "o").replaceAll("1", "l")}`;

    expect(await lookUpAppointment({ code: copied, personKey: `V-nummer: ${person}` })).toBe(key);
    expect(await lookUpAppointment({ code, personKey: vNumber() })).toBeNull();
    expect(await lookUpAppointment({ code: "AAAAA-AAAAA", personKey: person })).toBeNull();
    expect(await lookUpAppointment({ code: "", personKey: "" })).toBeNull();
  });
});
