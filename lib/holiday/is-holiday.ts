import Holidays from "date-holidays";

const calendar = new Holidays("NL", { types: ["public"] });
const holidaysByYear = new Map<number, ReadonlySet<string>>();

/** The library knows Liberation Day as a school holiday only; once in five years it is a day off for everyone. */
function liberationDays(year: number): string[] {
  return year % 5 === 0 ? [`${year}-05-05`] : [];
}

function holidaysIn(year: number): ReadonlySet<string> {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const dates = calendar.getHolidays(year).map((holiday) => holiday.date.slice(0, 10));
  const holidays = new Set([...dates, ...liberationDays(year)]);
  holidaysByYear.set(year, holidays);
  return holidays;
}

/**
 * Whether counters are closed on this date because it is a Dutch public holiday.
 *
 * Good Friday is none. King's Day moves to the Saturday when it falls on a Sunday; Liberation Day counts in 2025, 2030, 2035.
 *
 * Units: `date` is a calendar date, "YYYY-MM-DD".
 */
export function isHoliday(date: string): boolean {
  return holidaysIn(Number(date.slice(0, 4))).has(date);
}
