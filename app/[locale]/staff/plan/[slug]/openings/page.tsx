import { getLocale, getTranslations, setRequestLocale } from "next-intl/server";
import { dateWords } from "@/components/plan/date-words";
import { OpeningWords } from "@/components/plan/opening-words";
import { PlaceTabs } from "@/components/plan/place-tabs";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { ActionRow } from "@/components/ui/action-row";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { type OpeningsOfPlace, openingsOf } from "@/lib/plan/openings-of";
import { DateTime } from "@/lib/time";
import { plannedPlace } from "../../planned-place";
import { restoreDate } from "../quick-actions";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

/** The weekly rules of a location, with their versions to come, and the dates on which they differ. */
export default async function OpeningsPage({ params }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const found = await plannedPlace(slug);
  if (!found) return <NotFoundPage />;
  const { place } = found;
  const today = DateTime.now().setZone(place.timeZone).toISODate();
  const { series, exceptions } = await openingsOf(place.id, today);
  const words = await getTranslations("plan.openings");
  return (
    <Main title={place.name} wide>
      <PlaceTabs slug={slug} current="openings" />
      <ActionRow>
        <Link className={buttonClass()} href={`/staff/plan/${slug}/openings/new`}>
          {words("new")}
        </Link>
      </ActionRow>
      {series.length === 0 ? <Paragraph>{words("none")}</Paragraph> : null}
      {series.map((one) => (
        <Series key={one.seriesId} series={one} slug={slug} />
      ))}
      {exceptions.length > 0 ? <Heading level={2}>{words("exceptions")}</Heading> : null}
      {exceptions.map(({ seriesId, date, day }) => (
        <Card key={`${seriesId} ${date}`} quiet>
          <form action={restoreDate}>
            <input type="hidden" name="seriesId" value={seriesId} />
            <input type="hidden" name="date" value={date} />
            <Paragraph>
              {dateWords(date, locale)}:{" "}
              {day ? <bdi dir="ltr">{`${day.opensAt}–${day.closesAt}`}</bdi> : words("notOpen")}
            </Paragraph>
            <button className={buttonClass("secondary")} type="submit">
              {words("restore")}
            </button>
          </form>
        </Card>
      ))}
    </Main>
  );
}

async function Series({ series, slug }: { series: OpeningsOfPlace["series"][number]; slug: string }) {
  const [words, locale] = [await getTranslations("plan.openings"), await getLocale()];
  return (
    <Card>
      {series.versions.map((version) => (
        <Paragraph key={version.id}>
          {words("from", { date: dateWords(version.validFrom, locale) })}
          {version.validUntil ? ` ${words("until", { date: dateWords(version.validUntil, locale) })}` : null}:
          <br />
          <OpeningWords rule={version} dates={version} />
        </Paragraph>
      ))}
      <ActionRow>
        <Link className={buttonClass("secondary")} href={`/staff/plan/${slug}/openings/${series.seriesId}`}>
          {words("change")}
        </Link>
      </ActionRow>
    </Card>
  );
}
