import { expect, test } from "vitest";
import { parseSearch } from "@/lib/search/parse-search";
import { searchQuery } from "@/lib/search/search-query";
import { filtersOf, withoutFilters } from "./filters";

const search = parseSearch({
  service: "BIO",
  persons: "2",
  need: ["step_free", "extra_time"],
  day: ["evening", "saturday"],
  kind: "ind_desk",
  before: "2027-03-01",
  postcode: "2611",
  sort: "blend",
});

test("takes each filter away on its own and leaves everything else", () => {
  expect(filtersOf(search).map(({ value }) => value)).toEqual([
    "evening",
    "saturday",
    "2027-03-01",
    "ind_desk",
    "step_free",
    "extra_time",
  ]);
  const [evening, , before] = filtersOf(search);
  expect(evening?.without).toEqual({ ...search, days: ["saturday"] });
  expect(before?.without).toEqual({ ...search, before: undefined });
});

test("keeps what was asked for and from where when all filters go", () => {
  expect(searchQuery(withoutFilters(search))).toBe("?service=BIO&persons=2&postcode=2611&sort=blend");
  expect(filtersOf(withoutFilters(search))).toEqual([]);
});
