import { getLocale, getTranslations } from "next-intl/server";

import { dateInWords } from "@/lib/i18n/date-words";
import { nextDates } from "@/lib/opening/next-dates";

import type { Opening } from "@/lib/opening/schema";
import { DateTime } from "@/lib/time";
import { dateWords } from "./date-words";
import { RuleWords } from "./rule-words";

type Rule = Omit<Opening, "id" | "seriesId" | "version" | "locationId" | "validFrom" | "validUntil">;

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
  const only = dates && dates.validFrom === dates.validUntil ? dates.validFrom : null;
  return (
    <>
      <RuleWords rule={rule} {...(only ? { date: only } : {})} />
      <br />
      {dates && !only ? <Dates rule={rule} dates={dates} /> : null}
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
