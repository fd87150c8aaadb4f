import * as fc from "fast-check";
import type { ContractSchema } from "./contract-check";
import { contract } from "./contract-check";

/** Text that has broken something somewhere. */
const hostileTexts = [
  "",
  " ",
  "\u0000",
  "Ada\u0000Lovelace",
  "\ud800",
  "Ada \udfff Lovelace",
  "😀".repeat(40),
  "\u202e\u200f\ufeff",
  "' or 1=1 --",
  "'; drop table appointment; --",
  "%00",
  "%ff%fe",
  "../../etc/passwd",
  "<script>alert(1)</script>",
  "\r\nSet-Cookie: a=b",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "NaN",
  "-0",
  "1e999",
  "9".repeat(400),
  "x".repeat(20_000),
  "0000-01-01",
  "9999-12-31",
  "2027-02-30",
  "0000-01-01T00:00:00Z",
  "0000-01-01T00:00:00+23:59",
  "9999-12-31T23:59:59-23:59",
  "2027-03-03T09:00:00.123456789Z",
  "2027-03-28T02:30:00",
  "-271821-04-20T00:00:00Z",
  "+275760-09-13T00:00:00Z",
  "2027-06-30T23:59:60Z",
  "00000000-0000-0000-0000-000000000000",
  '"1"',
  "*",
];

export const hostileText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 50 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 300 }) },
);

const hostileNumbers = [-1, 0, 0.5, -0, 13, 2 ** 31, 2 ** 53, 1e21, 1e308, Number.MIN_VALUE];

function nested(depth: number): unknown {
  let value: unknown = "deep";
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { people: value };
  return value;
}

/** A value of JSON that nobody asked for. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.constantFrom(...hostileNumbers) },
  { weight: 1, arbitrary: fc.constantFrom(null, true, false, [], {}, [[]], nested(500)) },
  { weight: 1, arbitrary: fc.array(hostileText, { maxLength: 20 }) },
  { weight: 1, arbitrary: fc.jsonValue() },
);

/** Values that lead somewhere, by the name of the field they are for. */
export type Known = Record<string, fc.Arbitrary<unknown>>;

const isoDay = fc.integer({ min: -400, max: 800 }).map((days) => new Date(Date.UTC(2027, 2, 1 + days)).toISOString());

function textOf({ format, pattern, maxLength = 50 }: ContractSchema): fc.Arbitrary<string> {
  if (format === "uuid") return fc.uuid();
  if (format === "date") return isoDay.map((iso) => iso.slice(0, 10));
  if (format === "date-time") return isoDay.map((iso) => iso.replace(".000", ""));
  const isWritten = pattern?.startsWith("^[^") ?? true;
  if (isWritten) return fc.string({ maxLength: Math.min(maxLength, 50) });
  return fc.stringMatching(new RegExp(pattern ?? "")).map((text) => text.slice(0, maxLength));
}

function objectOf({ properties = {}, required = [] }: ContractSchema, known: Known): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, schema]) => [name, fieldOf(name, schema, known)] as const);
  const record = fc.record(Object.fromEntries(fields), { requiredKeys: required });
  // A field too many, or one too few.
  const more = record.chain((value) =>
    fc.tuple(hostileText, hostileValue).map(([name, extra]) => ({ ...value, [name]: extra })),
  );
  const fewer = fc.record(Object.fromEntries(fields), { requiredKeys: [] });
  return fc.oneof({ weight: 20, arbitrary: record }, { weight: 1, arbitrary: more }, { weight: 1, arbitrary: fewer });
}

function schemaValue(schema: ContractSchema, known: Known): fc.Arbitrary<unknown> {
  if (schema.$ref) return schemaValue(contract.components.schemas[schema.$ref.split("/").at(-1) ?? ""] ?? {}, known);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const [type] = [schema.type].flat();
  const { minimum = 0, maximum = 100 } = schema;
  if (type === "object") return objectOf(schema, known);
  if (type === "boolean") return fc.boolean();
  if (type === "integer" || type === "number") return fc.integer({ min: minimum, max: maximum });
  if (type === "string") return textOf(schema);
  if (type !== "array") throw new Error(`There are no values of ${JSON.stringify(schema)}.`);
  const { minItems = 0, maxItems = 3, items = {} } = schema;
  return fc.array(spoiled(schemaValue(items, known)), {
    minLength: minItems,
    maxLength: Math.min(maxItems, minItems + 2),
  });
}

const spoiled = (value: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 40, arbitrary: value }, { weight: 1, arbitrary: hostileValue });

/** A field as the contract has it, mostly one that leads somewhere, now and then a hostile one. */
export function fieldOf(name: string, schema: ContractSchema, known: Known): fc.Arbitrary<unknown> {
  const leading = known[name];
  const value = schemaValue(schema, known);
  return fc.oneof(
    ...(leading ? [{ weight: 30, arbitrary: leading }] : []),
    { weight: leading ? 3 : 30, arbitrary: value },
    { weight: 2, arbitrary: hostileValue },
  );
}
