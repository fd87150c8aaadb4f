import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server";
import { CodeScanner } from "@/components/code-scanner/code-scanner";
import { scannerWords } from "@/components/code-scanner/scanner-words";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { allowedStaff } from "@/lib/auth";
import { countDocumentChecks } from "@/lib/document/count-document-checks";
import { dateInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { findPlaceBySlug } from "@/lib/location/find-place-by-slug";
import { findOffered } from "@/lib/queue/find-offered";
import { findServices } from "@/lib/service/find-services";
import { may } from "@/lib/staff/policy";
import { DateTime } from "@/lib/time";
import { findLiveDay } from "@/lib/visit/find-live-day";
import { DayLinks } from "./day-links";
import { DayScreen } from "./day-screen";
import { type News, newsOf } from "./news";

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
  const news = newsOf(await searchParams);
  const { day: ofDay, service } = await getMessages();
  const { id, name, roles } = staff;
  const mayWork = may(roles, "day_work", place.id);
  const [offered, services] = await Promise.all([findOffered(place.id), findServices()]);
  return (
    <Main title={place.name} before={dateInWords(now.setZone(place.timeZone), locale)} wide>
      <DayLinks slug={slug} mayWork={mayWork} checks={await countDocumentChecks(place, now)} />
      <NextIntlClientProvider messages={{ day: ofDay, service }}>
        <DayScreen
          place={{ slug, timeZone: place.timeZone }}
          locale={locale}
          day={await findLiveDay(place, now)}
          you={{ id, name, mayWork }}
          found={news.found && { ids: news.found, elsewhere: news.elsewhere }}
          news={<NewsNotices news={news} />}
          scanner={<CodeScanner fieldId="text" words={await scannerWords()} />}
          offered={offered}
          lengths={services.map(({ key, firstMinutes, extraMinutes }) => ({ key, firstMinutes, extraMinutes }))}
        />
      </NextIntlClientProvider>
    </Main>
  );
}

/** What was just done, or why it was not. */
async function NewsNotices({ news: { isIn, ticket, refused } }: { news: News }) {
  const words = await getTranslations("day");
  return (
    <>
      {isIn ? (
        <Notice kind="ok" role="status" title={words("in", { ticket: ticket ?? 0 })}>
          {words("inText")}
        </Notice>
      ) : null}
      {refused ? (
        <Notice kind="warning" role="alert" title={words(`refusals.${refused}.title`)}>
          {words(`refusals.${refused}.text`, { ticket: ticket ?? 0 })}
        </Notice>
      ) : null}
    </>
  );
}
