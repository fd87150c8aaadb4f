import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EditForm, type FieldSpec } from "@/components/plan/edit-form";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { backLinkClass } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { SelectField } from "@/components/ui/select-field";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { findPlacesToPlan } from "@/lib/location/find-places-to-plan";
import { type StoredLocation, storedLocation } from "@/lib/location/stored-location";
import { DateTime } from "@/lib/time";
import { addPlace } from "../actions";
import styles from "../page.module.css";
import { placeGroups, placeWords } from "../place-fields";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "place" });
  return { title: words("new") };
}

/** What a location from a template is asked beside the rest: from when until when it is open. */
async function openFields(): Promise<FieldSpec[]> {
  const words = await getTranslations("place");
  const today = DateTime.now().setZone("Europe/Amsterdam").toISODate() ?? "";
  return [
    { name: "opensFrom", label: words("opensFrom"), hint: words("opensHint"), kind: "date", value: [today] },
    { name: "opensUntil", label: words("opensUntil"), hint: words("opensUntilHint"), kind: "date", value: [""] },
  ];
}

/** A location that was not there, from nothing or from another one. */
export default async function NewPlacePage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  if (!(await allowedStaff("places_change"))) return <NotFoundPage />;
  const { from } = await searchParams;
  const template = typeof from === "string" && from ? await storedLocation(from) : undefined;
  const words = await getTranslations("place");
  const slug: FieldSpec = { name: "slug", label: words("slug"), hint: words("slugHint"), kind: "text", value: [""] };
  // What is another place's own is asked anew.
  const shown: Partial<StoredLocation> = template
    ? { ...template, name: "", nameEn: null, street: null, postcode: null, active: true }
    : {};
  const [where, ...others] = await placeGroups(shown);
  return (
    <Main
      title={words("new")}
      before={
        <Link className={backLinkClass} href="/staff/places">
          {words("title")}
        </Link>
      }
    >
      <Paragraph lead>{words("newIntro")}</Paragraph>
      <form action={getPathname({ href: "/staff/places/new", locale })} className={styles.choice}>
        <SelectField
          id="from"
          name="from"
          label={words("template")}
          defaultValue={template?.slug ?? ""}
          options={[
            { value: "", label: words("noTemplate") },
            ...(await findPlacesToPlan("all")).map((place) => ({ value: place.slug, label: place.name })),
          ]}
        />
        <Button look="secondary">{words("take")}</Button>
      </form>
      <EditForm
        key={template?.id ?? "none"}
        action={addPlace}
        hidden={{ templateId: template?.id ?? "", timeZone: template?.timeZone ?? "Europe/Amsterdam" }}
        groups={[
          { key: "where", legend: words("group.where"), fields: [slug, ...(where?.fields ?? [])] },
          ...(template ? [{ key: "open", legend: words("group.open"), fields: await openFields() }] : []),
          ...others,
        ]}
        words={await placeWords(words("add"))}
      />
    </Main>
  );
}
