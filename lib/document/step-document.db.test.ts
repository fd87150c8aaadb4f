import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { rows, sql } from "@/lib/db/sql";
import { createDocument } from "@/lib/testing/document-ground";
import { createLocation } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { type DocumentStatus, type DocumentStep, documentStatuses, documentSteps } from "./states";
import { stepDocument } from "./step-document";

const nine = DateTime.fromISO("2027-03-10T09:00", { zone: "Europe/Amsterdam" });
const author = { id: randomUUID(), name: "Kim Clerk" };
const allSteps = Object.keys(documentSteps) as DocumentStep[];

let here: string;
let there: string;

beforeEach(async () => {
  here = (await createLocation()).id;
  there = (await createLocation()).id;
});

const stateOf = (id: string) => db.document.findUniqueOrThrow({ where: { id } });
const historyOf = (documentId: string) =>
  db.documentEvent.findMany({ where: { documentId }, orderBy: { version: "asc" } });

type Given = { version?: number; shelf?: string; at?: string | null; to?: string };
const step = (documentId: string, name: DocumentStep, { version, shelf, at = here, to }: Given = {}, now = nine) =>
  stepDocument({ documentId, step: name, locationId: at, version, shelf, toLocationId: to, author }, now);

const leads = (from: DocumentStatus, to: DocumentStatus) =>
  allSteps.some((name) => {
    const known: { from: readonly DocumentStatus[]; to: readonly DocumentStatus[] } = documentSteps[name];
    return known.from.includes(from) && known.to.includes(to) && (name !== "shelve" || from === to);
  });

describe("the table of states", () => {
  test("is the same in the database", async () => {
    const inDatabase = await rows<{ line: string }>(sql`
      select step || ': ' || from_status || ' → ' || to_status as line from document_steps()`);
    const known = allSteps.flatMap((name) =>
      documentSteps[name].from.flatMap((from) =>
        documentSteps[name].to.flatMap((to) => (name !== "shelve" || from === to ? [`${name}: ${from} → ${to}`] : [])),
      ),
    );
    expect(inDatabase.map(({ line }) => line).sort()).toEqual(known.sort());
  });

  test("holds for whoever writes to the table itself", async () => {
    for (const from of documentStatuses) {
      for (const to of documentStatuses) {
        const id = await createDocument({ locationId: here }, nine);
        await rows(sql`alter table document disable trigger document_follows_its_states`);
        await rows(sql`update document set status = ${from}::document_status where id = ${id}`);
        await rows(sql`alter table document enable trigger document_follows_its_states`);
        const change = rows(sql`update document set status = ${to}::document_status where id = ${id}`);
        if (from === to || leads(from, to)) await expect(change).resolves.toEqual([]);
        else await expect(change).rejects.toMatchObject({ code: "23514", constraint: "document_follows_its_states" });
      }
    }
  });
});

describe("a step", () => {
  test("writes down who, when and where, and the version rises", async () => {
    const id = await createDocument({ locationId: here, shelf: "A1" }, nine);
    expect(await step(id, "shelve", { shelf: "B2", version: 1 }, nine.plus({ hours: 1 }))).toEqual({ ok: true });
    expect(await step(id, "miss", {}, nine.plus({ hours: 2 }))).toEqual({ ok: true });
    expect(await step(id, "find", { shelf: "C3" }, nine.plus({ hours: 3 }))).toEqual({ ok: true });
    expect(await stateOf(id)).toMatchObject({ status: "ready", shelf: "C3", version: 4, readyAt: nine.toJSDate() });
    expect(await historyOf(id)).toMatchObject([
      { status: "ready", shelf: "A1", version: 1, staffName: "Kim Clerk" },
      { status: "ready", shelf: "B2", version: 2, staffId: author.id, at: nine.plus({ hours: 1 }).toJSDate() },
      { status: "missing", version: 3 },
      { status: "ready", shelf: "C3", version: 4, locationId: here },
    ]);
  });

  test("by twenty clerks at once happens once", async () => {
    for (const name of ["hand_over", "miss", "fault", "reserve"] as const) {
      const id = await createDocument({ locationId: here }, nine);
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => step(id, name)));
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "wrong_state")).toHaveLength(19);
      expect(await historyOf(id)).toHaveLength(2);
    }
  });

  test("is refused to whoever saw what it was before", async () => {
    const id = await createDocument({ locationId: here }, nine);
    const shelves = Array.from({ length: 12 }, (_, index) => `A${index}`);
    const outcomes = await Promise.all(shelves.map((shelf) => step(id, "shelve", { shelf, version: 1 })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "changed_since")).toHaveLength(11);
  });

  test("is none of another location's business", async () => {
    const id = await createDocument({ locationId: here }, nine);
    for (const name of allSteps.filter((one) => one !== "take_in")) {
      expect(await step(id, name, { at: there })).toEqual({ ok: false, reason: "not_there" });
    }
    expect(await step(randomUUID(), "miss")).toEqual({ ok: false, reason: "not_there" });
  });

  test("back to where it was made waits for the last day on which it is kept", async () => {
    const id = await createDocument({ locationId: here }, nine);
    const lastDay = nine.plus({ days: 90 });
    expect(await stateOf(id)).toMatchObject({ keptUntil: new Date(`${lastDay.toISODate()}T00:00:00Z`) });
    expect(await step(id, "return", {}, lastDay.endOf("day"))).toEqual({ ok: false, reason: "kept_still" });
    expect(await step(id, "return", {}, lastDay.endOf("day").plus(1))).toEqual({ ok: true });
  });

  test("a faulty one goes back at once", async () => {
    const id = await createDocument({ locationId: here }, nine);
    await step(id, "fault");
    expect(await step(id, "return")).toEqual({ ok: true });
    expect(await step(id, "withdraw")).toEqual({ ok: false, reason: "wrong_state" });
  });
});

test("whatever is done, in any order and at once, no document leaves the table of states", async () => {
  const done = fc.array(
    fc.record({
      which: fc.integer({ min: 0, max: 2 }),
      name: fc.constantFrom(...allSteps),
      at: fc.constantFrom("here", "there", "nobody"),
      late: fc.boolean(),
    }),
    { minLength: 10, maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(done, async (actions) => {
      const ids = [
        await createDocument({ locationId: here }, nine),
        await createDocument({ locationId: here, expectedOn: "2027-03-12" }, nine),
        await createDocument({ locationId: there }, nine),
      ];
      const act = ({ which, name, at, late }: (typeof actions)[number]) => {
        const place = { here, there, nobody: null }[at];
        if (place === null && name === "take_in") return Promise.resolve();
        const to = at === "here" ? there : here;
        return step(ids[which] ?? "", name, { at: place, to, shelf: "A1" }, late ? nine.plus({ days: 91 }) : nine);
      };
      for (let first = 0; first < actions.length; first += 4) {
        await Promise.all(actions.slice(first, first + 4).map(act));
      }
      for (const id of ids) {
        const [state, history] = [await stateOf(id), await historyOf(id)];
        expect(history.map(({ version }) => version)).toEqual(Array.from({ length: state.version }, (_, at) => at + 1));
        history.slice(1).forEach(({ status }, index) => {
          expect(leads(history[index]?.status ?? "returned", status)).toBe(true);
        });
        expect(history.at(-1)).toMatchObject({
          status: state.status,
          locationId: state.locationId,
          shelf: state.shelf,
        });
        if (["ready", "reserved"].includes(state.status)) expect(state.keptUntil).not.toBeNull();
        if (state.status === "in_transit") expect(state.fromLocationId).not.toBe(state.locationId);
      }
    }),
    { numRuns: 25, seed: 20_270_310 },
  );
});
