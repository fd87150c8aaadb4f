import { getLocale, getTranslations } from "next-intl/server";
import { weekdaysInWords } from "@/lib/i18n/date-words";
import type { Opening } from "@/lib/opening/schema";
import { dateWords } from "./date-words";

type Rule = Omit<Opening, "id" | "seriesId" | "version" | "locationId" | "validFrom" | "validUntil">;
type Props = { rule: Rule /** The only date of one that has no other. */; date?: string };

/** When a rule is open, with how many desks and for what. */
export async function RuleWords({ rule, date }: Props) {
  const [words, locale] = [await getTranslations("plan"), await getLocale()];
  const names = weekdaysInWords(locale);
  const days = rule.weekdays.map((day) => names[day - 1]?.long ?? "").join(", ");
  const monthWeeks = rule.monthWeeks.map((week) => words(`monthWeek.${week === -1 ? "last" : `w${week}`}`)).join(", ");
  const weekly = monthWeeks ? words("rule.ofMonth", { weeks: monthWeeks, days }) : days;
  const when = date ? dateWords(date, locale) : weekly;
  return (
    <>
      <strong>
        {when.charAt(0).toLocaleUpperCase(locale) + when.slice(1)}
        {rule.everyWeeks > 1 && !date ? `, ${words("rule.everyWeeks", { weeks: rule.everyWeeks })}` : null}{" "}
        <bdi dir="ltr">
          {rule.opensAt}–{rule.closesAt}
        </bdi>
      </strong>
      <br />
      {words("rule.desks", { desks: rule.desks })}
      {rule.overbook > 0 ? ` ${words("rule.overbook", { places: rule.overbook })}` : null}
      {rule.staffDesks > 0 ? `, ${words("rule.staffDesks", { desks: rule.staffDesks })}` : null}
      {", "}
      {words("rule.slots", { minutes: rule.slotMinutes })}, {rule.services.join(", ")},{" "}
      {words(`channel.${rule.channel}`)}
      {rule.onHolidays ? `, ${words("rule.onHolidays")}` : null}.
    </>
  );
}
