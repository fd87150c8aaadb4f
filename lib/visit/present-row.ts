import type { DayRow } from "./day-rows.sql";
import type { LiveRow } from "./live-day";

const textOf = (date: Date | null) => date?.toISOString() ?? null;

/** A row of a day as it travels to the screens of its clerks. */
export function presentRow({ dueAt, arrivedAt, calledAt, ...row }: DayRow): LiveRow {
  return {
    ...row,
    id: row.appointmentId ?? row.visitId ?? "",
    dueAt: textOf(dueAt),
    arrivedAt: textOf(arrivedAt),
    calledAt: textOf(calledAt),
  };
}
