import { DateTime } from "@/lib/time";
import type { ClosureToInsert } from "./insert-places.sql";
import type { ClosureData } from "./place-data";
import type { SeededPlace } from "./places";

function datesOf({ weekday, afterDays, days }: ClosureData, today: string) {
  const earliest = DateTime.fromISO(today, { zone: "utc" }).plus({ days: afterDays });
  const first = earliest.plus({ days: (weekday - earliest.weekday + 7) % 7 });
  return { startsOn: first.toISODate(), endsOn: first.plus({ days: days - 1 }).toISODate() };
}

/** The closures of these places, on dates counted from today. */
export function closuresFrom(places: readonly SeededPlace[], today: string): ClosureToInsert[] {
  return places.flatMap(({ id: locationId, closures = [] }) =>
    closures.map((closure) => ({ locationId, ...datesOf(closure, today), reason: closure.reason })),
  );
}
