import Holidays from "date-holidays";
import { isHoliday } from "./is-holiday";

const calendar = new Holidays("NL", { types: ["public", "school"] });
const namesByYear = new Map<string, ReadonlyMap<string, string>>();

function namesIn(year: number, language: string): ReadonlyMap<string, string> {
  const key = `${year} ${language}`;
  const known = namesByYear.get(key);
  if (known) return known;
  const names = new Map<string, string>();
  for (const { date, name } of calendar.getHolidays(year, language)) {
    if (!names.has(date.slice(0, 10))) names.set(date.slice(0, 10), name);
  }
  namesByYear.set(key, names);
  return names;
}

/** What a Dutch public holiday is called in a language; null for a day that is none. `date` is a calendar date. */
export function holidayName(date: string, language: string): string | null {
  if (!isHoliday(date)) return null;
  return namesIn(Number(date.slice(0, 4)), language).get(date) ?? date;
}
