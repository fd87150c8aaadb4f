import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { Disclosure } from "@/components/ui/disclosure";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { allowedStaff } from "@/lib/auth";
import { dateInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findPlaceBySlug } from "@/lib/location/find-place-by-slug";
import { may } from "@/lib/staff/policy";
import { DateTime } from "@/lib/time";
import { findDay, keyOf } from "@/lib/visit/find-day";
import { findDesksToday } from "@/lib/visit/find-desks-today";
import { DayList } from "./day-list";
import { DeskPanel } from "./desk-panel";
import { LookForm } from "./look-form";
import { newsOf } from "./news";
import { WalkInForm } from "./walk-in-form";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "day" });
  return { title: words("title") };
}

/** Today at a location: who is expected, waits and is helped, and the desk of the clerk who looks. */
export default async function DayPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const place = await findPlaceBySlug(slug);
  const staff = await allowedStaff("day_see", place?.id ?? "none");
  if (!place || !staff) return <NotFoundPage />;
  const now = DateTime.now();
  const [day, desks] = [await findDay(place, now), await findDesksToday(place.id)];
  const news = newsOf(await searchParams);
  const words = await getTranslations("day");
  const isWorking = may(staff.roles, "day_work", place.id);
  const mine = desks.find(({ clerkId }) => clerkId === staff.id);
  const at = { place, deskId: isWorking && mine && !mine.isPaused ? mine.id : null, isWorking };
  const { at_desk: atDesk, waiting, expected, over } = day.parts;
  const found = news.found && day.rows.filter((row) => news.found?.includes(keyOf(row)));
  return (
    <Main title={place.name} before={dateInWords(now.setZone(place.timeZone), locale)} wide>
      {news.isIn ? (
        <Notice kind="ok" role="status" title={words("in", { ticket: news.ticket ?? 0 })}>
          {words("inText")}
        </Notice>
      ) : null}
      {news.refused ? (
        <Notice kind="warning" role="alert" title={words(`refusals.${news.refused}.title`)}>
          {words(`refusals.${news.refused}.text`, { ticket: news.ticket ?? 0 })}
        </Notice>
      ) : null}
      {isWorking ? <DeskPanel place={place} desks={desks} mine={mine} atDesk={atDesk} clerk={staff.id} /> : null}
      {isWorking ? <LookForm slug={slug} /> : null}
      {found ? (
        <section>
          <Heading level={2}>{words("found", { count: found.length })}</Heading>
          {found.length === 0 ? <Paragraph>{words("foundNobody")}</Paragraph> : <DayList rows={found} {...at} />}
          {news.elsewhere > 0 ? <Paragraph>{words("elsewhere", { count: news.elsewhere })}</Paragraph> : null}
        </section>
      ) : null}
      {isWorking ? <WalkInForm place={place} /> : null}
      <section>
        <Heading level={2}>{words("parts.at_desk", { count: atDesk.length })}</Heading>
        <DayList rows={atDesk} {...at} />
      </section>
      <section>
        <Heading level={2}>{words("parts.waiting", { count: waiting.length })}</Heading>
        <DayList rows={waiting} {...at} />
      </section>
      <section>
        <Heading level={2}>{words("parts.expected", { count: expected.length })}</Heading>
        <DayList rows={expected} {...at} />
      </section>
      <Disclosure summary={words("parts.over", { count: over.length })}>
        <DayList rows={over} {...at} />
      </Disclosure>
      <Link className="nl-link" href={`/staff/day/${slug}/close`}>
        {words("toEnd")}
      </Link>
    </Main>
  );
}
