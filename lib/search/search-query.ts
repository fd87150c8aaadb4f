import type { Search } from "./schema";

/**
 * Writes what an applicant looks for as an address line ("?service=BIO&persons=2"), without what is the default.
 *
 * `extra` adds parameters of one page; undefined ones are left out.
 */
export function searchQuery(search: Search, extra: Record<string, string | undefined> = {}): string {
  const query = new URLSearchParams();
  const add = (name: string, values: readonly (string | undefined)[]) => {
    for (const value of values) if (value !== undefined) query.append(name, value);
  };
  add("service", search.services);
  add("persons", search.persons === 1 ? [] : [String(search.persons)]);
  add("need", search.needs);
  add("letter", [search.letter]);
  add("postcode", [search.postcode]);
  add("sort", search.sort === "wait" ? [] : [search.sort]);
  add("day", search.days);
  add("kind", search.kinds);
  add("before", [search.before]);
  for (const [name, value] of Object.entries(extra)) add(name, [value]);
  const text = query.toString();
  return text ? `?${text}` : "";
}
