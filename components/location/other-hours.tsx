import { useFormatter, useLocale, useTranslations } from "next-intl";
import { dateInWords, weekdaysInWords } from "@/lib/i18n/date-words";
import type { OtherHours as Hours } from "@/lib/location/location";
import { DateTime } from "@/lib/time";

/** A rule that holds now and then, and when it does next: "eerste zaterdag van de maand 10:00–15:00". */
export function OtherHours({ hours }: { hours: Hours }) {
  const [words, format, locale] = [useTranslations("location.hours"), useFormatter(), useLocale()];
  const { weekdays, everyWeeks, monthWeeks, opensAt, closesAt, nextOn } = hours;
  const all = (texts: string[]) => format.list(texts, { type: "conjunction" });
  const names = weekdaysInWords(locale);
  const days = all(weekdays.map((day) => names[day - 1]?.long ?? ""));
  const weeks = all(monthWeeks.map((week) => words(`monthWeek.${week === -1 ? "last" : `w${week}`}`)));
  const which =
    monthWeeks.length > 0 ? words("ofMonth", { weeks, days }) : words("everyWeeks", { weeks: everyWeeks, days });
  const next = dateInWords(DateTime.fromISO(nextOn, { zone: "utc" }), locale);
  return (
    <>
      {which}
      {monthWeeks.length > 0 && everyWeeks > 1 ? ` (${words("weeks", { weeks: everyWeeks })})` : null}{" "}
      <bdi dir="ltr">
        {opensAt}–{closesAt}
      </bdi>{" "}
      ({words("next", { day: next })})
    </>
  );
}
