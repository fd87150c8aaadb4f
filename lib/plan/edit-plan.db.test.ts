import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { generateSessions } from "@/lib/session/generate-sessions";
import { createAppointment, createLocation } from "@/lib/testing/factories";
import {
  added,
  at,
  book,
  createPlannedPlace,
  edit,
  findBooked,
  inventoryOf,
  leaveThem,
  nextVNumber,
  planNow,
  planner,
  propose,
  rule,
} from "@/lib/testing/plan-ground";
import { DateTime } from "@/lib/time";
import { commitProposal } from "./commit-proposal";
import { findHistory } from "./find-history";
import { findProposal } from "./find-proposal";
import { proposeChanges } from "./propose-changes";

describe("an edit", () => {
  test("changes nothing before it is committed, and shows what it will do", async () => {
    const { id, seriesId } = await createPlannedPlace();
    const before = await inventoryOf(id, planNow);

    const proposal = await propose([{ kind: "opening_ended", seriesId, from: "2027-03-08" }], planNow);

    expect(await inventoryOf(id, planNow)).toEqual(before);
    const [location] = proposal.impact.locations;
    expect(location).toMatchObject({ slotsAdded: 0, placesAdded: 0, stay: 0, placesRemoved: location?.slotsRemoved });
    expect(location?.days[0]).toEqual({ date: "2027-03-08", placesAdded: 0, placesRemoved: 6, affected: 0 });
    expect(location?.days.some(({ date }) => date === "2027-03-29")).toBe(false);
  });

  test("is refused for what is past, not there, not offered, or nothing", async () => {
    const { id, seriesId } = await createPlannedPlace();
    const reasonFor = async (...changes: Parameters<typeof propose>[0]) => {
      const outcome = await proposeChanges({ author: planner, changes }, planNow);
      return outcome.ok || outcome.reason;
    };
    const day = { ...rule(), services: [] };
    const reason = { nl: "Verbouwing", en: "Building works" };

    expect(await reasonFor(added(randomUUID(), { from: "2027-04-01" }))).toBe("location_not_there");
    expect(await reasonFor(added(id, { from: "2027-04-01", seriesId }))).toBe("id_reused");
    expect(await reasonFor(added(id, { from: "2027-01-01", until: "2027-02-28" }))).toBe("already_past");
    expect(await reasonFor(added(id, { from: "2027-04-01", rule: { closesAt: "09:20" } }))).toBe("too_short");
    expect(await reasonFor({ kind: "opening_ended", seriesId: randomUUID(), from: "2027-04-01" })).toBe(
      "opening_not_there",
    );
    expect(await reasonFor({ kind: "opening_ended", seriesId, from: "2027-02-28" })).toBe("already_past");
    expect(await reasonFor({ kind: "date_changed", seriesId, date: "2027-02-26", day })).toBe("opening_not_there");
    expect(await reasonFor({ kind: "date_restored", seriesId, date: "2027-04-01" })).toBe("nothing_changes");
    expect(await reasonFor({ kind: "closure_removed", id: randomUUID() })).toBe("closure_not_there");
    expect(
      await reasonFor({
        kind: "closure_added",
        id: randomUUID(),
        locationId: id,
        startsOn: "2027-02-01",
        endsOn: "2027-02-28",
        reason,
      }),
    ).toBe("already_past");
    const { id: narrow } = await createLocation({ services: ["DOC"] });
    expect(await reasonFor(added(narrow, { from: "2027-04-01" }))).toBe("service_not_offered");
  });

  test("disturbs nobody before release, and hides nothing of what is booked", async () => {
    const { id, seriesId } = await createPlannedPlace({ releaseWaves: [{ daysBefore: 1, at: "09:00", share: 100 }] });
    const { impact } = await edit([{ kind: "opening_ended", seriesId, from: "2027-03-15" }], planNow);
    expect(impact.affected).toEqual([]);
    expect((await inventoryOf(id, at("2027-03-15T00:00"))).length).toBe(0);
  });

  test("has staff desks and overbooking beside the desks of the public", async () => {
    const { id } = await createPlannedPlace({ desks: 3, staffDesks: 2, overbook: 1 });
    const sessions = await db.session.findMany({
      where: { locationId: id, date: new Date("2027-03-02") },
      include: { slots: true },
      orderBy: { channel: "asc" },
    });
    expect(
      sessions.map(({ channel, desks, overbook, slots }) => [channel, desks, overbook, slots[0]?.capacity]),
    ).toEqual([
      ["public", 3, 1, 4],
      ["staff", 2, 0, 2],
    ]);
  });

  test("can be undone, unless somebody has changed the same since", async () => {
    const { id, seriesId } = await createPlannedPlace();
    const before = await inventoryOf(id, planNow);
    const cut = await edit([{ kind: "opening_ended", seriesId, from: "2027-03-15" }], planNow);

    const undo = await edit([{ kind: "edit_undone", proposalId: cut.proposalId }], planNow);

    expect(await inventoryOf(id, planNow)).toEqual(before);
    const history = await findHistory({ locationIds: [id], limit: 10 });
    expect(history.map(({ id: one, undoneBy }) => [one, undoneBy])).toContainEqual([cut.proposalId, undo.proposalId]);
    expect(history).toHaveLength(3);
    const later = await edit([{ kind: "opening_ended", seriesId, from: "2027-03-22" }], planNow);
    await edit([{ kind: "opening_ended", seriesId, from: "2027-03-20" }], planNow);
    const outcome = await proposeChanges(
      { author: planner, changes: [{ kind: "edit_undone", proposalId: later.proposalId }] },
      planNow,
    );
    expect(outcome).toEqual({ ok: false, reason: "changed_since" });
  });

  test("shows the second of two managers what the first one changed", async () => {
    const { id, seriesId } = await createPlannedPlace();
    const narrower = { kind: "opening_changed" as const, seriesId, from: "2027-03-09", validUntil: null };
    const first = await propose([{ ...narrower, rule: rule({ closesAt: "11:00" }) }], planNow);
    const second = await propose([{ ...narrower, rule: rule({ closesAt: "10:00" }) }], planNow);
    const commit = ({ id: proposalId, fingerprint }: typeof first) =>
      commitProposal({ proposalId, fingerprint, choice: leaveThem, author: planner }, planNow.plus({ minutes: 1 }));

    expect(await commit(first)).toMatchObject({ ok: true });
    expect(await commit(second)).toEqual({ ok: false, reason: "changed_meanwhile" });
    expect(await commit(first)).toEqual({ ok: false, reason: "already_committed" });
    const again = await findProposal(second.id);
    expect(again?.since.map(({ proposalId }) => proposalId)).toEqual([first.id]);
    expect(again?.impact.totals.slotsRemoved).toBeLessThan(second.impact.totals.slotsRemoved);
    expect(again && (await commit(again))).toMatchObject({ ok: true });
    expect((await inventoryOf(id, at("2027-03-09T00:00")))[0]).toMatch(/^2027-03-09 08:00/);
  });

  test("that fails half-way changes nothing", async () => {
    const { id, seriesId } = await createPlannedPlace();
    const manageKey = await book(id, "2027-03-10T09:00");
    const proposal = await propose([{ kind: "opening_ended", seriesId, from: "2027-03-09" }], planNow);
    const before = [
      await inventoryOf(id, planNow),
      await findBooked(manageKey),
      await db.opening.findMany({ where: { locationId: id } }),
    ];
    // Near its end: the audit event cannot be written.
    await db.$executeRawUnsafe(
      "alter table audit_event add constraint nobody check (action <> 'plan_committed') not valid",
    );
    const commit = () =>
      commitProposal(
        { proposalId: proposal.id, fingerprint: proposal.fingerprint, choice: leaveThem, author: planner },
        planNow,
      );

    await expect(commit()).rejects.toThrow(/nobody/);

    expect([
      await inventoryOf(id, planNow),
      await findBooked(manageKey),
      await db.opening.findMany({ where: { locationId: id } }),
    ]).toEqual(before);
    await db.$executeRawUnsafe("alter table audit_event drop constraint nobody");
    expect(await commit()).toMatchObject({ ok: true });
  });

  test("does not stop the generator from adding what the horizon reaches, and nothing else", async () => {
    const { id, seriesId } = await createPlannedPlace();
    await edit([{ kind: "opening_ended", seriesId, from: "2027-03-15" }], planNow);
    const before = await inventoryOf(id, planNow);
    expect(await generateSessions(planNow.plus({ days: 5 }), { locationId: id })).toBe(0);
    expect(await inventoryOf(id, planNow)).toEqual(before);
  });

  test("counts a closure over the clock change in days of the location", async () => {
    const { id } = await createPlannedPlace({
      weekdays: [6, 7, 1],
      opensAt: "00:00",
      closesAt: "06:00",
      onHolidays: true,
    });
    const reason = { nl: "Klok", en: "Clock" };
    const { impact } = await edit(
      [
        {
          kind: "closure_added",
          id: randomUUID(),
          locationId: id,
          startsOn: "2027-03-28",
          endsOn: "2027-03-28",
          reason,
        },
      ],
      planNow,
    );
    expect(impact.locations[0]?.days).toEqual([{ date: "2027-03-28", placesAdded: 0, placesRemoved: 10, affected: 0 }]);
  });

  test("counts a closure over the end of summer time, with who is booked in the hour that comes twice", async () => {
    const { id } = await createLocation({ horizonDays: 30 });
    const night = { weekdays: [6, 7, 1], opensAt: "00:00", closesAt: "06:00", onHolidays: true };
    const october = DateTime.fromISO("2027-10-18T06:00:00Z");
    await edit([added(id, { from: "2027-10-30", until: "2027-11-01", rule: night })], october);
    const bookAt = (startsAt: string) =>
      createAppointment(
        { locationId: id, startsAt: DateTime.fromISO(startsAt), services: ["BIO"], vNumbers: [nextVNumber()] },
        october,
      );
    // Half past two in summer time and an hour later again, the last start of the day before, and the first one after.
    const twice = [await bookAt("2027-10-31T00:30:00Z"), await bookAt("2027-10-31T01:30:00Z")];
    const around = [await bookAt("2027-10-30T03:30:00Z"), await bookAt("2027-10-31T23:00:00Z")];
    const reason = { nl: "Klok", en: "Clock" };
    const day = { startsOn: "2027-10-31", endsOn: "2027-10-31", reason };
    const { impact } = await edit([{ kind: "closure_added", id: randomUUID(), locationId: id, ...day }], october);

    expect(impact.locations[0]?.days).toEqual([{ date: "2027-10-31", placesAdded: 0, placesRemoved: 14, affected: 2 }]);
    const orphans = async (keys: string[]) =>
      (await Promise.all(keys.map(findBooked))).map(({ orphanedAt }) => orphanedAt !== null);
    expect([await orphans(twice), await orphans(around)]).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});
