import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseSearch } from "./parse-search";
import { searchQuery } from "./search-query";

test("reads what the address says, several values of a name too", () => {
  const search = parseSearch({
    service: ["bio", "VAA", "bio"],
    persons: "3",
    need: "extra_time",
    postcode: "1012 AB",
    day: ["saturday"],
  });
  expect(search).toEqual({
    services: ["BIO", "VAA"],
    persons: 3,
    needs: ["extra_time"],
    postcode: "1012",
    sort: "wait",
    days: ["saturday"],
    kinds: [],
  });
});

test("falls back where a value cannot be read, and never throws", () => {
  const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
  const names = ["service", "persons", "need", "letter", "postcode", "sort", "day", "kind", "before", "__proto__"];
  fc.assert(
    fc.property(fc.record(Object.fromEntries(names.map((name) => [name, value]))), (params) => {
      const { persons, sort } = parseSearch(params);
      expect(persons).toBeGreaterThanOrEqual(1);
      expect(["wait", "distance", "blend"]).toContain(sort);
    }),
  );
  expect(parseSearch({ service: "XXX", persons: "99", before: "2027-02-30" })).toMatchObject({
    services: [],
    persons: 1,
  });
});

test("writes back exactly what it read, leaving out what is the default", () => {
  const query =
    "?service=BIO&service=VAA&persons=2&need=step_free&letter=den-haag&postcode=2511&sort=blend&day=evening&kind=ind_desk&before=2027-03-01";
  const params: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) params[name] = [...(params[name] ?? []), value];

  expect(searchQuery(parseSearch(params))).toBe(query);
  expect(searchQuery(parseSearch({}))).toBe("");
  expect(searchQuery(parseSearch({ service: "DOC" }), { date: "2027-03-01", none: undefined })).toBe(
    "?service=DOC&date=2027-03-01",
  );
});
