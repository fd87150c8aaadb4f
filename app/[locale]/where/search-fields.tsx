import type { Search } from "@/lib/search/schema";

/** What a form of this page keeps of the search without showing it. */
export function SearchFields({ search }: { search: Pick<Search, "services" | "persons"> & Partial<Search> }) {
  const { services, persons, letter, needs = [], days = [], kinds = [], postcode, before, sort } = search;
  const fields: [string, (string | undefined)[]][] = [
    ["service", services],
    ["persons", [persons === 1 ? undefined : String(persons)]],
    ["letter", [letter]],
    ["need", needs],
    ["day", days],
    ["kind", kinds],
    ["postcode", [postcode]],
    ["before", [before]],
    ["sort", [sort === "wait" ? undefined : sort]],
  ];
  return fields.flatMap(([name, values]) =>
    values.map((value) => (value ? <input key={name + value} type="hidden" name={name} value={value} /> : null)),
  );
}
