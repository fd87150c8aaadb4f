import { randomUUID } from "node:crypto";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { rows, sql } from "@/lib/db/sql";
import { createLocation } from "@/lib/testing/factories";
import { changesInWords } from "./changes-in-words";
import { eventsCsv } from "./events-csv";
import { auditSearchSchema, findEvents } from "./find-events";
import { recordChange } from "./record-change";

const search = (given: Record<string, unknown> = {}) => auditSearchSchema.parse(given);
const subjects = async (given: Record<string, unknown>) =>
  (await findEvents(search(given), { limit: 100 })).map(({ subjectId }) => subjectId);

test("finds by person, kind, location, subject and day, newest first, and pages without a gap", async () => {
  const [place, subject] = [await createLocation(), randomUUID()];
  const who = `Petra 100%_${subject}`;
  for (const [name, action, at] of [
    [who, "location_changed", "2027-03-01T22:59:00Z"],
    [who, "role_given", "2027-03-01T23:01:00Z"],
    ["=HYPERLINK(1)", "location_changed", "2027-03-02T12:00:00Z"],
  ] as const) {
    await rows(sql`
      insert into audit_event (at, staff_name, action, subject_kind, subject_id, location_id, before, after)
      values (${new Date(at)}, ${name}, ${action}, 'location', ${`${subject} ${action} ${at}`}, ${place.id},
              '{"desks": 1}', '{"desks": 2}')`);
  }
  await recordChange({ id: null, name: "Somebody" }, { action: "role_taken", subjectKind: "x", subjectId: subject });
  const [evening, night, noon] = [
    `${subject} location_changed 2027-03-01T22:59:00Z`,
    `${subject} role_given 2027-03-01T23:01:00Z`,
    `${subject} location_changed 2027-03-02T12:00:00Z`,
  ];
  expect(await subjects({ location: place.slug })).toEqual([noon, night, evening]);
  expect(await subjects({ who: `100%_${subject}`.toUpperCase() })).toEqual([night, evening]);
  expect(await subjects({ location: place.slug, action: "location_changed" })).toEqual([noon, evening]);
  // Half past midnight in the Netherlands is the next day.
  expect(await subjects({ location: place.slug, until: "2027-03-01" })).toEqual([evening]);
  expect(await subjects({ location: place.slug, from: "2027-03-02" })).toEqual([noon, night]);
  expect(await subjects({ subject })).toEqual([subject]);
  expect(await subjects({ location: "nowhere" })).toEqual([]);

  const paged = [];
  for (let beforeId: string | null = null; ; ) {
    const [one] = await findEvents(search({ location: place.slug }), { beforeId, limit: 1 });
    if (!one) break;
    paged.push(one);
    beforeId = one.id;
  }
  expect(paged.map(({ subjectId }) => subjectId)).toEqual([noon, night, evening]);

  const read = Papa.parse<string[]>(eventsCsv(paged, { locale: "en", names: new Map() }).slice(1), {
    skipEmptyLines: true,
  }).data;
  expect(read[1]?.slice(1)).toEqual([
    "2027-03-02 13:00:00",
    "'=HYPERLINK(1)",
    "Location changed",
    "location",
    noon,
    "",
    place.name,
    "Desks: 1 → 2",
  ]);
});

test("what an address says that is nothing of the kind is not asked for", () => {
  expect(search({ from: "yesterday", action: "nothing", who: ["a"], location: undefined })).toEqual(search());
});

test("finds what was done to a colleague's account by their name, and says whose it was", async () => {
  const name = `Nina ${randomUUID()}`;
  const { id } = await db.staffMember.create({ data: { name, email: `${randomUUID()}@example.org` } });
  const subject = { subjectKind: "staff_member", subjectId: id };
  await recordChange({ id: null, name: "Petra" }, { action: "account_closed", ...subject });
  await recordChange({ id, name }, { action: "password_changed", ...subject });
  const found = await findEvents(search({ who: name.toUpperCase() }), { limit: 10 });
  expect(found.map(({ action, subjectName }) => [action, subjectName])).toEqual([
    ["password_changed", null],
    ["account_closed", name],
  ]);
});

test("an edit of the plan is one event with a part for each location, and one of a location where that is asked for", async () => {
  const [one, other, subjectId] = [await createLocation(), await createLocation(), randomUUID()];
  const who = `Petra ${subjectId}`;
  for (const place of [one, other]) {
    const after = { totals: { placesRemoved: 3 }, choice: { sameDay: "move" } };
    const event = { action: "plan_discarded", subjectKind: "plan_proposal", subjectId } as const;
    await recordChange({ id: null, name: who }, { ...event, locationId: place.id, before: after });
  }
  const merged = await findEvents(search({ who }), { limit: 10, isMerged: true });
  expect(merged).toHaveLength(1);
  expect(merged[0]?.parts.map(({ location }) => location).sort()).toEqual([one.name, other.name].sort());
  expect(changesInWords(merged[0]?.parts ?? [], { locale: "en", names: new Map() })).toEqual([
    { field: "Choice: for who fits on the same day", before: "move", after: "–" },
    { field: "Effect: places removed", before: "3", after: "–" },
  ]);
  const there = await findEvents(search({ who, location: one.slug }), { limit: 10, isMerged: true });
  expect(there.map(({ parts }) => parts.map(({ location }) => location))).toEqual([[one.name]]);
  expect(await findEvents(search({ who }), { limit: 10 })).toHaveLength(2);
});
