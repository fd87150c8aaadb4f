import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import type { OpeningRule } from "@/lib/opening/schema";
import { generateSessions } from "@/lib/session/generate-sessions";
import { createAppointment, createLocation } from "@/lib/testing/factories";
import { edit, forgetSessions, inventoryOf, leaveThem, planner, rule } from "@/lib/testing/plan-ground";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { commitProposal } from "./commit-proposal";
import { findProposal } from "./find-proposal";
import { proposeChanges } from "./propose-changes";
import type { PlanChange } from "./schema";

// Three weeks around the clock change and Easter, from the middle of a morning.
const now = DateTime.fromISO("2027-03-22T09:10:00Z");
const dates = fc.integer({ min: 0, max: 20 }).map((days) => now.plus({ days }).toISODate());
const series = [randomUUID(), randomUUID()];
const closures = [randomUUID(), randomUUID()];
const hours = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 12 })).map(([from, length]) => {
  const clock = (half: number) => `${String(Math.floor(half / 2)).padStart(2, "0")}:${half % 2 ? "30" : "00"}`;
  return { opensAt: clock(from), closesAt: clock(from + length + 1) };
});
const desks = fc.record({
  desks: fc.integer({ min: 0, max: 3 }),
  staffDesks: fc.integer({ min: 0, max: 1 }),
  overbook: fc.integer({ min: 0, max: 1 }),
});
const rules: fc.Arbitrary<OpeningRule> = fc
  .record({
    hours,
    desks,
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    everyWeeks: fc.constantFrom(1, 1, 2),
    monthWeeks: fc.constantFrom([], [], [1], [-1], [2, 4]) as fc.Arbitrary<OpeningRule["monthWeeks"]>,
    slotMinutes: fc.constantFrom(15, 30),
    services: fc.constantFrom<OpeningRule["services"][]>(["DOC", "BIO"], ["BIO"]),
    channel: fc.constantFrom("public", "public", "staff", "invited") as fc.Arbitrary<OpeningRule["channel"]>,
    onHolidays: fc.boolean(),
    releaseWaves: fc.constantFrom<OpeningRule["releaseWaves"][]>(
      null,
      [
        { daysBefore: 56, at: "09:00", share: 70 },
        { daysBefore: 1, at: "12:00", share: 30 },
      ],
      [{ moment: "2027-03-28T02:30", share: 100 }],
    ),
  })
  .map(({ hours: clock, desks: places, ...rest }) => rule({ ...rest, ...clock, ...places }));

const changesAt = (locationId: string): fc.Arbitrary<PlanChange> => {
  const seriesId = fc.constantFrom(...series);
  const id = fc.constantFrom(...closures);
  const until = fc.option(dates);
  const reason = fc.constant({ nl: "Dicht", en: "Closed" });
  const day = fc.tuple(hours, desks).map(([clock, places]) => ({ ...clock, ...places, services: [] }));
  const of = <Kind extends string>(kind: Kind) => fc.constant(kind);
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: of("opening_added"),
        seriesId,
        locationId: fc.constant(locationId),
        rule: rules,
        validFrom: dates,
        validUntil: until,
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ kind: of("opening_changed"), seriesId, from: dates, rule: rules, validUntil: until }),
    },
    { weight: 1, arbitrary: fc.record({ kind: of("opening_ended"), seriesId, from: dates }) },
    { weight: 3, arbitrary: fc.record({ kind: of("date_changed"), seriesId, date: dates, day: fc.option(day) }) },
    { weight: 1, arbitrary: fc.record({ kind: of("date_restored"), seriesId, date: dates }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: of("closure_added"),
        id,
        locationId: fc.constant(locationId),
        startsOn: dates,
        endsOn: dates,
        reason,
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: of("closure_removed"), id }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: of("location_closes"), locationId: fc.constant(locationId), from: dates, reason }),
    },
  );
};

/** Undoes the last edit, or makes the change; whatever is refused changes nothing. */
async function attempt(change: PlanChange | "undo", done: string[]): Promise<void> {
  const last = done.at(-1);
  if (change === "undo" && !last) return;
  const changes: PlanChange[] = change === "undo" ? [{ kind: "edit_undone", proposalId: last ?? "" }] : [change];
  const made = await proposeChanges({ author: planner, changes }, now);
  const proposal = made.ok && (await findProposal(made.proposalId));
  if (!proposal) return;
  const { id: proposalId, fingerprint } = proposal;
  const committed = await commitProposal({ proposalId, fingerprint, choice: leaveThem, author: planner }, now);
  expect(committed).toMatchObject({ ok: true });
  if (change === "undo") done.pop();
  else done.push(proposalId);
}

test("any sequence of edits and undos gives the sessions that the final rules give afresh", async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (generate) => {
      const { id: locationId } = await createLocation({ horizonDays: 20 });
      series.splice(0, 2, randomUUID(), randomUUID());
      closures.splice(0, 2, randomUUID(), randomUUID());
      const steps = generate(fc.integer, { min: 3, max: 9 });
      const done: string[] = [];
      for (let step = 0; step < steps; step++) {
        await attempt(
          generate(() =>
            fc.oneof(
              { weight: 6, arbitrary: changesAt(locationId) },
              { weight: 1, arbitrary: fc.constant("undo" as const) },
            ),
          ),
          done,
        );
      }

      const edited = await inventoryOf(locationId, now);
      await forgetSessions(locationId);
      await generateSessions(now, { locationId });
      expect(edited).toEqual(await inventoryOf(locationId, now));
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

test("with people booked, edits give the same hours, and each of them has a place or stands on the worklist", async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (generate) => {
      const { id: locationId } = await createLocation({ horizonDays: 20 });
      series.splice(0, 2, randomUUID(), randomUUID());
      closures.splice(0, 2, randomUUID(), randomUUID());
      const opening = {
        kind: "opening_added" as const,
        seriesId: series[0] ?? "",
        locationId,
        validFrom: "2027-03-22",
      };
      await edit(
        [{ ...opening, rule: rule({ desks: 2, closesAt: "17:00", onHolidays: true }), validUntil: null }],
        now,
      );
      let number = 3_000_000_000 + Math.floor(Math.random() * 1_000_000) * 100;
      for (let day = 1; day < 12; day++) {
        const startsAt = DateTime.fromISO("2027-03-22T09:00", { zone: "Europe/Amsterdam" }).plus({ days: day });
        for (const halfHours of startsAt.weekday < 6 ? [0, 0, 5] : []) {
          await createAppointment(
            {
              locationId,
              startsAt: startsAt.plus({ minutes: 30 * halfHours }),
              services: ["BIO"],
              vNumbers: [String(++number)],
            },
            now,
          );
        }
      }
      const booked = await db.appointment.count({ where: { locationId, status: "booked" } });
      for (let step = 0; step < 4; step++)
        await attempt(
          generate(() => changesAt(locationId)),
          [],
        );

      const after = await db.appointment.findMany({
        where: { locationId, status: "booked" },
        include: { slots: true },
      });
      expect(after).toHaveLength(booked);
      expect(after.filter(({ slots, parts, orphanedAt }) => slots.length !== (orphanedAt ? 0 : parts))).toEqual([]);
      expect(await findBreaches()).toEqual([]);
      const places = await inventoryOf(locationId, now);
      // The same, made afresh beside: nobody is booked there.
      await db.$executeRaw`update session set closed_at = now() where location_id = ${locationId}::uuid and closed_at is null`;
      await generateSessions(now, { locationId });
      expect(places).toEqual(await inventoryOf(locationId, now));
    }),
    { numRuns: 8, endOnFailure: true },
  );
});
