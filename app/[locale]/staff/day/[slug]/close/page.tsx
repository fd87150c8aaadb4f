import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { z } from "zod";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { backLinkClass } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { Main } from "@/components/ui/main";
import { PageOutcome } from "@/components/ui/page-outcome";
import { TextField } from "@/components/ui/text-field";
import { allowedStaff } from "@/lib/auth";
import { dateInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { findPlaceBySlug, type StaffPlace } from "@/lib/location/find-place-by-slug";
import { may } from "@/lib/staff/policy";
import { DateTime } from "@/lib/time";
import { findDay } from "@/lib/visit/find-day";
import { missedAfterMinutes } from "@/lib/visit/mark-missed";
import { sumDay } from "@/lib/visit/sum-day";
import styles from "./close.module.css";
import { Missed } from "./missed";
import { newsOf } from "./news";
import { OpenVisits } from "./open-visits";
import { Sums } from "./sums";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "dayEnd" });
  return { title: words("title") };
}

/** The end of a day at a location: what is open, who did not come, and its numbers; of earlier days the numbers. */
export default async function DayEndPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const place = await findPlaceBySlug(slug);
  const staff = await allowedStaff("day_see", place?.id ?? "none");
  if (!place || !staff) return <NotFoundPage />;
  const query = await searchParams;
  const now = DateTime.now().setZone(place.timeZone);
  const today = now.toISODate();
  const asked = z.iso.date().safeParse(query.date).data ?? today;
  const date = asked > today ? today : asked;
  const words = await getTranslations("dayEnd");
  const { isClosed, missed, refused } = newsOf(query);
  return (
    <Main
      title={words("title")}
      before={
        <>
          <Link className={backLinkClass} href={`/staff/day/${slug}`}>
            {words("back", { place: place.name })}
          </Link>
          <p>{dateInWords(DateTime.fromISO(date, { zone: place.timeZone }), locale)}</p>
        </>
      }
      wide
    >
      {isClosed ? (
        <PageOutcome kind="ok" role="status">
          {words("closed")}
        </PageOutcome>
      ) : null}
      {missed === null ? null : (
        <PageOutcome kind="ok" role="status">
          {words("missed", { count: missed })}
        </PageOutcome>
      )}
      {refused ? (
        <PageOutcome kind="warning" role="alert" title={words("refusedTitle")}>
          {words(`refusal.${refused}`)}
        </PageOutcome>
      ) : null}
      {date === today && may(staff.roles, "day_work", place.id) ? <Closing place={place} now={now} /> : null}
      <Sums {...(await sumDay(place.id, date))} />
      <form action={getPathname({ href: `/staff/day/${slug}/close`, locale })} className={styles.form}>
        <TextField
          id="date"
          name="date"
          type="date"
          room="medium"
          label={words("date")}
          max={today}
          defaultValue={date === today ? (now.minus({ days: 1 }).toISODate() ?? "") : date}
          required
        />
        <Button look="secondary">{words("show")}</Button>
      </form>
    </Main>
  );
}

/** What a clerk still has to do today. */
async function Closing({ place, now }: { place: StaffPlace; now: DateTime }) {
  const { parts } = await findDay(place, now);
  const last = now.minus({ minutes: missedAfterMinutes }).toJSDate();
  const late = parts.expected.filter(({ dueAt }) => dueAt !== null && dueAt <= last);
  return (
    <>
      <OpenVisits place={place} rows={[...parts.at_desk, ...parts.waiting]} />
      <Missed place={place} rows={late} />
    </>
  );
}
