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
import { waveFields } from "@/components/plan/wave-fields";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { backLinkClass } from "@/components/ui/back-link";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { openingsOf } from "@/lib/plan/openings-of";
import { isDate } from "@/lib/plan/week-of";
import { DateTime } from "@/lib/time";
import { addOpening } from "../../../edit-actions";
import { plannedPlace } from "../../../planned-place";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What an opening of one date begins with: that weekday, also when it is a holiday. */
function ruleOfDate(date: string): typeof usualRule {
  const { weekday } = DateTime.fromISO(date, { zone: "utc" });
  return { ...usualRule, weekdays: [weekday], onHolidays: true, kind: weekday === 6 ? "saturday" : "weekday" };
}

/** A rule that was not there. */
export default async function NewOpeningPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const found = await plannedPlace(slug);
  if (!found) return <NotFoundPage />;
  const { place } = found;
  const today = DateTime.now().setZone(place.timeZone).toISODate();
  const { from, date } = await searchParams;
  // One date alone, whatever day it is; or a rule from a date on.
  const only = isDate(date) && date >= today ? date : null;
  const first = only ?? (isDate(from) && from > today ? from : today);
  const rule = only ? ruleOfDate(only) : usualRule;
  const { services } = await openingsOf(place.id, today);
  const words = await getTranslations("planForm");
  const groups = [
    { key: "days", legend: words("group.days"), fields: await recurrenceFields(rule) },
    { key: "hours", legend: words("group.hours"), fields: await dayFields({ ...rule, services }, services) },
    { key: "dates", legend: words("group.dates"), fields: await datesFields(first, only) },
    { key: "booking", legend: words("group.booking"), fields: await bookingFields(rule) },
    {
      key: "waves",
      forRelease: ["waves" as const],
      legend: words("group.waves"),
      hint: words("wavesHint"),
      fields: await waveFields(rule),
      inPairs: true,
    },
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
