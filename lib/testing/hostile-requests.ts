import * as fc from "fast-check";
import type { ContractOperation } from "./contract-check";
import { fieldOf, hostileText, hostileValue, type Known } from "./hostile-values";

/** A request as it goes over the line. */
export type HostileRequest = {
  method: string;
  /** Below the origin, with the query. */
  path: string;
  headers: Record<string, string>;
  body?: string;
};

const rawSegments = ["%", "%00", "%ff", "%ed%a0%80", "%2e%2e%2fservices", "..", "a%2fb", "%F0%9F%98%80", "'", "*"];

/** As text. An object may well have a "toString" of its own that is no function. */
const asText = (value: unknown) => (typeof value === "object" ? JSON.stringify(value) : String(value));

const inAddress = (value: unknown) => encodeURIComponent(asText(value).toWellFormed());

/** What can stand in a header at all: the client's own library lets nothing else through. */
const inHeader = (value: unknown) => asText(value).replace(/[^\x20-\x7e\xa0-\xff]/g, "");

function segmentOf(name: string, parameter: { schema: object }, known: Known): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 12, arbitrary: fieldOf(name, parameter.schema, known).map(inAddress) },
    { weight: 1, arbitrary: fc.constantFrom(...rawSegments) },
  );
}

type Pairs = [name: string, value: string][];

function queryOf({ parameters = [] }: ContractOperation, known: Known): fc.Arbitrary<Pairs> {
  const declared = parameters
    .filter((parameter) => parameter.in === "query")
    .map(({ name, schema, required }) => {
      const pairs = fieldOf(name, schema, known).map(
        (value): Pairs => [value].flat().map((one) => [name, inAddress(one)]),
      );
      return required
        ? fc.oneof({ weight: 20, arbitrary: pairs }, { weight: 1, arbitrary: fc.constant<Pairs>([]) })
        : fc.oneof({ weight: 1, arbitrary: pairs }, { weight: 2, arbitrary: fc.constant<Pairs>([]) });
    });
  const more = fc.tuple(hostileText, hostileText).map(([name, value]): Pairs => [[inAddress(name), inAddress(value)]]);
  const undeclared = fc.oneof({ weight: 30, arbitrary: fc.constant<Pairs>([]) }, { weight: 1, arbitrary: more });
  return fc.tuple(...declared, undeclared).map((all) => all.flat());
}

function headersOf(operation: ContractOperation, known: Known): fc.Arbitrary<Record<string, string>> {
  const declared = (operation.parameters ?? [])
    .filter((parameter) => parameter.in === "header")
    .map(({ name, schema }) => [name, fieldOf(name.toLowerCase(), schema, known).map(inHeader)] as const);
  const secret = fc.oneof(
    { weight: 20, arbitrary: (known.secret ?? fc.constant("")).map((value) => `Bearer ${value}`) },
    { weight: 1, arbitrary: hostileText.map((text) => `Bearer ${inHeader(text)}`) },
    { weight: 1, arbitrary: hostileText.map(inHeader) },
  );
  const all = fc.record(
    { ...Object.fromEntries(declared), authorization: secret, "if-none-match": hostileText.map(inHeader) },
    { requiredKeys: [] },
  );
  const usual = fc.record({ ...Object.fromEntries(declared), authorization: secret });
  return fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: all });
}

const contentTypes = ["application/json; charset=utf-8", "text/plain", "application/xml", "", "application/json;;;"];
const brokenBodies = ["", "{", "nul", '{"a":1,}', "\u0000", "[".repeat(30_000), '"', "\ufeff{}", "{}".repeat(40_000)];

function bodyOf({ requestBody }: ContractOperation, known: Known): fc.Arbitrary<{ body?: string; type?: string }> {
  const schema = requestBody?.content["application/json"]?.schema;
  if (!schema) return fc.constant({});
  const text = fc.oneof(
    { weight: 20, arbitrary: fieldOf("body", schema, known).map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: hostileValue.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.constantFrom(...brokenBodies) },
  );
  const type = fc.oneof(
    { weight: 20, arbitrary: fc.constant("application/json") },
    { weight: 1, arbitrary: fc.constantFrom(...contentTypes) },
  );
  return fc.record({ body: text, type });
}

/** Requests of an operation of the contract: many that lead somewhere, and every way of spoiling one. */
export function hostileRequests(
  operation: ContractOperation,
  { method, path, known }: { method: string; path: string; known: Known },
): fc.Arbitrary<HostileRequest> {
  const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in === "path");
  const segments = fc.record(
    Object.fromEntries(parameters.map((parameter) => [parameter.name, segmentOf(parameter.name, parameter, known)])),
  );
  return fc
    .record({
      segments,
      query: queryOf(operation, known),
      headers: headersOf(operation, known),
      sent: bodyOf(operation, known),
    })
    .map(({ segments: values, query, headers, sent: { body, type } }) => ({
      method: method.toUpperCase(),
      path: `/api/v1${path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "")}${
        query.length > 0 ? `?${query.map(([name, value]) => `${name}=${value}`).join("&")}` : ""
      }`,
      headers: { ...headers, ...(type ? { "content-type": type } : {}) },
      ...(body === undefined ? {} : { body }),
    }));
}
