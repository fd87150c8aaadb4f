import { useTranslations } from "next-intl";
import { BulletList } from "@/components/ui/bullet-list";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import type { Appointment } from "@/lib/appointment/find-appointment";
import type { LetterDocument } from "@/lib/document/letter-document";
import { dayInWords } from "@/lib/i18n/date-words";
import { DateTime } from "@/lib/time";
import { HelpPhone } from "./help-phone";

type Props = { documents: Appointment["documents"]; documentCheck: Appointment["documentCheck"]; locale: string };

/** Where one document is, in a sentence. */
function DocumentWords({ document, locale }: { document: LetterDocument; locale: string }) {
  const words = useTranslations("pickup.appointment");
  const { status, location, expectedOn } = document;
  const place = { location: location.name };
  switch (status) {
    case "reserved":
    case "ready":
      return words(status, place);
    case "produced":
    case "in_transit":
      return expectedOn
        ? words("on_its_wayOn", {
            ...place,
            date: dayInWords(DateTime.fromISO(expectedOn, { zone: "utc" }), locale),
          })
        : words("on_its_way", place);
    case "handed_over":
      return words("handed_over");
    case "missing":
    case "faulty":
      return words.rich(status, { phone: HelpPhone });
    case "withdrawn":
    case "returned":
      return words.rich("gone", { phone: HelpPhone });
  }
}

/** Where the documents are that are collected at an appointment, or that staff look for them; nothing for any other. */
export function DocumentState({ documents, documentCheck, locale }: Props) {
  const words = useTranslations("pickup.appointment");
  if (documents.length === 0 && documentCheck === null) return null;
  return (
    <section aria-labelledby="document">
      <Heading level={2} id="document">
        {words("title", { count: Math.max(1, documents.length) })}
      </Heading>
      {documents.length > 0 ? (
        <BulletList
          items={documents.map((document) => <DocumentWords key={document.id} document={document} locale={locale} />)}
        />
      ) : null}
      {documentCheck ? <Paragraph>{words(documents.length > 0 ? "checkAlso" : "check")}</Paragraph> : null}
    </section>
  );
}
