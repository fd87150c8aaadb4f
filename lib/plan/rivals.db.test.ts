import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { confirmHold } from "@/lib/appointment/confirm-hold";
import { holdPlaces } from "@/lib/appointment/hold-places";
import { db } from "@/lib/db/client";
import { generateSessions } from "@/lib/session/generate-sessions";
import { bookingDetails, createLocation, holdRequest } from "@/lib/testing/factories";
import { added, edit, inventoryOf, planner, propose, rule } from "@/lib/testing/plan-ground";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { commitProposal } from "./commit-proposal";
import { findProposal } from "./find-proposal";
import type { Choice, PlanChange } from "./schema";

const now = DateTime.fromISO("2027-03-01T06:00:00Z");
const at = (iso: string) => DateTime.fromISO(iso, { zone: "Europe/Amsterdam" });
let number = 2_000_000_000;

/** Books one to three people at a start; says whether there was a place. */
async function tryToBook(locationId: string, startsAt: DateTime, persons: number): Promise<boolean> {
  const hold = await holdPlaces(holdRequest({ locationId, startsAt, persons, services: ["BIO"] }), now);
  if (!hold.ok) return false;
  const people = Array.from({ length: persons }, () => String(++number));
  return (await confirmHold(hold.manageKey, bookingDetails(people), now)).ok;
}

/** Proposes and commits, again with what is shown then, for as long as others change something meanwhile. */
async function insist(changes: PlanChange[], choice: Choice): Promise<void> {
  const { id: proposalId, fingerprint } = await propose(changes, now);
  let seen = fingerprint;
  for (let tries = 0; tries < 30; tries++) {
    const done = await commitProposal({ proposalId, fingerprint: seen, choice, author: planner }, now);
    if (done.ok) return;
    expect(done.reason).toBe("changed_meanwhile");
    seen = (await findProposal(proposalId))?.fingerprint ?? "";
  }
  throw new Error("Others changed something thirty times.");
}

test("a hundred bookings race a cut, a closure and a regeneration: nobody booked is lost, no place is sold twice", async () => {
  const { id: locationId } = await createLocation({ horizonDays: 20 });
  const opening = added(locationId, { from: "2027-03-01", rule: { desks: 4, closesAt: "17:00", slotMinutes: 10 } });
  await edit([opening], now);
  const { seriesId } = opening;
  const narrower = rule({ desks: 1, opensAt: "10:00", closesAt: "15:00", slotMinutes: 10 });
  const reason = { nl: "Staking", en: "A strike" };

  const bookings = Array.from({ length: 100 }, (_, index) =>
    tryToBook(
      locationId,
      at(`2027-03-0${2 + (index % 3)}T09:00`).plus({ minutes: 10 * ((index * 7) % 48) }),
      1 + (index % 3),
    ),
  );
  const edits = [
    insist([{ kind: "opening_changed", seriesId, from: "2027-03-02", rule: narrower, validUntil: null }], {
      sameDay: "move",
      others: "worklist",
    }),
    insist(
      [{ kind: "closure_added", id: randomUUID(), locationId, startsOn: "2027-03-03", endsOn: "2027-03-03", reason }],
      { sameDay: "worklist", others: "move" },
    ),
    generateSessions(now, { locationId }),
    generateSessions(now.plus({ days: 1 }), { locationId }),
  ];
  const booked = (await Promise.all(bookings)).filter(Boolean).length;
  await Promise.all(edits);

  const appointments = await db.appointment.findMany({
    where: { locationId, status: "booked" },
    include: { slots: true },
  });
  expect(booked).toBeGreaterThan(20);
  // Everybody who was told "booked" still is; each has all places, or stands on the worklist with none.
  expect(appointments).toHaveLength(booked);
  expect(appointments.filter(({ slots, parts, orphanedAt }) => slots.length !== (orphanedAt ? 0 : parts))).toEqual([]);
  expect(
    appointments.filter(
      ({ startsAt, orphanedAt }) =>
        !orphanedAt && startsAt > at("2027-03-03T00:00").toJSDate() && startsAt < at("2027-03-04T00:00").toJSDate(),
    ),
  ).toEqual([]);
  expect(await findBreaches()).toEqual([]);
  const lines = await inventoryOf(locationId, now);
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines.filter((line) => line.startsWith("2027-03-03"))).toEqual([]);
  expect(lines.filter((line) => line.startsWith("2027-03-04"))).toHaveLength(30);
});
