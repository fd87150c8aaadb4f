import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { FileForm } from "@/components/staff/file-form";
import { backLinkClass } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { DataList } from "@/components/ui/data-list";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { allowedStaff } from "@/lib/auth";
import { deliveryRefusals } from "@/lib/document/delivery-file";
import { cardErrors, cardFields } from "@/lib/document/read-card";
import { registerRefusals } from "@/lib/document/registration";
import type { Locale } from "@/lib/i18n/locales";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { findPlaceBySlug } from "@/lib/location/find-place-by-slug";
import { sendDelivery } from "./actions";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "documents.delivery" });
  return { title: words("title") };
}

const plain = ["file", "fileHint", "text", "textHint", "skip", "submit", "wrongTitle", "line", "cell", "why"] as const;

/** A delivery of cards, or what is announced of one, from a file. */
export default async function DeliveryPage({ params }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const place = await findPlaceBySlug(slug);
  const staff = await allowedStaff("documents_work", place?.id ?? "none");
  if (!place || !staff) return <NotFoundPage />;
  const [all, words] = [await getTranslations("documents"), await getTranslations("documents.delivery")];
  const rowErrors = [...cardErrors, ...registerRefusals, "twice"] as const;
  return (
    <Main
      title={words("title")}
      before={
        <Link className={backLinkClass} href={`/staff/documents/${slug}`}>
          {all("titleOf", { place: place.name })}
        </Link>
      }
    >
      <Paragraph lead>{words("intro")}</Paragraph>
      <Paragraph>
        <a
          className="nl-link"
          href={getPathname({ href: `/staff/documents/${slug}/delivery/template`, locale })}
          download
        >
          {words("template")}
        </a>
      </Paragraph>
      <Card>
        <FileForm
          action={sendDelivery}
          hidden={{ slug }}
          words={{
            // Each key is in the list above.
            ...(Object.fromEntries(plain.map((key) => [key, words(key)])) as Record<(typeof plain)[number], string>),
            column: words("columnHead"),
            refusals: Object.fromEntries(deliveryRefusals.map((code) => [code, words(`refusal.${code}`)])),
            rows: Object.fromEntries(rowErrors.map((code) => [code, all(`errors.${code}`)])),
            other: all("errors.other"),
          }}
        />
      </Card>
      <Heading level={2}>{words("columns")}</Heading>
      <DataList
        items={cardFields.map((field) => ({ term: <bdi dir="ltr">{field}</bdi>, value: words(`column.${field}`) }))}
      />
    </Main>
  );
}
