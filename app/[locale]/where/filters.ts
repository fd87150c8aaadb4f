import type { Search } from "@/lib/search/schema";

/** One thing by which somebody narrowed the list, and the search without it. */
export type Filter =
  | { kind: "day"; value: Search["days"][number]; without: Search }
  | { kind: "kind"; value: Search["kinds"][number]; without: Search }
  | { kind: "need"; value: Search["needs"][number]; without: Search }
  | { kind: "before"; value: string; without: Search };

/** What narrows a search, each with the search that lacks just that. */
export function filtersOf(search: Search): Filter[] {
  const { days, kinds, needs, before } = search;
  const rest = <Value>(values: readonly Value[], value: Value) => values.filter((one) => one !== value);
  return [
    ...days.map((value) => ({ kind: "day" as const, value, without: { ...search, days: rest(days, value) } })),
    ...(before ? [{ kind: "before" as const, value: before, without: { ...search, before: undefined } }] : []),
    ...kinds.map((value) => ({ kind: "kind" as const, value, without: { ...search, kinds: rest(kinds, value) } })),
    ...needs.map((value) => ({ kind: "need" as const, value, without: { ...search, needs: rest(needs, value) } })),
  ];
}

/** The same search without anything that narrows it. */
export function withoutFilters(search: Search): Search {
  return { ...search, days: [], kinds: [], needs: [], before: undefined };
}
