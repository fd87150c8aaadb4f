import type { DateTime } from "@/lib/time";
import { type DayPart, partOf } from "./day-parts";
import { type DayRow, dayRows } from "./day-rows.sql";

export type { DayRow } from "./day-rows.sql";

/** Today at a location, as its clerks see it. */
type Day = { date: string; rows: DayRow[]; parts: Record<DayPart, DayRow[]> };

/** Today at a location: who is at a desk, waits (by ticket), is expected (by time), or is gone. Throws when the database fails. */
export async function findDay(place: { id: string; timeZone: string }, now: DateTime): Promise<Day> {
  const date = now.setZone(place.timeZone).toISODate() ?? "";
  const rows = await dayRows({ locationId: place.id, date });
  const of = (part: DayPart) => rows.filter(({ state }) => partOf[state] === part);
  const byTicket = (one: DayRow, other: DayRow) => (one.ticket ?? 0) - (other.ticket ?? 0);
  return {
    date,
    rows,
    parts: {
      at_desk: of("at_desk"),
      waiting: of("waiting").sort(byTicket),
      expected: of("expected"),
      over: of("over"),
    },
  };
}
