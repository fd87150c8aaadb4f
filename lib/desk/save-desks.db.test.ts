import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { createLocation } from "@/lib/testing/factories";
import { createPlannedPlace, planNow, propose, rule } from "@/lib/testing/plan-ground";
import { findDesks } from "./find-desks";
import { addDesks, changeDesk, copyDesks } from "./save-desks";

const author = { id: randomUUID(), name: "Petra Planner" };

async function placeWithDesks(count: number) {
  const { id } = await createLocation({ services: ["DOC", "BIO"] });
  await addDesks({ locationId: id, count, services: ["DOC", "BIO"] }, author);
  return id;
}

const namesOf = async (locationId: string) => (await findDesks(locationId)).map(({ name }) => name);

test("desks are numbered on, also by two who add at once, and it is written down", async () => {
  const locationId = await placeWithDesks(9);
  await Promise.all([1, 2].map((count) => addDesks({ locationId, count, services: ["DOC"] }, author)));
  expect(await namesOf(locationId)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]);
  expect(await db.auditEvent.count({ where: { locationId, action: "desks_added" } })).toBe(3);
});

test("a desk is changed once by two who saw the same, and no two have one name", async () => {
  const locationId = await placeWithDesks(2);
  const [first] = await findDesks(locationId);
  const change = (name: string) =>
    changeDesk({
      ...{ id: first?.id ?? "", locationId, revision: 1, author },
      values: { name, services: ["BIO"], active: false },
    });
  expect(await change("2")).toEqual({ ok: false, reason: "name_taken" });
  const outcomes = await Promise.all([change("A"), change("B")]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes).toContainEqual({ ok: false, reason: "changed_since" });
  expect((await findDesks(locationId)).find(({ id }) => id === first?.id)).toMatchObject({
    services: ["BIO"],
    active: false,
    revision: 2,
  });
  expect(
    await changeDesk({
      ...{ id: randomUUID(), locationId, revision: 1, author },
      values: { name: "C", services: ["BIO"], active: true },
    }),
  ).toEqual({
    ok: false,
    reason: "not_there",
  });
  const event = await db.auditEvent.findFirstOrThrow({ where: { locationId, action: "desk_changed" } });
  expect(event.before).toMatchObject({ name: "1", active: true });
});

test("a new location takes over the desks of another one, as far as it does what they do", async () => {
  const from = await placeWithDesks(2);
  const { id: to } = await createLocation({ services: ["BIO"] });
  await copyDesks(from, to, author);
  expect(await findDesks(to)).toMatchObject([
    { name: "1", services: ["BIO"] },
    { name: "2", services: ["BIO"] },
  ]);
});

test("an edit that plans more desks than there are says so before it is made", async () => {
  const { id, seriesId } = await createPlannedPlace({ desks: 2 });
  const more = {
    kind: "opening_changed" as const,
    seriesId,
    from: "2027-03-09",
    rule: rule({ desks: 3 }),
    validUntil: null,
  };
  expect((await propose([more], planNow)).impact.desks).toEqual([]);
  await addDesks({ locationId: id, count: 2, services: ["DOC", "BIO"] }, author);
  expect((await propose([more], planNow)).impact.desks).toMatchObject([
    { locationId: id, service: null, date: "2027-03-09", time: "09:00", needed: 3, there: 2 },
  ]);
});
