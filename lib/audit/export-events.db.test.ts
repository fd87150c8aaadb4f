import { randomUUID } from "node:crypto";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { exportEvents } from "./export-events";
import { auditSearchSchema } from "./find-events";
import { recordChange } from "./record-change";

const author = { id: null, name: "Petra" };

/** The parts of the file of a subject, `limit` events at a time. */
async function partsOf(subject: string, limit: number): Promise<string[]> {
  const parts: string[] = [];
  for await (const part of exportEvents(auditSearchSchema.parse({ subject }), "en", limit)) parts.push(part);
  return parts;
}

test.each([1, 2, 3, 5, 100])("the file has every event once, read %i at a time", async (limit) => {
  const subjectId = randomUUID();
  for (let count = 0; count < 5; count++) {
    await recordChange(author, { action: "role_given", subjectKind: "=1+1", subjectId, after: { count } });
  }
  const parts = await partsOf(subjectId, limit);
  expect(parts).toHaveLength(Math.ceil(5 / limit));
  const [head, ...events] = Papa.parse<string[]>(parts.join("").slice(1), { skipEmptyLines: true }).data;
  expect(head?.[0]).toBe("id");
  expect(events.map((event) => [event[4], event[8]])).toEqual(
    [4, 3, 2, 1, 0].map((count) => ["'=1+1", `Number: – → ${count}`]),
  );
});

test("a search that finds nothing is a file with the names of its columns", async () => {
  expect(await partsOf(randomUUID(), 2)).toEqual([expect.stringMatching(/^\uFEFFid;at;[a-z_;]*\r\n$/)]);
});

test("what happens while somebody reads is not among it", async () => {
  const subjectId = randomUUID();
  const change = { action: "role_given", subjectKind: "x", subjectId } as const;
  for (let count = 0; count < 3; count++) await recordChange(author, change);
  const parts = exportEvents(auditSearchSchema.parse({ subject: subjectId }), "en", 2);
  const first = (await parts.next()).value;
  await recordChange(author, change);
  const second = (await parts.next()).value;
  expect(`${first}${second}`.trim().split("\r\n")).toHaveLength(4);
  expect((await parts.next()).done).toBe(true);
});
