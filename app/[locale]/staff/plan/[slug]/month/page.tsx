import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import clock from "@/components/plan/clock.module.css";
import { hoursToDraw } from "@/components/plan/hour-axis";
import styles from "@/components/plan/month.module.css";
import { MonthDay } from "@/components/plan/month-day";
import { PlaceTabs } from "@/components/plan/place-tabs";
import { PlanSteps } from "@/components/plan/plan-steps";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { classNames } from "@/components/ui/class-names";
import { Main } from "@/components/ui/main";
import { monthInWords, weekdaysInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { daysOf } from "@/lib/plan/days-of";
import { firstOfMonth } from "@/lib/plan/week-of";
import { DateTime } from "@/lib/time";
import { plannedPlace } from "../../planned-place";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "plan" });
  return { title: words("tabs.month") };
}

/** A month of a location: each day's places and how full it is, what is closed. Each day leads to its week. */
export default async function MonthPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const found = await plannedPlace(slug);
  if (!found) return <NotFoundPage />;
  const { place } = found;
  const now = DateTime.now().setZone(place.timeZone);
  const today = now.toISODate();
  const first = firstOfMonth((await searchParams).month) ?? DateTime.fromISO(today, { zone: "utc" }).startOf("month");
  const month = first.toISODate().slice(0, 7);
  const range = {
    from: first.startOf("week").toISODate(),
    until: first.endOf("month").endOf("week").toISODate(),
  };
  const days = await daysOf(place.id, range, now.toJSDate());
  const words = await getTranslations("plan");
  const drawn = hoursToDraw(days);
  const at = `/staff/plan/${slug}/month`;
  const step = (months: number) => `${at}?month=${first.plus({ months }).toISODate().slice(0, 7)}`;
  return (
    <Main title={place.name} wide>
      <PlaceTabs slug={slug} current="month" />
      <PlanSteps
        title={monthInWords(first, locale)}
        label={words("month.navigation")}
        before={{ href: step(-1), text: words("month.before") }}
        now={{ href: at, text: words("month.today") }}
        after={{ href: step(1), text: words("month.after") }}
        jump={{ name: "month", type: "month", value: month, label: words("week.jump"), go: words("week.go") }}
      />
      <div className={styles.weekdays} aria-hidden="true">
        {weekdaysInWords(locale).map(({ short }) => (
          <span key={short}>{short}</span>
        ))}
      </div>
      <ol className={classNames(styles.days, clock.clock)}>
        {days.map((day) => (
          <MonthDay
            key={day.date}
            day={day}
            slug={slug}
            today={today}
            isOutside={!day.date.startsWith(month)}
            drawn={drawn}
          />
        ))}
      </ol>
    </Main>
  );
}
