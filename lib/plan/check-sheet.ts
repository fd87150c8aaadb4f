import { z } from "zod";
import { coversDate } from "@/lib/closure/covers-date";
import type { DateTime } from "@/lib/time";
import { checkSheetRow } from "./check-sheet-row";
import { daysPlanned } from "./days-planned";
import { plainRow } from "./plain-row";
import type { Plan, PlannedPlace } from "./plan";
import { readPlan } from "./read-plan.sql";
import type { RowError, WrongRow } from "./row-errors";
import type { PlanChange } from "./schema";
import type { SheetRow } from "./sheet";

/** The locations that somebody may change, by slug. */
type Places = ReadonlyMap<string, string>;
export type SheetChecked = { changes: PlanChange[]; wrong: WrongRow[]; unchanged: number };

function groundOf(row: SheetRow, place: PlannedPlace | undefined, { plan, now }: { plan: Plan; now: DateTime }) {
  const today = now.setZone(place?.timeZone ?? "Europe/Amsterdam").toISODate() ?? "";
  const openings = plan.openings.filter(({ locationId }) => locationId === place?.id);
  const isDate = z.iso.date().safeParse(row.date).success;
  const closures = plan.closures.filter(({ locationId }) => locationId === null || locationId === place?.id);
  const isOver = place?.openUntil != null && place.openUntil < row.date;
  const planned = place && isDate ? daysPlanned(plan, place, { from: row.date, until: row.date }) : [];
  return { place, today, openings, planned, isShut: isOver || coversDate(closures, row.date) };
}

/** What two rows must not both say: the same date of a rule, or the same new opening. */
function nameOf(change: PlanChange): string {
  return change.kind === "date_changed" ? `${change.seriesId} ${change.date}` : JSON.stringify(change);
}

/**
 * Checks the rows of a file against the plan, one by one: what they change, what is wrong in which line, and how many are so
 * already. Dates, times and numbers may be as a spreadsheet saved them. Reads the plan, changes nothing.
 *
 * Locations that are not in `places` are as unknown as those that are not there.
 */
export async function checkSheet(
  rows: readonly { line: number; row: SheetRow }[],
  places: Places,
  now: DateTime,
): Promise<SheetChecked> {
  const plan = await readPlan();
  const byId = new Map(plan.places.filter(({ active }) => active).map((place) => [place.id, place]));
  const seen = new Set<string>();
  const checked: SheetChecked = { changes: [], wrong: [], unchanged: 0 };
  for (const { line, row: written } of rows) {
    const row = plainRow(written);
    const place = byId.get(places.get(row.location) ?? "");
    const outcome = checkSheetRow(row, groundOf(row, place, { plan, now }));
    const again = outcome.ok && outcome.change && seen.has(nameOf(outcome.change));
    const errors: RowError[] = outcome.ok ? (again ? [{ column: "rule", code: "twice" }] : []) : outcome.errors;
    checked.wrong.push(...errors.map((error) => ({ ...error, line, value: written[error.column] })));
    if (errors.length > 0 || !outcome.ok) continue;
    if (!outcome.change) checked.unchanged += 1;
    else {
      seen.add(nameOf(outcome.change));
      checked.changes.push(outcome.change);
    }
  }
  return checked;
}
