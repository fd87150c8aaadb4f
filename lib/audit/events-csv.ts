import Papa from "papaparse";
import type { AuditEvent } from "./find-events";

const columns = ["id", "at", "staff", "action", "subject_kind", "subject_id", "location", "before", "after"];

/**
 * Rows of a file for a spreadsheet; what a spreadsheet would run as a formula is made text. `isFirst` puts the names of the
 * columns before them, and a mark that says the file is UTF-8.
 */
export function eventsCsv(events: readonly AuditEvent[], isFirst = true): string {
  const data = events.map(({ id, at, staffName, action, subjectKind, subjectId, location, before, after }) => [
    id,
    at.toISOString(),
    staffName,
    action,
    subjectKind,
    subjectId,
    location ?? "",
    before === null ? "" : JSON.stringify(before),
    after === null ? "" : JSON.stringify(after),
  ]);
  const lines = Papa.unparse(isFirst ? [columns, ...data] : data, { escapeFormulae: true });
  return `${isFirst ? "\uFEFF" : ""}${lines}\r\n`;
}
