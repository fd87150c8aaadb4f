import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EditForm, type FieldSpec } from "@/components/plan/edit-form";
import { formWords } from "@/components/plan/form-fields";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { backLinkClass } from "@/components/ui/back-link";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { mondayOf } from "@/lib/plan/week-of";
import { DateTime } from "@/lib/time";
import { copyWeek } from "../../edit-actions";
import { plannedPlace } from "../../planned-place";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "plan" });
  return { title: words("copy.link") };
}

async function copyFields(monday: DateTime): Promise<FieldSpec[]> {
  const words = await getTranslations("plan.copy");
  const next = monday.plus({ weeks: 1 });
  return [
    { name: "from", label: words("from"), hint: words("fromHint"), kind: "date", value: [monday.toISODate() ?? ""] },
    { name: "to", label: words("to"), hint: words("toHint"), kind: "date", value: [next.toISODate() ?? ""] },
    { name: "weeks", label: words("weeks"), kind: "number", value: ["1"] },
    {
      name: "mode",
      label: words("mode"),
      kind: "radios",
      value: ["replace"],
      options: (["replace", "add"] as const).map((value) => ({ value, label: words(value) })),
    },
  ];
}

/** The hours of a week, for other weeks too. */
export default async function CopyPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const found = await plannedPlace(slug);
  if (!found) return <NotFoundPage />;
  const { place } = found;
  const today = DateTime.now().setZone(place.timeZone).toISODate();
  const monday = mondayOf((await searchParams).week) ?? DateTime.fromISO(today, { zone: "utc" }).startOf("week");
  const words = await getTranslations("plan.copy");
  const said = await formWords((await getTranslations("planForm"))("submit"));
  return (
    <Main
      title={words("title", { place: place.name })}
      before={
        <Link className={backLinkClass} href={`/staff/plan/${slug}?week=${monday.toISODate()}`}>
          {place.name}
        </Link>
      }
    >
      <Paragraph lead>{words("intro")}</Paragraph>
      <EditForm
        action={copyWeek}
        hidden={{ locationId: place.id, copyId: randomUUID() }}
        groups={[{ key: "copy", fields: await copyFields(monday) }]}
        words={{ ...said, errors: { ...said.errors, weeks_number: words("weeksNumber") } }}
      />
    </Main>
  );
}
