import type { AuditLanguage } from "./audit-language";
import { type Difference, differences } from "./differences";
import { fieldInWords, isId } from "./field-in-words";
import type { EventPart } from "./find-events";
import { valueInWords } from "./value-in-words";

/** One thing that changed, as people read it. */
export type ChangeInWords = { field: string; before: string; after: string };

/** The nearest key that is a word and no number. */
const keyOf = (path: readonly string[]) => path.findLast((key) => !/^[0-9]+$/.test(key)) ?? "";

function inWords({ path, before, after }: Difference, language: AuditLanguage): ChangeInWords {
  const key = keyOf(path);
  return {
    field: fieldInWords(path, language),
    before: valueInWords(key, before, language),
    after: valueInWords(key, after, language),
  };
}

/** Numbers for what is known by an id alone, where there is more than one of them beside each other. */
function numbered(found: readonly Difference[], names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const nameless = [...new Set(found.flatMap(({ path }) => path.filter((key) => isId(key) && !names.has(key))))];
  return nameless.length > 1
    ? new Map([...names, ...nameless.map((id, index) => [id, String(index + 1)] as const)])
    : names;
}

/**
 * What an event changed, in words. Of one that was written down for several locations, what is the same everywhere stands
 * once, and the rest under the names of its locations.
 */
export function changesInWords(parts: readonly EventPart[], language: AuditLanguage): ChangeInWords[] {
  const found = new Map<string, { change: ChangeInWords; places: Set<string> }>();
  for (const { location, before, after } of parts) {
    const changed = differences(before, after);
    const names = numbered(changed, language.names);
    for (const difference of changed) {
      const change = inWords(difference, { ...language, names });
      // An id of what has no name says nothing.
      if (change.before === change.after) continue;
      const key = JSON.stringify(change);
      const known = found.get(key) ?? { change, places: new Set() };
      known.places.add(location ?? "");
      found.set(key, known);
    }
  }
  return [...found.values()].map(({ change, places }) =>
    places.size === parts.length ? change : { ...change, field: `${[...places].join(", ")}: ${change.field}` },
  );
}
