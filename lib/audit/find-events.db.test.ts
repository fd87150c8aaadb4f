import { randomUUID } from "node:crypto";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { rows, sql } from "@/lib/db/sql";
import { createLocation } from "@/lib/testing/factories";
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

  const read = Papa.parse<string[]>(eventsCsv(paged).slice(1), { skipEmptyLines: true }).data;
  expect(read[1]?.slice(2, 7)).toEqual(["'=HYPERLINK(1)", "location_changed", "location", noon, place.name]);
  expect(read[1]?.[8]).toBe('{"desks":2}');
});

test("what an address says that is nothing of the kind is not asked for", () => {
  expect(search({ from: "yesterday", action: "nothing", who: ["a"], location: undefined })).toEqual(search());
});
