import type { SheetColumn } from "./sheet";

/** Why a cell of a row cannot be so. Forms translate each. */
export const rowErrors = [
  "location_unknown",
  "date_wrong",
  "already_past",
  "closed_then",
  "time_wrong",
  "ends_before_it_begins",
  "too_short",
  "number_wrong",
  "services_wrong",
  "service_not_offered",
  "channel_wrong",
  "kind_wrong",
  "rule_unknown",
  "of_the_rule",
  "twice",
] as const;
export type RowError = { column: SheetColumn; code: (typeof rowErrors)[number] };

/** Where in the file, and what stands there. */
export type WrongRow = RowError & { line: number; value: string };
