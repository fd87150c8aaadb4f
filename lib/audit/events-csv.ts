import Papa from "papaparse";
import type { AuditEvent } from "./find-events";

const columns = ["id", "at", "staff", "action", "subject_kind", "subject_id", "location", "before", "after"];

/** A file for a spreadsheet, with a mark that says it is UTF-8; what a spreadsheet would run as a formula is made text. */
export function eventsCsv(events: readonly AuditEvent[]): string {
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
  return `\uFEFF${Papa.unparse({ fields: columns, data }, { escapeFormulae: true })}\r\n`;
}
