import { DateTime } from "@/lib/time";

// Day before month, as in the Netherlands, whatever the English is called.
const tags: Record<string, string> = { en: "en-GB" };

const longDate = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
const nearDate = { weekday: "long", day: "numeric", month: "long" } as const;
const shortDate = { weekday: "short", day: "numeric", month: "short" } as const;
const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

// Some versions of ICU write a comma after an English weekday, others do not.
const withoutComma = (words: string) => words.replace(",", "");

// Everybody at a counter reads the same calendar, the same digits and the same clock, in every language.
const inLanguage = (instant: DateTime, language: string) =>
  instant.reconfigure({ locale: tags[language] ?? language, numberingSystem: "latn", outputCalendar: "gregory" });

/** A date in full, in the zone of the instant: "dinsdag 1 december 2026". */
export function dateInWords(instant: DateTime, language: string): string {
  return withoutComma(inLanguage(instant, language).toLocaleString(longDate));
}

/** A date that is near enough to need no year, in the zone of the instant: "dinsdag 1 december". */
export function dayInWords(instant: DateTime, language: string): string {
  return withoutComma(inLanguage(instant, language).toLocaleString(nearDate));
}

/** A date in little room, in the zone of the instant: "di 1 dec". */
export function shortDateInWords(instant: DateTime, language: string): string {
  return withoutComma(inLanguage(instant, language).toLocaleString(shortDate));
}

/** A time of day, in the zone of the instant: "09:40". Goes into `<bdi dir="ltr">`. */
export function timeInWords(instant: DateTime, language: string): string {
  return inLanguage(instant, language).toLocaleString(clock);
}

/** The parts of a date in little room, in the zone of the instant: "di", "1" and "dec". */
export function datePartsInWords(instant: DateTime, language: string): { weekday: string; day: string; month: string } {
  const local = inLanguage(instant, language);
  return {
    weekday: local.toLocaleString({ weekday: "short" }),
    day: local.toLocaleString({ day: "numeric" }),
    month: local.toLocaleString({ month: "short" }),
  };
}

/** A month, in the zone of the instant: "december 2026". */
export function monthInWords(instant: DateTime, language: string): string {
  return inLanguage(instant, language).toLocaleString({ month: "long", year: "numeric" });
}

/** The days of the week from Monday on, in little room and in full: "ma", "maandag". */
export function weekdaysInWords(language: string): { short: string; long: string }[] {
  // Any Monday will do; UTC has no clock changes.
  const monday = DateTime.fromISO("2027-03-01", { zone: "utc" });
  return Array.from({ length: 7 }, (_, index) => {
    const day = inLanguage(monday.plus({ days: index }), language);
    return { short: day.toLocaleString({ weekday: "short" }), long: day.toLocaleString({ weekday: "long" }) };
  });
}
