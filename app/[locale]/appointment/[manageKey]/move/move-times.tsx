import { useTranslations } from "next-intl";
import { DayStrip } from "@/components/availability/day-strip";
import { markedKinds } from "@/components/availability/marked-kinds";
import { MonthOverview } from "@/components/availability/month-overview";
import { TimeChoice } from "@/components/availability/time-choice";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import type { Appointment } from "@/lib/appointment/find-appointment";
import type { DayWithTimes } from "@/lib/availability/days-with-times";
import { dateInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { getPathname } from "@/lib/i18n/navigation";
import { DateTime } from "@/lib/time";
import { moveHref } from "./move-address";
import type { MoveOffer } from "./move-offer";
import styles from "./move-times.module.css";

export type MoveView = { appointment: Appointment; offer: MoveOffer; locale: Locale };

const atAGlance = 7;
const onDate = (date: string) => DateTime.fromISO(date, { zone: "utc" });

/** The days of one location and the times of the chosen day; choosing one leads to the page that asks for the last word. */
export function MoveTimes({ isMissing, ...view }: MoveView & { isMissing: boolean }) {
  const words = useTranslations("appointment.move");
  const { location, day, days } = view.offer;
  if (!day) {
    return (
      <Notice kind="warning" title={words("noTimes", { location: location.name })}>
        <Paragraph>{words(view.offer.elsewhere.length > 0 ? "noTimesNext" : "noTimesAnywhere")}</Paragraph>
      </Notice>
    );
  }
  return (
    <section aria-labelledby="days">
      <Heading level={2} id="days">
        {words("days", { location: location.name })}
      </Heading>
      <Days {...view} days={days} day={day} />
      <Times {...view} day={day} isMissing={isMissing} />
    </section>
  );
}

type DayProps = MoveView & { day: DayWithTimes };

/** The first days with times at a glance, and behind them every day up to the horizon. */
function Days({ appointment, offer, locale, day, days }: DayProps & { days: DayWithTimes[] }) {
  const words = useTranslations("appointment.move");
  const first = days.slice(0, atAGlance);
  const last = days.at(-1) ?? day;
  const choosing = {
    locale,
    chosen: day.date,
    hrefOf: (date: string) =>
      getPathname({ href: moveHref(appointment.manageKey, "times", { location: offer.location.slug, date }), locale }),
  };
  return (
    <>
      <DayStrip label={words("strip")} days={first} {...choosing} />
      {days.length > first.length ? (
        <Disclosure
          id="all-days"
          summary={words("allDays", { date: dateInWords(onDate(last.date), locale) })}
          isOpen={!first.includes(day)}
        >
          <MonthOverview days={days} {...choosing} />
        </Disclosure>
      ) : null}
    </>
  );
}

/** The times of one day. The form only asks for a page: it changes nothing. */
function Times({ appointment, offer, locale, day, isMissing }: DayProps & { isMissing: boolean }) {
  const words = useTranslations("appointment.move");
  const kinds = useTranslations("availability.marks");
  return (
    <section aria-labelledby="times" className={styles.times}>
      <Heading level={3} look={2} id="times">
        {dateInWords(onDate(day.date), locale)}{" "}
        {markedKinds(day.kinds).map((kind) => (
          <Badge key={kind} tone="accent">
            {kinds(kind)}
          </Badge>
        ))}
      </Heading>
      <form action={getPathname({ href: moveHref(appointment.manageKey, "check", {}), locale })} noValidate>
        <input type="hidden" name="location" value={offer.location.slug} />
        <input type="hidden" name="date" value={day.date} />
        <TimeChoice
          id="time"
          name="start"
          legend={words("choose")}
          hint={words("chooseHint")}
          error={isMissing ? words("missing") : undefined}
          times={offer.times}
          locale={locale}
        />
        <div className={styles.submit}>
          <Button>{words("submit")}</Button>
        </div>
      </form>
    </section>
  );
}
