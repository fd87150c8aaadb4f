import { expect, test } from "vitest";
import { changesInWords } from "./changes-in-words";

const [zwolle, opening, second] = [
  "11111111-1111-4111-8111-111111111111",
  "22222222-2222-4222-8222-222222222222",
  "33333333-3333-4333-8333-333333333333",
];
const language = { locale: "nl", names: new Map([[zwolle, "IND Zwolle"]]) } as const;
const words = (before: unknown, after: unknown) =>
  changesInWords([{ location: "IND Zwolle", before, after }], language).map((one) => [
    one.field,
    one.before,
    one.after,
  ]);

test.each([
  [{ totals: { slotsRemoved: 13230 } }, ["Gevolg: begintijden weg", "–", "13.230"]],
  [
    { stocks: { [`${zwolle} VAA`]: { locationId: zwolle, count: 4 } } },
    ["Voorraad: Sticker in uw paspoort (verblijfsaantekening): aantal", "–", "4"],
  ],
  [{ openings: { [opening]: { id: opening, weekdays: [1, 5] } } }, ["Opening: dagen", "–", "maandag, vrijdag"]],
  [
    { exceptions: { [`${opening} 2027-03-09`]: { date: "2027-03-09" } } },
    ["Losse dag: dinsdag 9 maart 2027: datum", "–", "dinsdag 9 maart 2027"],
  ],
  [{ startsAt: "2026-11-28T19:28:20.967Z" }, ["Tijd", "–", "zaterdag 28 november 2026 20:28"]],
  [{ locationId: zwolle }, ["Locatie", "–", "IND Zwolle"]],
  [{ active: false }, ["In gebruik", "–", "nee"]],
  [{ feeCents: 1250 }, ["Kosten", "–", "€ 12,50"]],
  [{ nl: { name: "move" } }, ["In het Nederlands: naam", "–", "move"]],
  [{ somethingNew: 1 }, ["Something new", "–", "1"]],
])("%j in words", (after, expected) => {
  expect(words(null, after)).toEqual([expected]);
});

test("two of a kind that are known by an id alone are numbered", () => {
  expect(words(null, { openings: { [opening]: { desks: 1 }, [second]: { desks: 2 } } })).toEqual([
    ["Opening: 1: balies", "–", "1"],
    ["Opening: 2: balies", "–", "2"],
  ]);
});

test("what is the same at all locations stands once, the rest with its locations", () => {
  const at = (location: string, placesAdded: number) => ({
    location,
    before: null,
    after: { choice: { sameDay: "keep" }, totals: { placesAdded } },
  });
  expect(
    changesInWords([at("A", 1), at("B", 2), at("C", 2)], language).map(({ field, after }) => [field, after]),
  ).toEqual([
    ["Keuze: voor wie dezelfde dag past", "laten staan"],
    ["A: Gevolg: plaatsen erbij", "1"],
    ["B, C: Gevolg: plaatsen erbij", "2"],
  ]);
});
