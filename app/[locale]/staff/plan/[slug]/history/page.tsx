import { getTranslations, setRequestLocale } from "next-intl/server";
import { ChangeWords } from "@/components/plan/change-words";
import { PlaceTabs } from "@/components/plan/place-tabs";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { Card } from "@/components/ui/card";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { dateInWords, timeInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findHistory } from "@/lib/plan/find-history";
import { DateTime } from "@/lib/time";
import { plannedPlace } from "../../planned-place";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

/** Who changed what in the plan of a location, newest first. */
export default async function HistoryPage({ params }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const found = await plannedPlace(slug);
  if (!found) return <NotFoundPage />;
  const { place } = found;
  const words = await getTranslations("plan.history");
  const history = await findHistory({ locationIds: [place.id], limit: 50 });
  return (
    <Main title={place.name} wide>
      <PlaceTabs slug={slug} current="history" />
      {history.length === 0 ? <Paragraph>{words("none")}</Paragraph> : null}
      {history.map(({ id, changes, committedAt, committedByName, undoneBy }) => {
        const at = DateTime.fromJSDate(committedAt ?? new Date(0), { zone: place.timeZone });
        return (
          <Card key={id}>
            <Paragraph>
              <strong>{committedByName}</strong>, {dateInWords(at, locale)}{" "}
              <bdi dir="ltr">{timeInWords(at, locale)}</bdi>
              {undoneBy ? ` (${words("undone")})` : null}
            </Paragraph>
            {changes.map((change, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is written once, in this order
              <Paragraph key={index}>
                <ChangeWords change={change} />
              </Paragraph>
            ))}
            <Link className="nl-link" href={`/staff/plan/proposals/${id}`}>
              {words("see")}
            </Link>
          </Card>
        );
      })}
    </Main>
  );
}
