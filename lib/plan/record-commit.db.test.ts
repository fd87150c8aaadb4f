import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { book, createPlannedPlace, edit, findBooked, planNow, planner, propose } from "@/lib/testing/plan-ground";
import { discardProposal } from "./discard-proposal";

/** What is written down of a proposal, by location. */
async function eventsOf(subjectId: string) {
  const events = await db.auditEvent.findMany({ where: { subjectId } });
  return new Map(events.map(({ locationId, before, after }) => [locationId, { before, after }]));
}

const closedMorning = { opensAt: "09:00", closesAt: "10:00", desks: 1, staffDesks: 0, overbook: 0 };

test("an edit of two locations is written down at each with what was and is there alone", async () => {
  const [one, other] = [await createPlannedPlace(), await createPlannedPlace({ desks: 2 })];
  const { id: appointmentId } = await findBooked(await book(one.id, "2027-03-09T11:00"));
  const date = "2027-03-09";
  const reason = { nl: "Verhuizing", en: "Moving" };
  const closure = { id: randomUUID(), locationId: other.id, startsOn: date, endsOn: date, reason };
  const day = { ...closedMorning, slotMinutes: 30, services: ["DOC" as const, "BIO" as const] };
  const { proposalId, outcome } = await edit(
    [
      { kind: "date_changed", seriesId: one.seriesId, date, day },
      { kind: "closure_added", ...closure },
    ],
    planNow,
    { sameDay: "worklist", others: "worklist", appointments: { [appointmentId]: "keep" } },
  );

  const events = await eventsOf(proposalId);
  expect([...events.keys()].sort()).toEqual([one.id, other.id].sort());
  expect(events.get(one.id)).toEqual({
    before: {},
    after: {
      exceptions: {
        [`${one.seriesId} ${date}`]: { seriesId: one.seriesId, date, day: expect.objectContaining(closedMorning) },
      },
      totals: expect.objectContaining({ placesRemoved: 4, placesAdded: 0 }),
      choice: { sameDay: "worklist", others: "worklist", appointments: { [appointmentId]: "keep" } },
      outcome,
    },
  });
  expect(events.get(other.id)).toEqual({
    before: {},
    after: {
      closures: { [closure.id]: closure },
      totals: expect.objectContaining({ placesRemoved: 12, placesAdded: 0 }),
      choice: { sameDay: "worklist", others: "worklist" },
      outcome,
    },
  });

  const { proposalId: undoId } = await edit([{ kind: "closure_removed", id: closure.id }], planNow);
  expect((await eventsOf(undoId)).get(other.id)).toMatchObject({ before: { closures: { [closure.id]: closure } } });
});

test("closed days of the whole country are written down at every location", async () => {
  const { id } = await createPlannedPlace();
  const [startsOn, endsOn] = ["2027-03-16", "2027-03-16"];
  const closure = { id: randomUUID(), locationId: null, startsOn, endsOn, reason: { nl: "Staking", en: "Strike" } };
  const { proposalId } = await edit([{ kind: "closure_added", ...closure }], planNow);
  const events = await eventsOf(proposalId);
  expect(events.size).toBe(await db.location.count());
  expect(events.get(id)?.after).toMatchObject({ closures: { [closure.id]: closure }, totals: { placesRemoved: 6 } });
  await edit([{ kind: "closure_removed", id: closure.id }], planNow);
});

test("a proposal that is let go is written down at each location that it would have touched", async () => {
  const [one, other] = [await createPlannedPlace(), await createPlannedPlace()];
  const ends = [one, other].map(({ seriesId }) => ({ kind: "opening_ended" as const, seriesId, from: "2027-03-08" }));
  const { id } = await propose(ends, planNow);
  await discardProposal(id, planner);
  const events = await eventsOf(id);
  expect([...events.keys()].sort()).toEqual([one.id, other.id].sort());
  expect(events.get(one.id)?.before).toMatchObject({ kinds: ["opening_ended"], totals: { placesAdded: 0 } });
});
