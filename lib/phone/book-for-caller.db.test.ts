import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { hashLetterReference } from "@/lib/document/letter-reference";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import { readReference } from "@/lib/person-key/person-key";
import { parseSearch } from "@/lib/search/parse-search";
import { createCaller } from "@/lib/testing/call-ground";
import { bookingDetails, createLocation, createSession } from "@/lib/testing/factories";
import { actionsOn } from "@/lib/testing/staff-ground";
import { agent, anybody } from "@/lib/testing/worklist-ground";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { confirmForCaller } from "./confirm-for-caller";
import { findOwnHold } from "./find-own-hold";
import { findReferences } from "./find-references";
import { findCallTimes } from "./find-times";
import { type AgentHoldRequest, holdForCaller } from "./hold-for-caller";
import { issueReference } from "./issue-reference";
import { whereDocumentsLie } from "./where-documents-lie";

const now = DateTime.fromISO("2027-03-01T08:00:00Z");

function request(
  given: Partial<AgentHoldRequest> & Pick<AgentHoldRequest, "locationId" | "startsAt">,
): AgentHoldRequest {
  return {
    staffId: agent.id,
    services: ["BIO"],
    persons: 1,
    extraTime: false,
    language: "nl",
    idempotencyKey: randomUUID(),
    ...given,
  };
}

async function held(given: AgentHoldRequest) {
  const outcome = await holdForCaller(given, now);
  const hold = outcome.ok ? await findOwnHold(outcome.id, given.staffId, now) : null;
  if (!hold) throw new Error("Not held.");
  return hold;
}

test("an agent books a place that is kept for staff; it is theirs alone until then", async () => {
  const { locationId, staffAt } = await createCaller(now);
  const asked = request({ locationId, startsAt: staffAt });
  const hold = await held(asked);
  expect(await holdForCaller(asked, now)).toEqual({ ok: true, id: hold.id });
  expect(await holdForCaller({ ...asked, persons: 2 }, now)).toEqual({ ok: false, reason: "key_reused" });
  expect(await findOwnHold(hold.id, randomUUID(), now)).toBeNull();
  expect(await findOwnHold("x", agent.id, now)).toBeNull();
  const rival = request({ locationId, startsAt: staffAt, staffId: randomUUID() });
  expect(await holdForCaller(rival, now)).toEqual({ ok: false, reason: "slot_taken" });

  const details = bookingDetails([anybody()]);
  expect(await confirmForCaller({ hold, details, author: agent }, now)).toEqual({ ok: true });
  const again = await findOwnHold(hold.id, agent.id, now);
  expect(again?.state).toBe("booked");
  expect(again && (await confirmForCaller({ hold: again, details, author: agent }, now))).toEqual({ ok: true });
  expect(await db.appointment.findUniqueOrThrow({ where: { id: hold.id } })).toMatchObject({
    origin: "phone",
    status: "booked",
    holder: null,
  });
  expect(await actionsOn(hold.id)).toEqual(["booked_by_phone"]);
  expect(await findBreaches()).toEqual([]);
});

test("somebody who has an appointment already is refused, nothing is written down, and the place stays held", async () => {
  const { locationId, staffAt, otherAt } = await createCaller(now);
  const details = bookingDetails([anybody()]);
  const first = await held(request({ locationId, startsAt: otherAt }));
  await confirmForCaller({ hold: first, details, author: agent }, now);
  const hold = await held(request({ locationId, startsAt: staffAt }));
  expect(await confirmForCaller({ hold, details, author: agent }, now)).toEqual({
    ok: false,
    reason: "already_booked",
  });
  expect((await findOwnHold(hold.id, agent.id, now))?.state).toBe("held");
  expect(await actionsOn(hold.id)).toEqual([]);
});

test("of twenty agents who want one place one gets it, and one who presses twice has it once", async () => {
  const { locationId, staffAt } = await createCaller(now);
  const asked = Array.from({ length: 10 }, () => request({ locationId, startsAt: staffAt, staffId: randomUUID() }));
  const outcomes = await Promise.all([...asked, ...asked].map((one) => holdForCaller(one, now)));
  expect(new Set(outcomes.flatMap((one) => (one.ok ? [one.id] : []))).size).toBe(1);
  expect(outcomes.flatMap((one) => (one.ok ? [] : [one.reason])).every((reason) => reason === "slot_taken")).toBe(true);
  expect(await findBreaches()).toEqual([]);
});

test("an agent holds three times at most; a family of eight stands in adjacent appointments", async () => {
  const { locationId, startsAt, otherAt, staffAt } = await createCaller(now);
  const family = await createLocation();
  await createSession({ locationId: family.id, startsAt: startsAt.toISO() ?? "", slots: 12, capacity: 1 });
  const party = await held(request({ locationId: family.id, startsAt, persons: 8 }));
  expect(party.groups.map(({ persons }) => persons)).toEqual([4, 4]);
  const numbers = Array.from({ length: 8 }, anybody);
  expect(await confirmForCaller({ hold: party, details: bookingDetails(numbers), author: agent }, now)).toEqual({
    ok: true,
  });
  const staffId = randomUUID();
  for (const at of [otherAt, otherAt.plus({ minutes: 10 }), staffAt]) {
    await held(request({ locationId, startsAt: at, staffId }));
  }
  const fourth = request({ locationId, startsAt: otherAt.plus({ minutes: 20 }), staffId });
  expect(await holdForCaller(fourth, now)).toEqual({ ok: false, reason: "too_many_holds" });
});

test("an agent sees what the public can have, without lead time, and what is kept for staff, and each is granted", async () => {
  const { id: locationId, slug } = await createLocation({ leadMinutes: 24 * 60 });
  const today = now.setZone("Europe/Amsterdam").set({ hour: 14, minute: 0 });
  await createSession({ locationId, startsAt: today.toISO() ?? "", slots: 2, capacity: 1 });
  await createSession({ locationId, startsAt: today.toISO() ?? "", slots: 3, channel: "staff" });
  await createSession({ locationId, startsAt: today.plus({ hours: 2 }).toISO() ?? "", slots: 3, channel: "invited" });
  const search = parseSearch({ service: "BIO" });
  const times = await findCallTimes({ search, minutes: [10], at: slug, date: today.toISODate() ?? "" }, now);
  const here = times.places.find(({ location }) => location.slug === slug);
  const shown = times.day?.times.map(({ startsAt, isStaff }) => [startsAt.toFormat("HH:mm"), isStaff]);
  expect(shown).toEqual([
    ["14:00", false],
    ["14:10", false],
    ["14:20", true],
  ]);
  expect(here).toMatchObject({ days: 0 });
  for (const { startsAt } of times.day?.times ?? []) {
    const outcome = await holdForCaller(request({ locationId, startsAt, staffId: randomUUID() }), now);
    expect(outcome.ok).toBe(true);
  }
  const closed = await findCallTimes({ search, minutes: [60], at: slug, date: today.toISODate() ?? "" }, now);
  expect(closed.unusable.some(({ location }) => location.slug === slug)).toBe(true);
});

test("a reference is issued once, kept sealed, read out again by who issued it, and books like a number", async () => {
  const value = await issueReference({ name: "Baby Lovelace", reason: "newborn", author: agent }, now);
  const key = readReference(value);
  expect(key?.value).toBe(value);
  const stored = await db.personReference.findFirstOrThrow({
    where: { keyHash: new Uint8Array(hashPersonKey(key ?? { kind: "reference", value })) },
  });
  expect(Buffer.from(stored.keySealed).toString("latin1")).not.toContain(value);
  expect(Buffer.from(stored.nameSealed ?? []).toString("latin1")).not.toContain("Lovelace");
  expect(await findReferences(agent.id, now)).toMatchObject([{ value, name: "Baby Lovelace", reason: "newborn" }]);
  expect(await findReferences(randomUUID(), now)).toEqual([]);
  const [event] = await db.auditEvent.findMany({ where: { subjectId: stored.id } });
  expect([event?.action, event?.after]).toEqual(["reference_issued", { reason: "newborn" }]);

  const { locationId, staffAt } = await createCaller(now);
  const hold = await held(request({ locationId, startsAt: staffAt }));
  const details = bookingDetails([anybody()]);
  if (!key) throw new Error("The reference cannot be read.");
  const people = [{ name: "Baby Lovelace", key }];
  expect(await confirmForCaller({ hold, details: { ...details, people }, author: agent }, now)).toEqual({ ok: true });
});

test("many agents who issue at once give out as many references", async () => {
  const issued = await Promise.all(
    Array.from({ length: 40 }, () => issueReference({ name: null, reason: "letter_lost", author: agent }, now)),
  );
  expect(new Set(issued).size).toBe(40);
});

test("the documents of callers are shown where they lie, and reserved by the letter where they are", async () => {
  const { locationId, staffAt } = await createCaller(now);
  const elsewhere = await createLocation();
  const [here, there] = [bookingDetails([anybody()]).people, bookingDetails([anybody()]).people].flat();
  if (!here || !there) throw new Error("Two people were expected.");
  const letter = "AB12CD34";
  for (const [person, at, number] of [
    [here, locationId, "DOC-HERE"],
    [there, elsewhere.id, "DOC-THERE"],
  ] as const) {
    await db.document.create({
      data: {
        number,
        keyHash: new Uint8Array(hashPersonKey(person.key)),
        letterHash: new Uint8Array(hashLetterReference(letter)),
        keyKind: person.key.kind,
        name: person.name,
        locationId: at,
        status: "ready",
        readyAt: now.toJSDate(),
      },
    });
  }
  const looker = { id: randomUUID(), name: "Ada Agent" };
  expect(await whereDocumentsLie([here.key, there.key], looker)).toMatchObject([
    { person: 0, locationId, status: "ready" },
    { person: 1, locationId: elsewhere.id, status: "ready" },
  ]);
  expect(await db.auditEvent.findMany({ where: { staffId: looker.id } })).toMatchObject([
    { action: "person_looked_up", subjectId: looker.id, before: null, after: { by: "number", found: 2 } },
  ]);
  const hold = await held(request({ locationId, startsAt: staffAt, services: ["DOC"] }));
  const pickup = { letters: [letter], sends: false };
  const book = (people: (typeof here)[]) =>
    confirmForCaller({ hold, details: { ...bookingDetails([]), people, pickup }, author: agent }, now);
  expect(await book([there])).toEqual({ ok: false, reason: "document_elsewhere" });
  expect(await actionsOn(hold.id)).toEqual([]);
  expect(await book([here])).toEqual({ ok: true });
  expect((await db.document.findFirstOrThrow({ where: { number: "DOC-HERE" } })).status).toBe("reserved");
});
