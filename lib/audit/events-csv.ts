import Papa from "papaparse";
import { translator } from "@/lib/i18n/translator";
import { DateTime } from "@/lib/time";
import type { AuditLanguage } from "./audit-language";
import { changesInWords } from "./changes-in-words";
import type { AuditEvent } from "./find-events";

const columns = ["id", "at", "staff", "action", "subject_kind", "subject_id", "subject", "location", "changes"];

/**
 * Rows of a file for a spreadsheet, with what changed in words; what a spreadsheet would run as a formula is made text.
 * `isFirst` puts the names of the columns before them, and a mark that says the file is UTF-8.
 *
 * Units: `at` is the local time in the Netherlands.
 */
export function eventsCsv(events: readonly AuditEvent[], language: AuditLanguage, isFirst = true): string {
  const words = translator(language.locale, "audit.action");
  const data = events.map(({ id, at, staffName, action, subjectKind, subjectId, subjectName, parts }) => [
    id,
    DateTime.fromJSDate(at, { zone: "Europe/Amsterdam" }).toFormat("yyyy-MM-dd HH:mm:ss"),
    staffName,
    words(action),
    subjectKind,
    subjectId,
    subjectName ?? "",
    parts.flatMap(({ location }) => location ?? []).join(", "),
    changesInWords(parts, language)
      .map(({ field, before, after }) => `${field}: ${before} → ${after}`)
      .join("; "),
  ]);
  const lines = Papa.unparse(isFirst ? [columns, ...data] : data, { escapeFormulae: true, delimiter: ";" });
  return `${isFirst ? "\uFEFF" : ""}${lines}\r\n`;
}
