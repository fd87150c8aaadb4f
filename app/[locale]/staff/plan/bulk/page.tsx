import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
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
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findPlacesToPlan } from "@/lib/location/find-places-to-plan";
import { serviceKeys } from "@/lib/service/schema";
import { locationsWith } from "@/lib/staff/policy";
import { DateTime } from "@/lib/time";
import { addOpenings } from "../edit-actions";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "bulk" });
  return { title: words("title") };
}

/** The same rule at many locations. */
export default async function BulkPage({ params }: Props) {
  setRequestLocale((await params).locale);
  const staff = await allowedStaff("plan_change");
  if (!staff) return <NotFoundPage />;
  const places = (await findPlacesToPlan(locationsWith(staff.roles, "plan_change"))).filter(({ active }) => active);
  const [words, form] = [await getTranslations("bulk"), await getTranslations("planForm")];
  const locations = {
    name: "locations",
    label: words("locations"),
    kind: "checks" as const,
    value: [],
    options: places.map(({ id, name }) => ({ value: id, label: name })),
  };
  const usualServices = [...serviceKeys];
  const groups = [
    { key: "locations", fields: [locations] },
    { key: "days", legend: form("group.days"), fields: await recurrenceFields(usualRule) },
    { key: "hours", legend: form("group.hours"), fields: await dayFields(usualRule, usualServices) },
    {
      key: "dates",
      legend: form("group.dates"),
      fields: await datesFields(DateTime.now().setZone("Europe/Amsterdam").toISODate(), null),
    },
    { key: "booking", legend: form("group.booking"), fields: await bookingFields(usualRule) },
    {
      key: "waves",
      forRelease: ["waves" as const],
      legend: form("group.waves"),
      hint: form("wavesHint"),
      fields: await waveFields(usualRule),
      inPairs: true,
    },
  ];
  const said = await formWords(form("submit"));
  return (
    <Main
      title={words("title")}
      before={
        <Link className={backLinkClass} href="/staff/plan">
          {words("back")}
        </Link>
      }
    >
      <Paragraph lead>{words("intro")}</Paragraph>
      <EditForm
        action={addOpenings}
        hidden={{ seriesId: randomUUID() }}
        groups={groups}
        words={{ ...said, errors: { ...said.errors, locations_missing: words("locationsMissing") } }}
      />
    </Main>
  );
}
