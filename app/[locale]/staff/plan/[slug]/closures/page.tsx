import { randomUUID } from "node:crypto";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { closureFields } from "@/components/plan/closure-fields";
import { EditForm, type FieldSpec } from "@/components/plan/edit-form";
import { formWords } from "@/components/plan/form-fields";
import { PlaceTabs } from "@/components/plan/place-tabs";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import type { Locale } from "@/lib/i18n/locales";
import { openingsOf } from "@/lib/plan/openings-of";
import { may } from "@/lib/staff/policy";
import { DateTime } from "@/lib/time";
import { addClosure } from "../../edit-actions";
import { plannedPlace } from "../../planned-place";
import { ClosureCard } from "./closure-card";

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
  const everywhere: FieldSpec = {
    name: "everywhere",
    label: form("everywhere"),
    kind: "checks",
    value: [],
    options: [{ value: "yes", label: form("everywhereYes") }],
  };
  const isForCountry = may(staff.roles, "plan_country");
  const fields = [...(await closureFields()), ...(isForCountry ? [everywhere] : [])];
  return (
    <Main title={place.name} wide>
      <PlaceTabs slug={slug} current="closures" />
      {closures.length === 0 ? <Paragraph>{words("none")}</Paragraph> : null}
      {closures.map((closure) => (
        <ClosureCard key={closure.id} closure={closure} canChange={closure.locationId !== null || isForCountry} />
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
