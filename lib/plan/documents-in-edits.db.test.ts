import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { stepDocument } from "@/lib/document/step-document";
import { createDocument } from "@/lib/testing/document-ground";
import { createAppointment, createLocation } from "@/lib/testing/factories";
import {
  added,
  at,
  createPlannedPlace,
  edit,
  findBooked,
  nextVNumber,
  planNow,
  planner,
  propose,
} from "@/lib/testing/plan-ground";
import { findBreaches } from "@/lib/verify/find-breaches";

const moveAll = { sameDay: "move", others: "move" } as const;
const reason = { nl: "Weg", en: "Gone" };
const closes = (locationId: string) => ({ kind: "location_closes" as const, locationId, from: "2027-03-01", reason });

/** Somebody who collects a document on the tenth at a location, and another location nearby that is open from the first on. */
async function createGround(given: { expectedOn?: string } = {}) {
  const { id, seriesId } = await createPlannedPlace({}, 50.1);
  const near = await createLocation({ latitude: 50.12, horizonDays: 60 });
  await edit([added(near.id, { from: "2027-03-01" })], planNow);
  const vNumber = nextVNumber();
  const documentId = await createDocument({ locationId: id, vNumber, expectedOn: given.expectedOn ?? null }, planNow);
  const manageKey = await createAppointment(
    { locationId: id, startsAt: at("2027-03-03T10:00"), services: ["DOC"], vNumbers: [vNumber] },
    planNow,
  );
  const { id: appointmentId } = await findBooked(manageKey);
  await db.appointmentDocument.create({ data: { appointmentId, documentId } });
  if (!given.expectedOn) {
    await stepDocument({ documentId, step: "reserve", locationId: id, author: planner }, planNow);
  }
  const stand = async () => {
    const { locationId, startsAt, orphanedAt } = await findBooked(manageKey);
    const document = await db.document.findUniqueOrThrow({ where: { id: documentId } });
    return { locationId, startsAt, isOrphan: orphanedAt !== null, status: document.status, lies: document.locationId };
  };
  return { id, seriesId, near, stand };
}

describe("whose document lies at a location that closes", () => {
  test("is moved to the nearest time at which it can be there, and it is sent after them", async () => {
    const { id, near, stand } = await createGround();
    const { impact, outcome } = await edit([closes(id)], planNow, moveAll);
    // The same day elsewhere is nearer; a document that is sent on Monday is there on Thursday.
    const startsAt = at("2027-03-04T09:00");
    expect(impact.affected).toMatchObject([
      { target: { locationId: near.id, startsAt: startsAt.toUTC().toISO(), timeZone: "Europe/Amsterdam" } },
    ]);
    expect(outcome).toMatchObject({ moved: 1, worklist: 0 });
    expect(await stand()).toEqual({
      locationId: near.id,
      startsAt: startsAt.toJSDate(),
      isOrphan: false,
      status: "in_transit",
      lies: near.id,
    });
    expect(await findBreaches()).toEqual([]);
  });

  test("is on the worklist when it is still on its way there", async () => {
    const { id, stand } = await createGround({ expectedOn: "2027-03-02" });
    const { impact, outcome } = await edit([closes(id)], planNow, moveAll);
    expect(impact.affected).toMatchObject([{ target: null }]);
    expect(outcome).toMatchObject({ moved: 0, worklist: 1 });
    expect(await stand()).toMatchObject({ locationId: id, isOrphan: true, status: "in_transit", lies: id });
  });
});

test("nobody is moved to a time before their document is there, at the same location either", async () => {
  const { id, seriesId, stand } = await createGround({ expectedOn: "2027-03-09" });
  const { affected } = (await propose([{ kind: "opening_ended", seriesId, from: "2027-03-03" }], planNow)).impact;
  expect(affected).toMatchObject([{ locationId: id, target: null }]);
  const later = added(id, { from: "2027-03-09", rule: { opensAt: "13:00", closesAt: "14:00" } });
  const ends = { kind: "opening_ended" as const, seriesId, from: "2027-03-03" };
  const { outcome } = await edit([ends, later], planNow, moveAll);
  expect(outcome).toMatchObject({ moved: 1 });
  expect(await stand()).toMatchObject({ locationId: id, startsAt: at("2027-03-09T13:00").toJSDate(), isOrphan: false });
});
