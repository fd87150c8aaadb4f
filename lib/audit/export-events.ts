import type { Locale } from "@/lib/i18n/locales";
import { eventsCsv } from "./events-csv";
import { type AuditSearch, findEvents } from "./find-events";
import { knownNames } from "./known-names";

/** So many events are in memory at once. */
const perPage = 1_000;

/**
 * All that a search finds as parts of one file for a spreadsheet, newest first, read from the database as they are asked for.
 *
 * What happens meanwhile is not among it: it reads backwards.
 *
 * Throws: when the database fails.
 */
export async function* exportEvents(search: AuditSearch, locale: Locale, limit = perPage): AsyncGenerator<string> {
  const language = { locale, names: await knownNames() };
  let beforeId: string | null = null;
  for (let isFirst = true; ; isFirst = false) {
    const events = await findEvents(search, { beforeId, limit });
    if (isFirst || events.length > 0) yield eventsCsv(events, language, isFirst);
    beforeId = events.at(-1)?.id ?? null;
    if (events.length < limit || beforeId === null) return;
  }
}
