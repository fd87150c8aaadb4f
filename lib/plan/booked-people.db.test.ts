import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointment/cancel-appointment";
import { db } from "@/lib/db/client";
import { createAppointment, createLocation } from "@/lib/testing/factories";
import { added, edit, inventoryOf, propose, rule } from "@/lib/testing/plan-ground";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";

const now = DateTime.fromISO("2027-03-01T06:00:00Z");
const at = (iso: string) => DateTime.fromISO(iso, { zone: "Europe/Amsterdam" });
let number = 1_000_000_000;
const vNumber = () => String(++number);
const book = (locationId: string, startsAt: string, persons = 1) =>
  createAppointment(
    { locationId, startsAt: at(startsAt), services: ["BIO"], vNumbers: Array.from({ length: persons }, vNumber) },
    now,
  );
const find = (manageKey: string) =>
  db.appointment.findUniqueOrThrow({ where: { manageKey }, include: { slots: true } });

/** A location with mornings on weekdays for a month, and what is asked beside. */
async function createPlace(given: Parameters<typeof rule>[0] = {}, latitude = 52.5) {
  const { id } = await createLocation({ horizonDays: 60, latitude });
  const change = added(id, { rule: given, from: "2027-03-01" });
  await edit([change], now);
  return { id, seriesId: change.seriesId };
}

describe("who is booked, when hours change", () => {
  test("keeps those who fit where they are, and moves nobody who need not move", async () => {
    const { id, seriesId } = await createPlace({ desks: 2 });
    const [early, late] = [await book(id, "2027-03-10T09:00"), await book(id, "2027-03-10T11:00")];

    const { impact } = await edit(
      [{ kind: "opening_changed", seriesId, from: "2027-03-09", rule: rule({ closesAt: "11:00" }), validUntil: null }],
      now,
      { sameDay: "move", others: "worklist" },
    );

    expect(impact.totals).toMatchObject({ stay: 1, sameDay: 1, orphaned: 0, withoutContact: 1 });
    expect(await find(early)).toMatchObject({
      startsAt: at("2027-03-10T09:00").toJSDate(),
      orphanedAt: null,
      version: 2,
    });
    const moved = await find(late);
    expect(moved).toMatchObject({ startsAt: at("2027-03-10T10:30").toJSDate(), orphanedAt: null });
    expect(moved.slots).toHaveLength(1);
    expect(await findBreaches()).toEqual([]);
  });

  test("keeps people at their time when their session gives way to one of another slot length", async () => {
    const { id, seriesId } = await createPlace();
    const family = await book(id, "2027-03-10T09:30", 4);
    const before = await find(family);

    const { impact } = await edit(
      [{ kind: "opening_changed", seriesId, from: "2027-03-09", rule: rule({ slotMinutes: 15 }), validUntil: null }],
      now,
    );

    const after = await find(family);
    expect(impact.locations[0]).toMatchObject({ reseated: 1 });
    expect(impact.affected).toEqual([]);
    expect(after.startsAt).toEqual(before.startsAt);
    expect(after.endsAt).toEqual(before.endsAt);
    expect(after).toMatchObject({ slotMinutes: 15, parts: before.parts * 2, orphanedAt: null, orphanResolution: null });
    expect(after.sessionId).not.toBe(before.sessionId);
    expect(await findBreaches()).toEqual([]);
  });

  test("sends people to the nearest location that has room, unless their document lies here", async () => {
    const { id, seriesId } = await createPlace({}, 50.9);
    const near = await createLocation({ latitude: 50.92, horizonDays: 60 });
    await createLocation({ latitude: 50.91, horizonDays: 60, admission: "region" });
    await edit([added(near.id, { from: "2027-03-01", rule: { opensAt: "13:00", closesAt: "16:00" } })], now);
    const biometrics = await book(id, "2027-03-10T09:00");
    const document = await createAppointment(
      { locationId: id, startsAt: at("2027-03-10T10:00"), services: ["DOC"], vNumbers: [vNumber()] },
      now,
    );

    const { impact, outcome } = await edit([{ kind: "opening_ended", seriesId, from: "2027-03-08" }], now, {
      sameDay: "move",
      others: "move",
    });

    expect(impact.totals).toMatchObject({ sameDay: 0, orphaned: 2 });
    // Twenty-one days before the tenth is in the past: what is left of the week before is nearer at the same location.
    expect(impact.affected.map(({ target }) => target?.locationId)).toEqual([id, id]);
    expect(outcome).toMatchObject({ moved: 2, worklist: 0 });
    await edit(
      [{ kind: "location_closes", locationId: id, from: "2027-03-01", reason: { nl: "Weg", en: "Gone" } }],
      now,
      {
        sameDay: "move",
        others: "move",
      },
    );
    expect(await find(biometrics)).toMatchObject({ locationId: near.id, orphanedAt: null });
    expect(await find(document)).toMatchObject({ locationId: near.id, orphanedAt: null });
    expect(await inventoryOf(id, now)).toEqual([]);
    expect(await findBreaches()).toEqual([]);
  });

  test("leaves somebody whose document lies here on the worklist rather than sending them elsewhere", async () => {
    const { id } = await createPlace({}, 53.4);
    const near = await createLocation({ latitude: 53.42, horizonDays: 60 });
    await edit([added(near.id, { from: "2027-03-01" })], now);
    const [document, biometrics] = [
      await createAppointment(
        { locationId: id, startsAt: at("2027-03-31T10:00"), services: ["DOC"], vNumbers: [vNumber()] },
        now,
      ),
      await book(id, "2027-03-31T10:30"),
    ];
    const reason = { nl: "Lekkage", en: "A leak" };
    const closure = { kind: "closure_added" as const, id: randomUUID(), locationId: id, reason };

    const { outcome } = await edit([{ ...closure, startsOn: "2027-03-02", endsOn: "2027-04-30" }], now, {
      sameDay: "move",
      others: "move",
    });

    expect(outcome).toMatchObject({ moved: 1, worklist: 1 });
    expect(await find(biometrics)).toMatchObject({ locationId: near.id });
    expect(await find(document)).toMatchObject({ locationId: id, status: "booked", orphanResolution: null });
    expect((await find(document)).orphanedAt).toEqual(now.toJSDate());
  });

  test("does for each what was chosen: kept, cancelled, offered another time", async () => {
    const results = [];
    for (const others of ["keep", "cancel", "alternative", "worklist"] as const) {
      const { id, seriesId } = await createPlace();
      const manageKey = await book(id, "2027-03-10T09:00");
      const { outcome } = await edit([{ kind: "date_changed", seriesId, date: "2027-03-10", day: null }], now, {
        sameDay: "worklist",
        others,
      });
      const { status, orphanResolution, slots } = await find(manageKey);
      const alternatives = await db.alternative.findMany({
        where: { appointment: { manageKey } },
        include: { offered: true },
      });
      results.push([others, status, orphanResolution, slots.length, alternatives[0]?.offered.status, outcome.worklist]);
    }
    expect(results).toEqual([
      ["keep", "booked", "kept", 0, undefined, 0],
      ["cancel", "cancelled", "cancelled", 0, undefined, 0],
      ["alternative", "booked", null, 0, "offered", 0],
      ["worklist", "booked", null, 0, undefined, 1],
    ]);
    expect(await findBreaches()).toEqual([]);
  });

  test("gives orphans their place back first when hours return", async () => {
    const { id, seriesId } = await createPlace();
    const manageKey = await book(id, "2027-03-10T09:00");
    await edit([{ kind: "date_changed", seriesId, date: "2027-03-10", day: null }], now);
    expect((await find(manageKey)).orphanedAt).not.toBeNull();

    const { impact, outcome } = await edit([{ kind: "date_restored", seriesId, date: "2027-03-10" }], now);

    expect(impact.locations[0]?.seatedAgain).toBe(1);
    expect(outcome.seatedAgain).toBe(1);
    expect(await find(manageKey)).toMatchObject({ orphanedAt: null, orphanResolution: null });
  });

  test("cancelled appointments need no place: they are not in any impact", async () => {
    const { id, seriesId } = await createPlace();
    const manageKey = await book(id, "2027-03-10T09:00");
    const { version } = await find(manageKey);
    expect(await cancelAppointment({ manageKey, version }, now)).toMatchObject({ ok: true });
    const { impact } = await propose([{ kind: "opening_ended", seriesId, from: "2027-03-09" }], now);
    expect(impact.totals).toMatchObject({ stay: 0, sameDay: 0, orphaned: 0 });
  });
});
