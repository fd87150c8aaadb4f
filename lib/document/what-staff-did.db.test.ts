import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { auditSearchSchema, findEvents } from "@/lib/audit/find-events";
import { db } from "@/lib/db/client";
import { arrivedFor, createDeskGround, nine } from "@/lib/testing/desk-ground";
import { cardNumber, registration } from "@/lib/testing/document-ground";
import { createLocation } from "@/lib/testing/factories";
import { announceDocument } from "./announce-document";
import { noteReminded } from "./note-reminded";
import { documentActions } from "./record-document";
import { registerDelivery } from "./register-delivery";
import { registerDocument } from "./register-document";
import { sendOn } from "./send-on";
import { type DocumentStep, documentSteps } from "./states";
import { stepDocument } from "./step-document";

const author = { id: randomUUID(), name: "Kim Clerk" };
const product = { id: null, name: "loketplanner" };
let here: { id: string; slug: string; timeZone: string };
let there: { id: string; slug: string };

beforeEach(async () => {
  here = await createLocation();
  there = await createLocation();
});

/** What was written down about a document, oldest first. */
const eventsOf = (subjectId: string) => db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } });

const register = (given: Partial<Parameters<typeof registration>[0]> = {}) =>
  registerDocument(registration({ locationId: here.id, author, shelf: "A1", ...given }), nine);

/** A card that a clerk has registered; its id. */
async function registered(given: Parameters<typeof register>[0] = {}): Promise<string> {
  const outcome = await register(given);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.documentId;
}
const step = (documentId: string, name: DocumentStep, more: object = {}, locationId = here.id) =>
  stepDocument({ documentId, step: name, locationId, author, ...more }, nine);

describe("a card that a clerk registers", () => {
  test("is one event: what the register had, and has", async () => {
    const number = cardNumber();
    const id = await registered({ number, vNumber: "7123456001", expectedOn: "2027-03-12", shelf: null });
    await registered({ number, vNumber: "7123456001" });
    // Once more, on the same shelf: nothing has changed.
    await registered({ number, vNumber: "7123456001" });
    await registered({ number, vNumber: "7123456001", shelf: "B2" });
    expect(await eventsOf(id)).toMatchObject([
      { action: "document_expected", before: null, after: { status: "in_transit", location: here.slug } },
      { action: "document_arrived", before: { status: "in_transit" }, after: { status: "ready", shelf: "A1" } },
      { action: "document_shelved", before: { shelf: "A1" }, after: { shelf: "B2" } },
    ]);
    const [first] = await eventsOf(id);
    expect(first).toMatchObject({ staffId: author.id, staffName: "Kim Clerk", locationId: here.id });
    const all = JSON.stringify(await findEvents(auditSearchSchema.parse({ subject: id }), { limit: 10 }));
    for (const secret of [number, "7123456001", "Lovelace"]) expect(all).not.toContain(secret);
  });

  test("by twenty scanners at once is one event, and refused is none", async () => {
    const given = registration({ locationId: here.id, author });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => registerDocument(given, nine)));
    const [first] = outcomes;
    expect(await eventsOf(first?.documentId ?? "")).toMatchObject([{ action: "document_registered" }]);
    const elsewhere = await registerDocument({ ...given, locationId: there.id }, nine);
    expect(elsewhere).toMatchObject({ ok: false, reason: "elsewhere" });
    expect(await eventsOf(first?.documentId ?? "")).toHaveLength(1);
  });

  test("with others in a delivery is one too, beside that of the delivery; of a file that is refused none is", async () => {
    const row = (line: number, number = cardNumber()) => ({
      line,
      typed: {
        number,
        v_number: String(7_000_000_100 + line),
        letter_reference: "",
        name: "Ada",
        shelf: "C3",
        expected_on: "",
      },
    });
    const send = (rows: ReturnType<typeof row>[]) =>
      registerDelivery({ place: here, rows, isSkipping: false, author }, nine);
    await send([row(2), row(3), row(4, "?")]);
    expect(await db.auditEvent.count({ where: { locationId: here.id } })).toBe(0);
    const rows = [row(2), row(3)];
    await send(rows);
    await send(rows);
    const events = await db.auditEvent.findMany({ where: { locationId: here.id }, orderBy: { id: "asc" } });
    expect(events.map(({ action }) => action)).toEqual([
      "document_registered",
      "document_registered",
      "delivery_registered",
      "delivery_registered",
    ]);
    expect(events[0]).toMatchObject({ before: null, after: { status: "ready", shelf: "C3" }, staffId: author.id });
  });
});

describe("a step of a document", () => {
  test("is one event, with its state before and after; who withdrew it is found", async () => {
    const id = await registered();
    for (const name of ["miss", "find", "fault", "withdraw", "return"] as const) {
      expect(await step(id, name, { note: "Ada Secret" })).toEqual({ ok: true });
      // A second press is refused, and leaves nothing.
      expect(await step(id, name)).toMatchObject({ ok: false });
    }
    const events = await eventsOf(id);
    expect(events.slice(1)).toMatchObject([
      { action: "document_missed", before: { status: "ready" }, after: { status: "missing" } },
      { action: "document_found", before: { status: "missing" }, after: { status: "ready" } },
      { action: "document_faulted", before: { status: "ready" }, after: { status: "faulty" } },
      { action: "document_withdrawn", before: { status: "faulty" }, after: { status: "withdrawn" } },
      { action: "document_returned", before: { status: "withdrawn" }, after: { status: "returned" } },
    ]);
    expect(events).toHaveLength(6);
    expect(JSON.stringify(events.map(({ before, after }) => [before, after]))).not.toContain("Secret");
    const search = auditSearchSchema.parse({ subject: id, action: "document_withdrawn" });
    expect(await findEvents(search, { limit: 10 })).toMatchObject([
      { staffName: "Kim Clerk", subjectKind: "document" },
    ]);
  });

  test("to another shelf and another location says where from and where to", async () => {
    const id = await registered();
    await step(id, "shelve", { shelf: "B7" });
    const document = { id, locationId: here.id };
    await sendOn({ document, toLocationId: there.id, locationId: here.id, author }, nine);
    await step(id, "arrive", {}, there.id);
    expect((await eventsOf(id)).slice(1)).toMatchObject([
      { action: "document_shelved", before: { shelf: "A1" }, after: { shelf: "B7" } },
      { action: "document_sent_on", before: { location: here.slug }, after: { location: there.slug, hasLeft: true } },
      { action: "document_arrived", after: { status: "ready", location: there.slug }, locationId: there.id },
    ]);
  });

  test("that the product takes by itself is in the history of the document, and no act of staff", async () => {
    const id = await registered();
    const document = { id, locationId: here.id };
    await sendOn({ document, toLocationId: there.id, locationId: null, author: product }, nine);
    expect(await db.documentEvent.count({ where: { documentId: id } })).toBe(2);
    expect(await eventsOf(id)).toHaveLength(1);
  });

  test("at once by twenty clerks is one event", async () => {
    const id = await registered();
    await Promise.all(Array.from({ length: 20 }, () => step(id, "withdraw")));
    expect((await eventsOf(id)).map(({ action }) => action)).toEqual(["document_registered", "document_withdrawn"]);
  });

  test("of every kind has a name of its own in the audit", () => {
    const names = Object.keys(documentSteps).map((name) => documentActions[name as DocumentStep]);
    expect(new Set(names).size).toBe(names.length);
  });
});

test("a document that is expected after biometrics is one event, however often it is announced", async () => {
  const { people } = await arrivedFor(await createDeskGround(), ["BIO"]);
  const announce = () => announceDocument({ locationId: here.id, participantId: people[0]?.id ?? "", author }, nine);
  const [announced] = [await announce(), await announce()];
  expect(await eventsOf(announced?.documentId ?? "")).toMatchObject([
    { action: "document_announced", before: null, after: { status: "produced", hasNumber: false } },
  ]);
});

test("an owner is reminded once, by whom is written down", async () => {
  const id = await registered();
  const remind = () => noteReminded({ documentId: id, locationId: here.id, note: "reminded_by_staff", author }, nine);
  expect([await remind(), await remind()]).toEqual([true, false]);
  expect((await eventsOf(id)).map(({ action }) => action)).toEqual(["document_registered", "document_owner_reminded"]);
});
