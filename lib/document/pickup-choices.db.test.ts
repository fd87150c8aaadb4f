import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { createDocument } from "@/lib/testing/document-ground";
import { createLocation, createSession } from "@/lib/testing/factories";
import {
  bookPickup,
  createPickupPlace,
  letterReference,
  monday,
  pickupNumber,
  product,
  shownAppointment,
  thursday,
  wednesday,
} from "@/lib/testing/pickup-ground";
import { DateTime } from "@/lib/time";
import { followUp } from "./follow-up";
import { pickupChoices } from "./pickup-choices";
import { stepDocument } from "./step-document";

const wanted = { services: ["DOC" as const], persons: 2, needs: [] };
const at = (instant: string) => DateTime.fromISO(instant).toMillis();

async function choicesFrom(fromIds: string[]) {
  const choices = await pickupChoices(fromIds, wanted, monday);
  return new Map(choices.map((choice) => [choice.location.id, choice]));
}

test("offers times where it lies at once, and elsewhere only after it can be there", async () => {
  const [here, there] = [await createPickupPlace(), await createPickupPlace()];
  const choices = await choicesFrom([here]);
  expect(choices.get(here)).toMatchObject({ arrivesOn: null });
  expect(choices.get(here)?.first?.toMillis()).toBe(at(wednesday));
  expect(choices.get(there)).toMatchObject({ arrivesOn: "2027-03-04" });
  expect(choices.get(there)?.first?.toMillis()).toBe(at(thursday));
  expect([...choices.keys()][0]).toBe(here);
});

test("names where it lies also when nothing is free there, and nowhere else that has no time or is not for everyone", async () => {
  const here = (await createLocation()).id;
  const full = await createPickupPlace([wednesday]);
  const { id: some } = await createLocation({ admission: "region" });
  await createSession({ locationId: some, startsAt: thursday, slots: 6, capacity: 5 });
  const choices = await choicesFrom([here]);
  expect(choices.get(here)).toMatchObject({ first: null });
  expect(choices.has(full)).toBe(false);
  expect(choices.has(some)).toBe(false);
});

test("waits at each of two places for what lies at the other", async () => {
  const [one, other] = [await createPickupPlace(), await createPickupPlace()];
  const choices = await choicesFrom([one, other]);
  expect([choices.get(one)?.arrivesOn, choices.get(other)?.arrivesOn]).toEqual(["2027-03-04", "2027-03-04"]);
});

test("says how the documents of an appointment can follow it", async () => {
  const [here, there, number] = [await createPickupPlace(), await createPickupPlace(), pickupNumber()];
  const id = await createDocument({ locationId: here, vNumber: number, letterReference }, monday);
  const { manageKey } = await bookPickup(here, wednesday, [number]);
  const followNow = async () => followUp((await shownAppointment(manageKey)).documents, monday);

  const lying = await followNow();
  expect(lying).toMatchObject({ kind: "sent", fromIds: [here] });
  expect(lying.kind === "sent" && lying.arrivals.get(there)).toBe("2027-03-04");
  await stepDocument({ documentId: id, step: "miss", locationId: here, author: product }, monday);
  expect(await followNow()).toEqual({ kind: "tied", from: undefined });
  await stepDocument({ documentId: id, step: "withdraw", locationId: here, author: product }, monday);
  expect(await followNow()).toEqual({ kind: "none" });
  expect(await db.appointmentDocument.count({ where: { documentId: id } })).toBe(1);
});
