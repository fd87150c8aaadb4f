import { dateInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { DateTime } from "@/lib/time";

/** A calendar date, in words. */
export function DayWords({ date, locale }: { date: string; locale: Locale }) {
  return <time dateTime={date}>{dateInWords(DateTime.fromISO(date, { zone: "utc" }), locale)}</time>;
}
