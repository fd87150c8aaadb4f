import { isHoliday } from "@/lib/holiday/is-holiday";
import { DateTime } from "@/lib/time";

const isWorkingDay = (day: DateTime) => day.weekday <= 5 && !isHoliday(day.toISODate() ?? "");

/**
 * The date so many working days after a date: Monday to Friday, Dutch public holidays left out. The date itself does not count.
 *
 * Units: calendar dates, "YYYY-MM-DD".
 */
export function addWorkingDays(date: string, workingDays: number): string {
  let day = DateTime.fromISO(date, { zone: "utc" });
  for (let left = workingDays; left > 0; ) {
    day = day.plus({ days: 1 });
    if (isWorkingDay(day)) left--;
  }
  return day.toISODate() ?? date;
}
