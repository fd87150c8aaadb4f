import type { ServiceKey } from "@/lib/service/schema";
import { type DayPart, partOf } from "./day-parts";
import type { LiveRow } from "./live-day";
import { matchesText } from "./matches-text";
import { punctuality } from "./punctuality";

/** What somebody wants to see of a day; empty for everything. */
export type DayFilter = {
  text: string;
  part: DayPart | "";
  service: ServiceKey | "";
  time: "late" | "early" | "";
};

export const noFilter: DayFilter = { text: "", part: "", service: "", time: "" };

/** A code as it is kept, of what somebody types of it. */
const codeOf = (text: string) => text.toUpperCase().replace(/[^0-9A-Z]/g, "");

/** Those rows of a day that fit all of a filter. From four characters on, a text also finds a code by its beginning. */
export function filterDay<Row extends LiveRow>(rows: readonly Row[], filter: DayFilter, nowMs: number): Row[] {
  const { text, part, service, time } = filter;
  const code = codeOf(text);
  const fitsText = (row: Row) =>
    text.trim() === "" || matchesText(row, text) || (code.length >= 4 && (row.code?.startsWith(code) ?? false));
  return rows.filter(
    (row) =>
      (part === "" || partOf[row.state] === part) &&
      (service === "" || row.services.includes(service)) &&
      (time === "" || punctuality(row, nowMs)?.kind === time) &&
      fitsText(row),
  );
}
