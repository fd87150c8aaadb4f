import { getTranslations, setRequestLocale } from "next-intl/server";
import { ChangeList } from "@/components/plan/change-list";
import { PlaceTabs } from "@/components/plan/place-tabs";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { dateInWords, timeInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findHistoryOfPlace } from "@/lib/plan/find-history-of-place";
import { DateTime } from "@/lib/time";
import { plannedPlace } from "../../planned-place";
import { mayChange } from "../../proposals/[id]/allowed-proposal";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** An instant as an address says it; what is none is now. */
function instantIn(asked: unknown): Date | undefined {
  const instant = new Date(
    typeof asked === "string" && /^20\d\d-\d\d-\d\dT[0-9:.]+Z$/.test(asked) ? asked : Number.NaN,
  );
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/** Who changed what in the plan of a location, newest first. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const found = await plannedPlace(slug);
  if (!found) return <NotFoundPage />;
  const { place, staff } = found;
  const { before } = await searchParams;
  const words = await getTranslations("plan.history");
  const { edits, olderThan } = await findHistoryOfPlace(place.id, instantIn(before));
  return (
    <Main title={place.name} wide>
      <PlaceTabs slug={slug} current="history" />
      {edits.length === 0 ? <Paragraph>{words("none")}</Paragraph> : null}
      {edits.map((edit) => {
        const { id, changes, impact, committedAt, committedByName, undoneBy } = edit;
        const at = DateTime.fromJSDate(committedAt ?? new Date(0), { zone: place.timeZone });
        return (
          <Card key={id}>
            <Paragraph>
              <strong>{committedByName}</strong>, {dateInWords(at, locale)}{" "}
              <bdi dir="ltr">{timeInWords(at, locale)}</bdi>
              {undoneBy ? ` (${words("undone")})` : null}
            </Paragraph>
            <ChangeList changes={changes} about={impact.about} />
            {mayChange(staff, edit) ? (
              <Link className="nl-link" href={`/staff/plan/proposals/${id}`}>
                {words("see")}
              </Link>
            ) : null}
          </Card>
        );
      })}
      {olderThan ? (
        <Link
          className={buttonClass("secondary")}
          href={`/staff/plan/${slug}/history?before=${olderThan.toISOString()}`}
        >
          {words("older")}
        </Link>
      ) : null}
    </Main>
  );
}
