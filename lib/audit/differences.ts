/** A single value of something kept as JSON; a list of such is one value. */
export type Leaf = string | number | boolean | (string | number)[];

/** One thing that is not as it was, by the way to it; a side that was not there is null. */
export type Difference = { path: string[]; before: Leaf | null; after: Leaf | null };

/** What tells people nothing: ids of rows and numbers of versions, and the location, which the event says itself. */
const unsaid = new Set(["id", "seriesId", "version", "participantId"]);
const holders = new Set(["openings", "exceptions", "closures", "stocks"]);

const isSimple = (value: unknown) => ["string", "number", "boolean"].includes(typeof value);
const isUnsaid = (key: string, path: readonly string[]) =>
  unsaid.has(key) || (key === "locationId" && path.length === 2 && holders.has(path[0] ?? ""));

/** Every value of something kept as JSON, by the way to it: "rule", "desks". */
function leavesOf(value: unknown, path: string[] = []): { path: string[]; leaf: Leaf }[] {
  if (value === null || value === undefined) return [];
  // Each is one of them, by the check before it.
  if (isSimple(value)) return [{ path, leaf: value as Leaf }];
  if (Array.isArray(value) && value.every(isSimple)) return value.length > 0 ? [{ path, leaf: value as Leaf }] : [];
  if (Array.isArray(value)) return value.flatMap((one, index) => leavesOf(one, [...path, String(index + 1)]));
  return Object.entries(value)
    .filter(([key]) => !isUnsaid(key, path))
    .flatMap(([key, one]) => leavesOf(one, [...path, key]));
}

/** What differs between what was and what is, field by field; what is the same is left out. */
export function differences(before: unknown, after: unknown): Difference[] {
  const found = new Map<string, Difference>();
  for (const { path, leaf } of leavesOf(before)) found.set(path.join("\n"), { path, before: leaf, after: null });
  for (const { path, leaf } of leavesOf(after)) {
    found.set(path.join("\n"), { path, before: found.get(path.join("\n"))?.before ?? null, after: leaf });
  }
  return [...found.values()].filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}
