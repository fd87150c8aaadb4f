import type { Metadata } from "next";
import { getLocale, getTranslations, setRequestLocale } from "next-intl/server";
import { PlaceTabs } from "@/components/plan/place-tabs";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { ActionRow } from "@/components/ui/action-row";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { Main } from "@/components/ui/main";
import { weekdaysInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { type Block, daysOf, type PlanDay } from "@/lib/plan/days-of";
import { DateTime } from "@/lib/time";
import { plannedPlace } from "../planned-place";
import styles from "./page.module.css";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "plan" });
  return { title: words("tabs.week") };
}

/** The Monday of the week that an address says ("2027-03-10"), else of this one. */
function mondayOf(asked: string | string[] | undefined, now: DateTime): DateTime {
  const isDate = typeof asked === "string" && /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d)$/.test(asked);
  const day = isDate ? DateTime.fromISO(asked, { zone: now.zone }) : now;
  return day.startOf("week");
}

/** The week of a location: what is open, how full it is, what is closed. Each block leads to changing its date. */
export default async function WeekPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const found = await plannedPlace(slug);
  if (!found) return <NotFoundPage />;
  const { place } = found;
  const now = DateTime.now().setZone(place.timeZone);
  const monday = mondayOf((await searchParams).week, now);
  const range = { from: monday.toISODate(), until: monday.plus({ days: 6 }).toISODate() };
  const days = await daysOf(place.id, range, now.toJSDate());
  const words = await getTranslations("plan");
  const weekAt = (weeks: number) => `/staff/plan/${slug}?week=${monday.plus({ weeks }).toISODate()}`;
  return (
    <Main title={place.name} wide>
      <PlaceTabs slug={slug} current="week" />
      <div className={styles.head}>
        <h2 className={styles.title}>{words("week.title", { week: monday.weekNumber, year: monday.weekYear })}</h2>
        <nav className={styles.steps} aria-label={words("week.navigation")}>
          <Link className={buttonClass("secondary")} href={weekAt(-1)}>
            {words("week.before")}
          </Link>
          <Link className={buttonClass("subtle")} href={`/staff/plan/${slug}`}>
            {words("week.today")}
          </Link>
          <Link className={buttonClass("secondary")} href={weekAt(1)}>
            {words("week.after")}
          </Link>
        </nav>
      </div>
      <ol className={styles.days}>
        {days.map((day) => (
          <Day key={day.date} day={day} slug={slug} today={now.toISODate()} />
        ))}
      </ol>
      <ActionRow>
        <Link className={buttonClass()} href={`/staff/plan/${slug}/openings/new?from=${range.from}`}>
          {words("openings.new")}
        </Link>
        <Link className={buttonClass("secondary")} href={`/staff/plan/${slug}/closures`}>
          {words("closures.new")}
        </Link>
      </ActionRow>
    </Main>
  );
}

async function Day({ day, slug, today }: { day: PlanDay; slug: string; today: string }) {
  const [words, locale] = [await getTranslations("plan"), await getLocale()];
  const date = DateTime.fromISO(day.date, { zone: "utc" });
  const reason = ({ nl, en }: PlanDay["closures"][number]) => (locale === "nl" ? nl : (en ?? nl));
  return (
    <li className={styles.day} data-today={day.date === today ? "" : undefined}>
      <h3 className={styles.date}>
        {weekdaysInWords(locale)[date.weekday - 1]?.short} {date.day}
      </h3>
      {day.closures.map((closure) => (
        <p key={closure.nl} className={styles.closed}>
          {words("week.closed", { reason: reason(closure) })}
        </p>
      ))}
      {day.isHoliday ? <p className={styles.closed}>{words("week.holiday")}</p> : null}
      {day.blocks.map((block) => (
        <BlockCard key={block.key} block={block} slug={slug} date={day.date} isPast={day.date < today} />
      ))}
      {day.blocks.length === 0 && day.closures.length === 0 && !day.isHoliday ? (
        <p className={styles.none}>{words("week.none")}</p>
      ) : null}
    </li>
  );
}

type BlockProps = { block: Block; slug: string; date: string; isPast: boolean };

async function BlockCard({ block, slug, date, isPast }: BlockProps) {
  const words = await getTranslations("plan");
  const { seriesId, opensAt, closesAt, desks, overbook, staffDesks, capacity, taken, unreleased } = block;
  const hours = (
    <bdi dir="ltr">
      {opensAt}–{closesAt}
    </bdi>
  );
  return (
    <div className={styles.block} data-kind={block.kind}>
      {seriesId && !isPast ? (
        <Link className="nl-link" href={`/staff/plan/${slug}/date?series=${seriesId}&date=${date}`}>
          {hours}
        </Link>
      ) : (
        hours
      )}
      <p className={styles.facts}>
        {words("rule.desks", { desks })}
        {overbook > 0 ? ` ${words("rule.overbook", { places: overbook })}` : null}
        {staffDesks > 0 ? `, ${words("rule.staffDesks", { desks: staffDesks })}` : null}
      </p>
      <p className={styles.facts}>{block.services.join(" · ")}</p>
      <meter
        className={styles.fill}
        min={0}
        max={Math.max(1, capacity)}
        value={taken}
        aria-label={words("week.fill")}
      />
      <p className={styles.facts}>{words("week.taken", { taken, capacity })}</p>
      {unreleased > 0 ? <Badge tone="warn">{words("week.unreleased", { places: unreleased })}</Badge> : null}
      {block.channel === "public" ? null : <Badge>{words(`channel.${block.channel}`)}</Badge>}
      {block.hasException ? <Badge tone="accent">{words("week.differs")}</Badge> : null}
    </div>
  );
}
