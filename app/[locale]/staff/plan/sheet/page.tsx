import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { formWords } from "@/components/plan/form-fields";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { FileForm } from "@/components/staff/file-form";
import { backLinkClass } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { getPathname, Link } from "@/lib/i18n/navigation";
import type { StaffPlace } from "@/lib/location/find-place-by-slug";
import { rowErrors } from "@/lib/plan/row-errors";
import { DateTime } from "@/lib/time";
import { sendSheet } from "./actions";
import { ownPlaces } from "./own-places";
import styles from "./page.module.css";

type Props = { params: Promise<{ locale: Locale }> };

const refusals = ["empty", "too_large", "not_a_sheet", "columns_missing"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "sheet" });
  return { title: words("title") };
}

/** What is open, as a file for a spreadsheet, and back again. */
export default async function SheetPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const staff = await allowedStaff("plan_change");
  if (!staff) return <NotFoundPage />;
  const words = await getTranslations("sheet");
  const { errors, other } = await formWords("");
  const plain = ["file", "fileHint", "text", "textHint", "skip", "submit", "wrongTitle"] as const;
  const heads = ["line", "column", "cell", "why"] as const;
  return (
    <Main
      title={words("title")}
      before={
        <Link className={backLinkClass} href="/staff/plan">
          {words("back")}
        </Link>
      }
    >
      <Card>
        <Heading level={2} look={3}>
          {words("out")}
        </Heading>
        <ExportForm places={await ownPlaces(staff)} locale={locale} />
      </Card>
      <Card>
        <Heading level={2} look={3}>
          {words("in")}
        </Heading>
        <Paragraph>{words("intro")}</Paragraph>
        <FileForm
          action={sendSheet}
          words={{
            // Each key is in the lists above.
            ...(Object.fromEntries([...plain, ...heads].map((key) => [key, words(key)])) as Record<
              (typeof plain)[number] | (typeof heads)[number],
              string
            >),
            refusals: { ...errors, ...Object.fromEntries(refusals.map((code) => [code, words(`refusal.${code}`)])) },
            rows: Object.fromEntries(rowErrors.map((code) => [code, words(`row.${code}`)])),
            other,
          }}
        />
      </Card>
    </Main>
  );
}

async function ExportForm({ places, locale }: { places: readonly StaffPlace[]; locale: Locale }) {
  const words = await getTranslations("sheet");
  const today = DateTime.now().setZone("Europe/Amsterdam");
  return (
    <form action={getPathname({ href: "/staff/plan/sheet/export", locale })} className={styles.export}>
      <SelectField
        id="location"
        name="location"
        label={words("location")}
        options={[
          { value: "", label: words("everywhere") },
          ...places.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
      />
      <TextField id="from" name="from" type="date" label={words("from")} defaultValue={today.toISODate() ?? ""} />
      <TextField
        id="until"
        name="until"
        type="date"
        label={words("until")}
        defaultValue={today.plus({ weeks: 4 }).toISODate() ?? ""}
      />
      <Button look="secondary">{words("download")}</Button>
    </form>
  );
}
