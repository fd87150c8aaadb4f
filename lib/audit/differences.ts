/** One thing that is not as it was; a side that was not there is null. */
export type Difference = { field: string; before: string | null; after: string | null };

/** Every value of something kept as JSON, by the way to it: "rule.desks". */
function leavesOf(value: unknown, way: string[] = []): [string, string][] {
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [[way.join("."), String(value)]];
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...way, key]));
}

/** What differs between what was and what is, field by field; what is the same is left out. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [was, is] = [new Map(leavesOf(before)), new Map(leavesOf(after))];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter((one) => one.before !== one.after);
}
