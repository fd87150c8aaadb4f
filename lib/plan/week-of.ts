import { DateTime } from "@/lib/time";

const isoWeek = /^(20\d\d)-W(0[1-9]|[1-4]\d|5[0-3])$/;
const isoDate = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const isoMonth = /^20\d\d-(0[1-9]|1[0-2])$/;

/** Whether a text is a calendar date that exists. */
export function isDate(text: unknown): text is string {
  if (typeof text !== "string" || !isoDate.test(text)) return false;
  return Number(text.slice(8)) <= (DateTime.utc(Number(text.slice(0, 4)), Number(text.slice(5, 7))).daysInMonth ?? 31);
}

/** The Monday of a week as an address says it ("2027-W10", or a date in it); null when it says none that exists. */
export function mondayOf(asked: unknown): DateTime | null {
  if (isDate(asked)) return DateTime.fromISO(asked, { zone: "utc" }).startOf("week");
  const [, year, week] = (typeof asked === "string" && isoWeek.exec(asked)) || [];
  if (!year || !week) return null;
  const first = DateTime.fromObject({ weekYear: Number(year), weekNumber: 1, weekday: 1 }, { zone: "utc" });
  return Number(week) <= first.weeksInWeekYear ? first.plus({ weeks: Number(week) - 1 }) : null;
}

/** A week as an address says it: "2027-W10". */
export function weekName(day: DateTime): string {
  return `${day.weekYear}-W${String(day.weekNumber).padStart(2, "0")}`;
}

/** The first day of a month as an address says it ("2027-03"); null when it says none. */
export function firstOfMonth(asked: unknown): DateTime | null {
  return typeof asked === "string" && isoMonth.test(asked) ? DateTime.fromISO(`${asked}-01`, { zone: "utc" }) : null;
}
