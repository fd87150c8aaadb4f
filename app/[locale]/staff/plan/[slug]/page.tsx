import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AlarmList } from "@/components/figures/alarm-list";
import { HourAxis, hoursToDraw } from "@/components/plan/hour-axis";
import { PlaceTabs } from "@/components/plan/place-tabs";
import { PlanSteps } from "@/components/plan/plan-steps";
import { WeekDay } from "@/components/plan/week-day";
import { WeekGrid } from "@/components/plan/week-grid";
import styles from "@/components/plan/week-grid.module.css";
import { WeekKeys } from "@/components/plan/week-keys";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { ActionRow } from "@/components/ui/action-row";
import { buttonClass } from "@/components/ui/button";
import { Main } from "@/components/ui/main";
import { shortDateInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { daysOf } from "@/lib/plan/days-of";
import { mondayOf, weekName } from "@/lib/plan/week-of";
import { DateTime } from "@/lib/time";
import { plannedPlace } from "../planned-place";
import { changeHours } from "./quick-actions";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "plan" });
  return { title: words("tabs.week") };
}

/** The week of a location: what is open, how full it is, what is closed. Each block leads to changing its date. */
export default async function WeekPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const found = await plannedPlace(slug);
  if (!found) return <NotFoundPage />;
  const { place } = found;
  const now = DateTime.now().setZone(place.timeZone);
  const today = now.toISODate();
  const monday = mondayOf((await searchParams).week) ?? DateTime.fromISO(today, { zone: "utc" }).startOf("week");
  const sunday = monday.plus({ days: 6 });
  const days = await daysOf(place.id, { from: monday.toISODate(), until: sunday.toISODate() }, now.toJSDate());
  const words = await getTranslations("plan");
  const hours = hoursToDraw(days);
  const at = `/staff/plan/${slug}`;
  const gridWords = {
    title: words("week.waiting"),
    submit: words("week.seeImpact"),
    restore: words("week.putBack"),
    was: words("week.was"),
  };
  return (
    <Main title={place.name} wide>
      <PlaceTabs slug={slug} current="week" />
      <AlarmList staff={found.staff} locationId={place.id} />
      <PlanSteps
        title={words("week.title", { week: monday.weekNumber, year: monday.weekYear })}
        detail={`${shortDateInWords(monday, locale)} – ${shortDateInWords(sunday, locale)}`}
        label={words("week.navigation")}
        before={{ href: `${at}?week=${weekName(monday.minus({ weeks: 1 }))}`, text: words("week.before") }}
        now={{ href: at, text: words("week.today") }}
        after={{ href: `${at}?week=${weekName(monday.plus({ weeks: 1 }))}`, text: words("week.after") }}
        jump={{
          name: "week",
          type: "date",
          value: monday.toISODate(),
          label: words("week.jump"),
          go: words("week.go"),
        }}
      />
      <WeekGrid
        key={monday.toISODate()}
        action={changeHours}
        hidden={{ locationId: place.id }}
        from={hours.from}
        until={hours.until}
        words={gridWords}
      >
        <HourAxis {...hours} />
        <ol className={styles.days}>
          {days.map((day) => (
            <WeekDay key={day.date} day={day} slug={slug} today={today} isFixed={!place.active} />
          ))}
        </ol>
      </WeekGrid>
      <WeekKeys />
      <ActionRow>
        <Link className={buttonClass()} href={`${at}/openings/new?from=${monday.toISODate()}`}>
          {words("openings.new")}
        </Link>
        <Link className={buttonClass("secondary")} href={`${at}/closures`}>
          {words("closures.new")}
        </Link>
        <Link className={buttonClass("secondary")} href={`${at}/copy?week=${monday.toISODate()}`}>
          {words("copy.link")}
        </Link>
      </ActionRow>
    </Main>
  );
}
