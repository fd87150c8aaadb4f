import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { ActionRow } from "@/components/ui/action-row";
import { backLinkClass } from "@/components/ui/back-link";
import { buttonClass } from "@/components/ui/button";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { comingClosures } from "@/lib/closure/coming-closures";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findLocation } from "@/lib/location/find-locations";
import type { Location } from "@/lib/location/location";
import { releaseCalendar } from "@/lib/release/release-calendar";
import { DateTime } from "@/lib/time";
import { say } from "@/lib/wording";
import { Closures } from "./closures";
import { DayWords } from "./day-words";
import { Facts } from "./facts";
import { Releases } from "./releases";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const location = await findLocation(slug, DateTime.now(), locale);
  return location ? { title: location.name } : {};
}

/** All about one location that can be known before choosing it: hours, who may come, closed days, and when new times appear. */
export default async function LocationPage({ params }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const now = DateTime.now();
  const location = await findLocation(slug, now, locale);
  if (!location) return <NotFoundPage />;
  const words = await getTranslations("locationPage");
  const isBookable = location.active && location.bookedElsewhereUrl === null;
  const local = now.setZone(location.timeZone);
  const [closures, calendar] = await Promise.all([
    comingClosures(location.id, local.toISODate()),
    releaseCalendar(location.id, now.toJSDate()),
  ]);
  return (
    <Main
      title={location.name}
      before={
        <Link className={backLinkClass} href="/where">
          {words("back")}
        </Link>
      }
    >
      <Standing location={location} locale={locale} />
      <Facts location={location} locale={locale} />
      {isBookable ? (
        <>
          <ActionRow>
            <Link className={buttonClass("primary")} href={`/when/${location.slug}`}>
              {words("choose")}
            </Link>
          </ActionRow>
          <Closures closures={closures} locale={locale} />
          <Releases
            location={location}
            reachedUntil={local.plus({ days: location.horizonDays }).toISODate()}
            calendar={calendar}
            locale={locale}
          />
        </>
      ) : null}
    </Main>
  );
}

/** What stands above all else: closed, closing for good, or booked somewhere else. */
async function Standing({ location, locale }: { location: Location; locale: Locale }) {
  const words = await getTranslations("locationPage");
  const { name, active, openUntil, openUntilReason, bookedElsewhereUrl } = location;
  if (bookedElsewhereUrl) {
    return (
      <Notice>
        {words("elsewhere", { name })}{" "}
        <a className="nl-link" href={bookedElsewhereUrl} rel="noreferrer">
          {words("elsewhereLink", { name })}
        </a>
      </Notice>
    );
  }
  if (!active) return <Notice kind="warning">{words("closed")}</Notice>;
  if (!openUntil) return null;
  return (
    <Notice kind="warning">
      {words.rich("lastDay", { day: () => <DayWords date={openUntil} locale={locale} /> })}
      {openUntilReason ? ` ${words("reason", { reason: say(openUntilReason, locale) })}` : null}
    </Notice>
  );
}
