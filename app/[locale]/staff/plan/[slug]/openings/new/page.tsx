import { randomUUID } from "node:crypto";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EditForm } from "@/components/plan/edit-form";
import {
  bookingFields,
  datesFields,
  dayFields,
  formWords,
  recurrenceFields,
  usualRule,
} from "@/components/plan/form-fields";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { backLinkClass } from "@/components/ui/back-link";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { openingsOf } from "@/lib/plan/openings-of";
import { DateTime } from "@/lib/time";
import { addOpening } from "../../../edit-actions";
import { plannedPlace } from "../../../planned-place";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A rule that was not there. */
export default async function NewOpeningPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const found = await plannedPlace(slug);
  if (!found) return <NotFoundPage />;
  const { place } = found;
  const today = DateTime.now().setZone(place.timeZone).toISODate();
  const { from } = await searchParams;
  const first = typeof from === "string" && /^20\d\d-\d\d-\d\d$/.test(from) && from > today ? from : today;
  const { services } = await openingsOf(place.id, today);
  const words = await getTranslations("planForm");
  const groups = [
    { key: "days", legend: words("group.days"), fields: await recurrenceFields(usualRule) },
    { key: "hours", legend: words("group.hours"), fields: await dayFields({ ...usualRule, services }, services) },
    { key: "dates", legend: words("group.dates"), fields: await datesFields(first, null) },
    { key: "booking", legend: words("group.booking"), fields: await bookingFields(usualRule) },
  ];
  return (
    <Main
      title={words("newTitle", { place: place.name })}
      before={
        <Link className={backLinkClass} href={`/staff/plan/${slug}/openings`}>
          {place.name}
        </Link>
      }
    >
      <Paragraph lead>{words("first")}</Paragraph>
      <EditForm
        action={addOpening}
        hidden={{ locationId: place.id, seriesId: randomUUID() }}
        groups={groups}
        words={await formWords(words("submit"))}
      />
    </Main>
  );
}
