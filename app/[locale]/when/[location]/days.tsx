import { useTranslations } from "next-intl";
import { DayStrip } from "@/components/availability/day-strip";
import { MonthOverview } from "@/components/availability/month-overview";
import { Disclosure } from "@/components/ui/disclosure";
import { Heading } from "@/components/ui/heading";
import type { DayWithTimes } from "@/lib/availability/days-with-times";
import { dateInWords } from "@/lib/i18n/date-words";
import { DateTime } from "@/lib/time";
import { dateHref, type View } from "./view";

const atAGlance = 7;

/** The first days with times at a glance, with the chosen one, and behind them every day up to the horizon. */
export function Days({ day, ...view }: View & { day: DayWithTimes }) {
  const words = useTranslations("when.days");
  const { days } = view.offer;
  const last = days.at(-1) ?? day;
  const first = days.slice(0, atAGlance);
  const strip = first.includes(day) ? first : [...first, day];
  const choosing = { chosen: day.date, hrefOf: (date: string) => dateHref(view, date), locale: view.locale };

  return (
    <section aria-labelledby="days">
      <Heading level={2} id="days">
        {words("title")}
      </Heading>
      <DayStrip label={words("strip")} days={strip} {...choosing} />
      {days.length > first.length ? (
        <Disclosure
          summary={words("all", { date: dateInWords(DateTime.fromISO(last.date, { zone: "utc" }), view.locale) })}
          id="all-days"
        >
          <MonthOverview days={days} {...choosing} />
        </Disclosure>
      ) : null}
    </section>
  );
}
