import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { cardNumber, createDocument } from "@/lib/testing/document-ground";
import { createLocation } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { findDocument } from "./find-document";
import { findDocumentList } from "./find-document-list";
import { documentLists } from "./lists";
import { noteReminded } from "./note-reminded";
import { searchDocuments } from "./search-documents";
import { sendOn } from "./send-on";
import { stepDocument } from "./step-document";

const now = DateTime.fromISO("2027-03-10T09:00", { zone: "Europe/Amsterdam" });
const author = { id: null, name: "Kim Clerk" };
let here: string;
let there: string;

beforeEach(async () => {
  here = (await createLocation()).id;
  there = (await createLocation()).id;
});

const step = (documentId: string, name: "miss" | "fault" | "hand_over") =>
  stepDocument({ documentId, step: name, locationId: here, author }, now);
const idsOn = async (list: (typeof documentLists)[number], at = now, locationId = here) =>
  (await findDocumentList(locationId, { list, page: 1 }, at)).documents.map(({ id }) => id);

test("each list holds what it says, and the counts are those of the lists", async () => {
  const [ready, missing, faulty, gone, away] = [
    await createDocument({ locationId: here }, now),
    await createDocument({ locationId: here }, now),
    await createDocument({ locationId: here }, now),
    await createDocument({ locationId: here }, now),
    await createDocument({ locationId: here }, now),
  ];
  const coming = await createDocument({ locationId: here, expectedOn: "2027-03-12" }, now);
  await step(missing, "miss");
  await step(faulty, "fault");
  await step(gone, "hand_over");
  await sendOn({ document: { id: away, locationId: here }, toLocationId: there, locationId: null, author }, now);
  const expected = {
    here: [ready],
    coming: [coming],
    to_send: [away],
    missing: [missing],
    to_remind: [],
    to_return: [faulty],
    gone: [gone],
  };
  for (const list of documentLists) expect(await idsOn(list)).toEqual(expected[list]);
  const { counts } = await findDocumentList(here, { list: "here", page: 1 }, now);
  expect(counts).toEqual({ here: 1, coming: 1, to_send: 1, missing: 1, to_remind: 0, to_return: 1, gone: 1 });
  expect(await idsOn("coming", now, there)).toEqual([away]);
  // Until it is packed both see it, another one does not.
  expect(await findDocument(away, here)).not.toBeNull();
  expect(await findDocument(away, there)).not.toBeNull();
  expect(await findDocument(ready, there)).toBeNull();
});

test("a document asks for a reminder in its last fourteen days, once, and goes back after them", async () => {
  const id = await createDocument({ locationId: here }, now);
  const lastDay = now.plus({ days: 90 });
  expect(await idsOn("to_remind", lastDay.minus({ days: 15 }))).toEqual([]);
  expect(await idsOn("to_remind", lastDay.minus({ days: 14 }))).toEqual([id]);
  expect(await idsOn("to_remind", lastDay.endOf("day"))).toEqual([id]);
  expect(await idsOn("to_return", lastDay.endOf("day"))).toEqual([]);
  expect(await idsOn("to_return", lastDay.endOf("day").plus(1))).toEqual([id]);
  const elsewhere = { documentId: id, locationId: there, note: "reminded_by_staff" as const, author };
  expect(await noteReminded(elsewhere, lastDay)).toBe(false);
  const noted = await Promise.all(
    Array.from({ length: 5 }, () => noteReminded({ ...elsewhere, locationId: here }, lastDay)),
  );
  expect(noted.filter(Boolean)).toHaveLength(1);
  expect(await idsOn("to_remind", lastDay)).toEqual([]);
  const found = await findDocument(id, here);
  expect(found?.events.map(({ note }) => note)).toEqual(["reminded_by_staff", null]);
  expect(found?.document.keyEnding).toHaveLength(3);
});

test("a document is found by its number, its person, its letter and words of a name", async () => {
  const [number, vNumber, letterReference] = [cardNumber(), "7222333444", "Z122233344"];
  const id = await createDocument(
    { locationId: here, number, vNumber, letterReference, name: "Zoë Núñez Ørsted" },
    now,
  );
  const other = await createDocument({ locationId: there, name: "Zoe Nunez" }, now);
  for (const text of [
    number,
    ` ${number.toLowerCase()} `,
    "722 2333 444",
    "z1-22233344",
    "nunez Ørs",
    "ZOË",
    "orsted",
  ]) {
    expect(await searchDocuments(text, [here])).toEqual([id]);
  }
  expect((await searchDocuments("zoe nunez", "all")).sort()).toEqual([id, other].sort());
  for (const text of ["", "%", "7222333445", "Zoë Ada", "rsted"])
    expect(await searchDocuments(text, [here])).toEqual([]);
  expect(await db.document.count({ where: { id } })).toBe(1);
});
