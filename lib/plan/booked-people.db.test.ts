import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointment/cancel-appointment";
import { db } from "@/lib/db/client";
import { createAppointment, createLocation } from "@/lib/testing/factories";
import {
  added,
  at,
  book,
  createPlannedPlace,
  edit,
  findBooked,
  inventoryOf,
  nextVNumber,
  planNow,
  propose,
  rule,
} from "@/lib/testing/plan-ground";
import { findBreaches } from "@/lib/verify/find-breaches";

describe("who is booked, when hours change", () => {
  test("keeps those who fit where they are, and moves nobody who need not move", async () => {
    const { id, seriesId } = await createPlannedPlace({ desks: 2 });
    const [early, late] = [await book(id, "2027-03-10T09:00"), await book(id, "2027-03-10T11:00")];

    const { impact } = await edit(
      [{ kind: "opening_changed", seriesId, from: "2027-03-09", rule: rule({ closesAt: "11:00" }), validUntil: null }],
      planNow,
      { sameDay: "move", others: "worklist" },
    );

    expect(impact.totals).toMatchObject({ stay: 1, sameDay: 1, orphaned: 0, withoutContact: 1 });
    expect(await findBooked(early)).toMatchObject({
      startsAt: at("2027-03-10T09:00").toJSDate(),
      orphanedAt: null,
      version: 2,
    });
    const moved = await findBooked(late);
    expect(moved).toMatchObject({ startsAt: at("2027-03-10T10:30").toJSDate(), orphanedAt: null });
    expect(moved.slots).toHaveLength(1);
    expect(await findBreaches()).toEqual([]);
  });

  test("keeps people at their time when their session gives way to one of another slot length", async () => {
    const { id, seriesId } = await createPlannedPlace();
    const family = await book(id, "2027-03-10T10:00", 4);
    const before = await findBooked(family);

    const { impact } = await edit(
      [{ kind: "opening_changed", seriesId, from: "2027-03-09", rule: rule({ slotMinutes: 15 }), validUntil: null }],
      planNow,
    );

    const after = await findBooked(family);
    expect(impact.locations[0]).toMatchObject({ reseated: 1 });
    expect(impact.affected).toEqual([]);
    expect(after.startsAt).toEqual(before.startsAt);
    expect(after).toMatchObject({ slotMinutes: 15, orphanedAt: null, orphanResolution: null });
    expect(after.endsAt.getTime()).toBeLessThanOrEqual(before.endsAt.getTime());
    expect(after.sessionId).not.toBe(before.sessionId);

    // Rounded up to other slots and back again and again, a visit would grow each time.
    for (const slotMinutes of [20, 15, 30]) {
      await edit(
        [{ kind: "opening_changed", seriesId, from: "2027-03-09", rule: rule({ slotMinutes }), validUntil: null }],
        planNow,
      );
      expect((await findBooked(family)).slotMinutes).toBe(slotMinutes);
    }
    expect((await findBooked(family)).endsAt).toEqual(before.endsAt);
    expect(await findBreaches()).toEqual([]);
  });

  test("sends people to the nearest location that has room, unless their document lies here", async () => {
    const { id, seriesId } = await createPlannedPlace({}, 50.9);
    const near = await createLocation({ latitude: 50.92, horizonDays: 60 });
    await createLocation({ latitude: 50.91, horizonDays: 60, admission: "region" });
    await edit([added(near.id, { from: "2027-03-01", rule: { opensAt: "13:00", closesAt: "16:00" } })], planNow);
    const biometrics = await book(id, "2027-03-10T09:00");
    const document = await createAppointment(
      { locationId: id, startsAt: at("2027-03-10T10:00"), services: ["DOC"], vNumbers: [nextVNumber()] },
      planNow,
    );

    const { impact, outcome } = await edit([{ kind: "opening_ended", seriesId, from: "2027-03-08" }], planNow, {
      sameDay: "move",
      others: "move",
    });

    expect(impact.totals).toMatchObject({ sameDay: 0, orphaned: 2 });
    // Twenty-one days before the tenth is in the past: what is left of the week before is nearer at the same location.
    expect(impact.affected.map(({ target }) => target?.locationId)).toEqual([id, id]);
    expect(outcome).toMatchObject({ moved: 2, worklist: 0 });
    await edit(
      [{ kind: "location_closes", locationId: id, from: "2027-03-01", reason: { nl: "Weg", en: "Gone" } }],
      planNow,
      {
        sameDay: "move",
        others: "move",
      },
    );
    expect(await findBooked(biometrics)).toMatchObject({ locationId: near.id, orphanedAt: null });
    expect(await findBooked(document)).toMatchObject({ locationId: near.id, orphanedAt: null });
    expect(await inventoryOf(id, planNow)).toEqual([]);
    expect(await findBreaches()).toEqual([]);
  });

  test("leaves somebody whose document lies here on the worklist rather than sending them elsewhere", async () => {
    const { id } = await createPlannedPlace({}, 53.4);
    const near = await createLocation({ latitude: 53.42, horizonDays: 60 });
    await edit([added(near.id, { from: "2027-03-01" })], planNow);
    const [document, biometrics] = [
      await createAppointment(
        { locationId: id, startsAt: at("2027-03-31T10:00"), services: ["DOC"], vNumbers: [nextVNumber()] },
        planNow,
      ),
      await book(id, "2027-03-31T10:30"),
    ];
    const reason = { nl: "Lekkage", en: "A leak" };
    const closure = { kind: "closure_added" as const, id: randomUUID(), locationId: id, reason };

    const { outcome } = await edit([{ ...closure, startsOn: "2027-03-02", endsOn: "2027-04-30" }], planNow, {
      sameDay: "move",
      others: "move",
    });

    expect(outcome).toMatchObject({ moved: 1, worklist: 1 });
    expect(await findBooked(biometrics)).toMatchObject({ locationId: near.id });
    expect(await findBooked(document)).toMatchObject({ locationId: id, status: "booked", orphanResolution: null });
    expect((await findBooked(document)).orphanedAt).toEqual(planNow.toJSDate());
  });

  test("does for each what was chosen: kept, cancelled, offered another time", async () => {
    const results = [];
    for (const others of ["keep", "cancel", "alternative", "worklist"] as const) {
      const { id, seriesId } = await createPlannedPlace();
      const manageKey = await book(id, "2027-03-10T09:00");
      const { outcome } = await edit([{ kind: "date_changed", seriesId, date: "2027-03-10", day: null }], planNow, {
        sameDay: "worklist",
        others,
      });
      const { status, orphanResolution, slots } = await findBooked(manageKey);
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

  test("does for one appointment what was chosen for it alone, and for the others what was chosen for them", async () => {
    const { id, seriesId } = await createPlannedPlace();
    const keys = [];
    for (const time of ["09:00", "10:00", "11:00"]) keys.push(await book(id, `2027-03-10T${time}`));
    const [kept, cancelled, left] = await Promise.all(keys.map(findBooked));
    const appointments = { [kept?.id ?? ""]: "keep", [cancelled?.id ?? ""]: "cancel", [randomUUID()]: "move" } as const;
    const choice = { sameDay: "worklist", others: "worklist", appointments } as const;
    const { outcome } = await edit(
      [{ kind: "date_changed", seriesId, date: "2027-03-10", day: null }],
      planNow,
      choice,
    );
    expect(outcome).toMatchObject({ kept: 1, cancelled: 1, worklist: 1, moved: 0 });
    const after = await Promise.all(keys.map(findBooked));
    expect(after.map(({ status, orphanResolution }) => [status, orphanResolution])).toEqual([
      ["booked", "kept"],
      ["cancelled", "cancelled"],
      ["booked", null],
    ]);
    expect(after[2]?.id).toBe(left?.id);
  });

  test("gives orphans their place back first when hours return", async () => {
    const { id, seriesId } = await createPlannedPlace();
    const manageKey = await book(id, "2027-03-10T09:00");
    await edit([{ kind: "date_changed", seriesId, date: "2027-03-10", day: null }], planNow);
    expect((await findBooked(manageKey)).orphanedAt).not.toBeNull();

    const { impact, outcome } = await edit([{ kind: "date_restored", seriesId, date: "2027-03-10" }], planNow);

    expect(impact.locations[0]?.seatedAgain).toBe(1);
    expect(outcome.seatedAgain).toBe(1);
    expect(await findBooked(manageKey)).toMatchObject({ orphanedAt: null, orphanResolution: null });
  });

  test("cancelled appointments need no place: they are not in any impact", async () => {
    const { id, seriesId } = await createPlannedPlace();
    const manageKey = await book(id, "2027-03-10T09:00");
    const { version } = await findBooked(manageKey);
    expect(await cancelAppointment({ manageKey, version }, planNow)).toMatchObject({ ok: true });
    const { impact } = await propose([{ kind: "opening_ended", seriesId, from: "2027-03-09" }], planNow);
    expect(impact.totals).toMatchObject({ stay: 0, sameDay: 0, orphaned: 0 });
  });

  test("leaves a visit that has begun its places, whatever is cut under it", async () => {
    const { id, seriesId } = await createPlannedPlace({ slotMinutes: 10 });
    const [family, later] = [await book(id, "2027-03-10T09:00", 6), await book(id, "2027-03-10T11:00")];
    const before = await findBooked(family);
    const during = at("2027-03-10T09:12");

    const { impact } = await edit([{ kind: "date_changed", seriesId, date: "2027-03-10", day: null }], during);

    expect(before.parts).toBeGreaterThan(2);
    expect(impact.affected.map(({ startsAt }) => startsAt)).toEqual([at("2027-03-10T11:00").toUTC().toISO()]);
    expect(await findBooked(family)).toEqual(before);
    expect(await findBooked(later)).toMatchObject({ status: "booked", orphanedAt: during.toJSDate() });
    expect(await findBreaches()).toEqual([]);
  });
});
