import { getTranslations, setRequestLocale } from "next-intl/server";
import { EditForm } from "@/components/plan/edit-form";
import {
  bookingFields,
  datesFields,
  dayFields,
  formWords,
  keptRelease,
  recurrenceFields,
} from "@/components/plan/form-fields";
import { waveFields } from "@/components/plan/wave-fields";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { ActionRow } from "@/components/ui/action-row";
import { backLinkClass } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { TextField } from "@/components/ui/text-field";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findSisterOpenings } from "@/lib/plan/find-sister-openings";
import { openingsOf } from "@/lib/plan/openings-of";
import { may } from "@/lib/staff/policy";
import { DateTime } from "@/lib/time";
import { changeOpening } from "../../../edit-actions";
import { plannedPlace } from "../../../planned-place";
import { endOpening } from "../../quick-actions";

type Props = { params: Promise<{ locale: Locale; slug: string; seriesId: string }> };

/** A rule becomes another one from a date on, or ends. */
export default async function OpeningPage({ params }: Props) {
  const { locale, slug, seriesId } = await params;
  setRequestLocale(locale);
  const found = await plannedPlace(slug);
  if (!found) return <NotFoundPage />;
  const { place, staff } = found;
  const today = DateTime.now().setZone(place.timeZone).toISODate();
  const { series, services } = await openingsOf(place.id, today);
  const version = series.find((one) => one.seriesId === seriesId)?.versions.at(-1);
  if (!version) return <NotFoundPage />;
  const words = await getTranslations("planForm");
  const sisters = (await findSisterOpenings({ seriesId, locationId: place.id }, today)).filter(({ locationId }) =>
    may(staff.roles, "plan_change", locationId),
  );
  const alsoAt = sisters.map((sister) => ({ value: sister.seriesId, label: sister.name }));
  const from = version.validFrom > today ? version.validFrom : today;
  const groups = [
    { key: "dates", legend: words("group.dates"), fields: await datesFields(from, version.validUntil) },
    { key: "days", legend: words("group.days"), fields: await recurrenceFields(version) },
    { key: "hours", legend: words("group.hours"), fields: await dayFields(version, services) },
    { key: "booking", legend: words("group.booking"), fields: await bookingFields(version) },
    {
      key: "waves",
      forRelease: ["waves" as const],
      legend: words("group.waves"),
      hint: words("wavesHint"),
      fields: await waveFields(version),
      inPairs: true,
    },
    ...(alsoAt.length > 0
      ? [
          {
            key: "also",
            fields: [
              {
                name: "alsoAt",
                label: words("alsoAt"),
                hint: words("alsoAtHint"),
                kind: "checks" as const,
                value: [],
                options: alsoAt,
              },
            ],
          },
        ]
      : []),
  ];
  return (
    <Main
      title={words("changeTitle", { place: place.name })}
      before={
        <Link className={backLinkClass} href={`/staff/plan/${slug}/openings`}>
          {place.name}
        </Link>
      }
    >
      <Paragraph lead>{words("first")}</Paragraph>
      <EditForm
        action={changeOpening}
        hidden={{ seriesId, ...keptRelease(version) }}
        groups={groups}
        words={await formWords(words("submit"))}
      />
      <Card quiet>
        <Heading level={2}>{words("endTitle")}</Heading>
        <form action={endOpening}>
          <input type="hidden" name="seriesId" value={seriesId} />
          <TextField
            id="end-from"
            name="from"
            type="date"
            label={words("endFrom")}
            defaultValue={from}
            room="medium"
            required
          />
          {alsoAt.length > 0 ? (
            <ChoiceGroup
              id="end-also"
              name="alsoAt"
              legend={words("alsoEnds")}
              hint={words("alsoAtHint")}
              kind="checkbox"
              choices={alsoAt}
              compact
            />
          ) : null}
          <ActionRow>
            <Button look="secondary">{words("end")}</Button>
          </ActionRow>
        </form>
      </Card>
    </Main>
  );
}
