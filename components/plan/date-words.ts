import { dayInWords } from "@/lib/i18n/date-words";
import { DateTime } from "@/lib/time";

/** A calendar date as people say it. */
export function dateWords(date: string, locale: string): string {
  return dayInWords(DateTime.fromISO(date, { zone: "utc" }), locale);
}
