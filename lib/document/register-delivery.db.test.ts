import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { cardNumber, createDocument } from "@/lib/testing/document-ground";
import { createLocation } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { deliveryTemplate, readDelivery } from "./delivery-file";
import { registerDelivery } from "./register-delivery";

const now = DateTime.fromISO("2027-03-10T09:00", { zone: "Europe/Amsterdam" });
const author = { id: null, name: "Kim Clerk" };
let place: { id: string; timeZone: string };

beforeEach(async () => {
  place = await createLocation();
});

const row = (line: number, given: Partial<Record<string, string>>) => ({
  line,
  typed: {
    number: cardNumber(),
    v_number: String(7_000_000_000 + line),
    letter_reference: "",
    name: "Ada Lovelace",
    shelf: "A1",
    expected_on: "",
    ...given,
  },
});
const send = (rows: ReturnType<typeof row>[], isSkipping = false) =>
  registerDelivery({ place, rows, isSkipping, author }, now);
const countHere = () => db.document.count({ where: { locationId: place.id } });

test("one wrong row leaves everything as it is, and every wrong cell is told", async () => {
  const { id: elsewhere } = await createLocation();
  const [away, gone] = [cardNumber(), cardNumber()];
  await createDocument({ locationId: elsewhere, number: away }, now);
  const rows = [
    row(2, { number: "IR1111111" }),
    row(3, { number: "?" }),
    row(4, { number: "ir 111-1111" }),
    row(5, { v_number: "12", name: "x".repeat(121), expected_on: "2027-03-09" }),
    row(6, { v_number: "", name: "" }),
    row(7, { number: away, v_number: "" }),
    row(8, { number: gone, letter_reference: "??", expected_on: "soon" }),
  ];
  const outcome = await send(rows);
  expect(outcome.ok).toBe(false);
  expect(outcome.wrong.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
    "3 number number_wrong",
    "4 number twice",
    "5 v_number v_number_wrong",
    "5 name too_long",
    "5 expected_on date_past",
    "6 v_number v_number_missing",
    "6 name name_missing",
    "7 number elsewhere",
    "8 letter_reference letter_wrong",
    "8 expected_on date_wrong",
  ]);
  expect(await countHere()).toBe(0);
  expect(await send(rows, true)).toMatchObject({ ok: true, became: { registered: 1 } });
  expect(await countHere()).toBe(1);
  const event = await db.auditEvent.findFirstOrThrow({ where: { subjectId: place.id } });
  expect(event).toMatchObject({ action: "delivery_registered", after: { registered: 1, leftOut: 6 } });
});

test("the same file twice, and by four at once in opposite orders, is one delivery", async () => {
  const rows = Array.from({ length: 40 }, (_, index) => row(index + 2, index % 2 ? { expected_on: "2027-03-12" } : {}));
  const outcomes = await Promise.all([send(rows), send([...rows].reverse()), send(rows), send([...rows].reverse())]);
  const sum = (key: "registered" | "expected" | "already_here") =>
    outcomes.reduce((total, { became }) => total + (became[key] ?? 0), 0);
  expect(await countHere()).toBe(40);
  expect(sum("registered")).toBe(20);
  expect(sum("already_here")).toBe(60);
  expect(sum("expected")).toBe(80);
  expect(await db.documentEvent.count({ where: { locationId: place.id } })).toBe(40);
});

test("two thousand rows are registered in one go", async () => {
  const rows = Array.from({ length: 2000 }, (_, index) => row(index + 2, { number: `ZZ${100_000 + index}` }));
  expect(await send(rows)).toMatchObject({ ok: true, wrong: [], became: { registered: 2000 } });
});

test("a file is read with any separator and order of columns, and refused when it is none of cards", () => {
  const read = readDelivery("name,V_NUMBER,number\nAda,7000000001,IR1234567\n,,\n");
  expect(read).toMatchObject({ ok: true, rows: [{ line: 2, typed: { name: "Ada", number: "IR1234567", shelf: "" } }] });
  expect(readDelivery(`${deliveryTemplate()}IR1234567;7000000001;;Ada;A1;\r\n`)).toMatchObject({ ok: true });
  expect(readDelivery(deliveryTemplate())).toMatchObject({ ok: false, reason: "empty" });
  expect(readDelivery("name;number\nAda;IR1234567")).toMatchObject({
    reason: "columns_missing",
    missing: ["v_number"],
  });
  expect(readDelivery("hello\nworld")).toMatchObject({ ok: false, reason: "not_a_file_of_cards" });
  expect(readDelivery(`number;v_number;name\n${"IR1234567;7000000001;Ada\n".repeat(2001)}`)).toMatchObject({
    reason: "too_large",
  });
});
