import type { DateTime } from "@/lib/time";
import { type DayRow, dayRows } from "./day-rows.sql";
import type { DayState } from "./live-day";

export type { DayRow } from "./day-rows.sql";

/** The parts of a day, as its list shows them. */
export const dayParts = ["at_desk", "waiting", "expected", "over"] as const;
export type DayPart = (typeof dayParts)[number];

const partOf: Record<DayState, DayPart> = {
  expected: "expected",
  arrived: "waiting",
  called: "at_desk",
  serving: "at_desk",
  done: "over",
  no_show: "over",
  left: "over",
  cancelled: "over",
};

/** Today at a location, as its clerks see it. */
export type Day = { date: string; rows: DayRow[]; parts: Record<DayPart, DayRow[]> };

/** What names somebody of a day in an address: their visit, or their appointment as long as they are not here. */
export const keyOf = ({ visitId, appointmentId }: DayRow): string => visitId ?? appointmentId ?? "";

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
