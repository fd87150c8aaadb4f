import type { DateRange } from "@/lib/session/plan-sessions";
import { daysPlanned } from "./days-planned";
import { readPlan } from "./read-plan.sql";
import type { SheetRow } from "./sheet";

/**
 * What these locations (id and slug) have on the dates of a range, as rows of a file: by location, date and hour. Dates that
 * were taken out of a rule have a row without hours; closed days have none. Reads the plan.
 */
export async function findSheetRows(
  places: readonly { id: string; slug: string }[],
  range: DateRange,
): Promise<SheetRow[]> {
  const plan = await readPlan();
  return places.flatMap(({ id, slug }) => {
    const place = plan.places.find((one) => one.id === id);
    return (place ? daysPlanned(plan, place, range) : []).map(({ opening, date, day }) => ({
      location: slug,
      date,
      opens: day?.opensAt ?? "",
      closes: day?.closesAt ?? "",
      desks: String(day?.desks ?? ""),
      staff_desks: String(day?.staffDesks ?? ""),
      overbook: String(day?.overbook ?? ""),
      slot_minutes: String(opening.slotMinutes),
      services: (day?.services ?? opening.services).join("+"),
      channel: opening.channel,
      kind: opening.kind,
      rule: opening.seriesId,
    }));
  });
}
