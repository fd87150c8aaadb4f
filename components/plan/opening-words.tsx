import { getLocale, getTranslations } from "next-intl/server";
import { dateInWords, dayInWords, weekdaysInWords } from "@/lib/i18n/date-words";
import { nextDates } from "@/lib/opening/next-dates";
import type { Opening } from "@/lib/opening/schema";
import { DateTime } from "@/lib/time";

type Rule = Omit<Opening, "id" | "seriesId" | "version" | "locationId" | "validFrom" | "validUntil">;

/** A calendar date as people say it. */
export function dateWords(date: string, locale: string): string {
  return dayInWords(DateTime.fromISO(date, { zone: "utc" }), locale);
}

/** A local date and time ("2027-01-05T09:00") as people say them; that may be far ahead, so with the year. */
export function momentWords(moment: string, locale: string): { date: string; time: string } {
  return { date: dateInWords(DateTime.fromISO(moment, { zone: "utc" }), locale), time: moment.slice(11, 16) };
}

/** Which weeks "once in two weeks" are: its next three dates. */
async function Dates({ rule, dates }: { rule: Rule; dates: Dates }) {
  const [words, locale] = [await getTranslations("plan.rule"), await getLocale()];
  const next = nextDates({ ...rule, ...dates }, DateTime.now().toISODate(), 3);
  if (rule.everyWeeks === 1 || next.length === 0) return null;
  return (
    <>
      {words("dates", { dates: next.map((date) => dateWords(date, locale)).join("; ") })}
      <br />
    </>
  );
}

type Dates = Pick<Opening, "validFrom" | "validUntil">;
type Props = {
  rule: Rule;
  /** From when until when it holds, where that is known. */
  dates?: Dates;
};

/** A weekly rule as a few sentences: when, how many desks, for what, and when its places appear. */
export async function OpeningWords({ rule, dates }: Props) {
  const [words, locale] = [await getTranslations("plan"), await getLocale()];
  const names = weekdaysInWords(locale);
  const days = rule.weekdays.map((day) => names[day - 1]?.long ?? "").join(", ");
  const monthWeeks = rule.monthWeeks.map((week) => words(`monthWeek.${week === -1 ? "last" : `w${week}`}`)).join(", ");
  return (
    <>
      <strong>
        {monthWeeks ? words("rule.ofMonth", { weeks: monthWeeks, days }) : days}
        {rule.everyWeeks > 1 ? `, ${words("rule.everyWeeks", { weeks: rule.everyWeeks })}` : null}{" "}
        <bdi dir="ltr">
          {rule.opensAt}–{rule.closesAt}
        </bdi>
      </strong>
      <br />
      {dates ? <Dates rule={rule} dates={dates} /> : null}
      {words("rule.desks", { desks: rule.desks })}
      {rule.overbook > 0 ? ` ${words("rule.overbook", { places: rule.overbook })}` : null}
      {rule.staffDesks > 0 ? `, ${words("rule.staffDesks", { desks: rule.staffDesks })}` : null}
      {", "}
      {words("rule.slots", { minutes: rule.slotMinutes })}, {rule.services.join(", ")},{" "}
      {words(`channel.${rule.channel}`)}
      {rule.onHolidays ? `, ${words("rule.onHolidays")}` : null}.
      <br />
      <ReleaseWords rule={rule} />
    </>
  );
}

async function ReleaseWords({ rule: { releaseWaves } }: { rule: Rule }) {
  const [words, locale] = [await getTranslations("plan.release"), await getLocale()];
  if (!releaseWaves) return <>{words("once")}</>;
  const waves = releaseWaves.map((wave) =>
    "moment" in wave
      ? words("moment", { share: wave.share, ...momentWords(wave.moment, locale) })
      : words("days", { share: wave.share, days: wave.daysBefore, at: wave.at }),
  );
  return <>{words("waves", { waves: waves.join("; ") })}</>;
}
