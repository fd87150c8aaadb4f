import { randomUUID } from "node:crypto";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EditForm, type FieldSpec } from "@/components/plan/edit-form";
import { formWords } from "@/components/plan/form-fields";
import { dateWords } from "@/components/plan/opening-words";
import { PlaceTabs } from "@/components/plan/place-tabs";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import type { Locale } from "@/lib/i18n/locales";
import { openingsOf } from "@/lib/plan/openings-of";
import { may } from "@/lib/staff/policy";
import { DateTime } from "@/lib/time";
import { addClosure } from "../../edit-actions";
import { plannedPlace } from "../../planned-place";
import { removeClosure } from "../quick-actions";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

/** Closed days of a location, to come or going on, and a form for more. */
export default async function ClosuresPage({ params }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const found = await plannedPlace(slug);
  if (!found) return <NotFoundPage />;
  const { place, staff } = found;
  const today = DateTime.now().setZone(place.timeZone).toISODate();
  const { closures } = await openingsOf(place.id, today);
  const [words, form] = [await getTranslations("plan.closures"), await getTranslations("planForm")];
  const text = (name: "reason_nl" | "reason_en"): FieldSpec => ({ name, label: form(name), kind: "text", value: [] });
  const date = (name: "startsOn" | "endsOn"): FieldSpec => ({
    name,
    label: form(name),
    kind: "date",
    value: [],
    isRequired: true,
  });
  const everywhere: FieldSpec = {
    name: "everywhere",
    label: form("everywhere"),
    kind: "checks",
    value: [],
    options: [{ value: "yes", label: form("everywhereYes") }],
  };
  const isForCountry = may(staff.roles, "plan_country");
  const fields = [
    date("startsOn"),
    date("endsOn"),
    text("reason_nl"),
    text("reason_en"),
    ...(isForCountry ? [everywhere] : []),
  ];
  return (
    <Main title={place.name} wide>
      <PlaceTabs slug={slug} current="closures" />
      {closures.length === 0 ? <Paragraph>{words("none")}</Paragraph> : null}
      {closures.map(({ id, locationId, startsOn, endsOn, reason }) => (
        <Card key={id} id={`closure-${id}`} quiet>
          <Paragraph>
            <strong>{words("range", { from: dateWords(startsOn, locale), until: dateWords(endsOn, locale) })}</strong>
            <br />
            {locale === "nl" ? reason.nl : (reason.en ?? reason.nl)}
            {locationId === null ? ` (${words("all")})` : null}
          </Paragraph>
          {locationId !== null || isForCountry ? (
            <form action={removeClosure}>
              <input type="hidden" name="id" value={id} />
              <Button look="secondary">{words("remove")}</Button>
            </form>
          ) : null}
        </Card>
      ))}
      <Heading level={2}>{words("new")}</Heading>
      <EditForm
        action={addClosure}
        hidden={{ locationId: place.id, closureId: randomUUID() }}
        groups={[{ key: "closure", legend: words("newLegend"), fields }]}
        words={await formWords(form("submit"))}
      />
    </Main>
  );
}
