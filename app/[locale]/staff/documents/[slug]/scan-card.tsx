import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { cardErrors } from "@/lib/document/read-card";
import { registeredAs, registerRefusals } from "@/lib/document/registration";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { ScanForm } from "./scan-form";

const plain = [
  "submit",
  "detailsTitle",
  "detailsText",
  "again",
  "elsewhereText",
  "takeIn",
  "doneTitle",
  "errorTitle",
] as const;

/** Registering cards by a hand scanner, or many at once from a file. */
export async function ScanCard({ slug }: { slug: string }) {
  const [words, locale] = [await getTranslations("documents"), await getLocale()];
  const scan = await getTranslations("documents.scan");
  return (
    <Card>
      <Heading level={2} look={3}>
        {scan("title")}
      </Heading>
      <Paragraph>{scan("intro")}</Paragraph>
      <ScanForm
        slug={slug}
        href={getPathname({ href: `/staff/documents/${slug}`, locale })}
        words={{
          // Each key is in the list above.
          ...(Object.fromEntries(plain.map((key) => [key, scan(key)])) as Record<(typeof plain)[number], string>),
          other: words("errors.other"),
          elsewhereTitle: scan.raw("elsewhereTitle"),
          onShelf: scan.raw("onShelf"),
          errors: Object.fromEntries(
            [...cardErrors, ...registerRefusals].map((code) => [code, words(`errors.${code}`)]),
          ),
          became: Object.fromEntries(registeredAs.map((code) => [code, words(`became.${code}`)])),
          fields: {
            number: { label: scan("number") },
            v_number: { label: scan("v_number"), hint: scan("v_numberHint") },
            letter_reference: { label: scan("letter_reference"), hint: scan("letter_referenceHint") },
            name: { label: scan("name") },
            shelf: { label: scan("shelf"), hint: scan("shelfHint") },
          },
        }}
      />
      <Link className="nl-link" href={`/staff/documents/${slug}/delivery`}>
        {words("deliveryLink")}
      </Link>
    </Card>
  );
}
