import { useTranslations } from "next-intl";
import { BulletList } from "@/components/ui/bullet-list";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import type { Appointment } from "@/lib/appointment/find-appointment";
import type { LetterDocument } from "@/lib/document/letter-document";
import { dayInWords } from "@/lib/i18n/date-words";
import { DateTime } from "@/lib/time";
import { HelpPhone } from "./help-phone";

type Props = Pick<Appointment, "documents" | "documentCheck" | "location"> & { locale: string };

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

/** What somebody can do whose document staff did not find. */
function NotHere({ location, hasOthers }: { location: string; hasOthers: boolean }) {
  const words = useTranslations("pickup.appointment");
  return (
    <Notice kind="warning" title={words(hasOthers ? "notHereSome" : "notHere", { location })}>
      {words.rich("notHereDo", { phone: HelpPhone })}
    </Notice>
  );
}

/** Where the documents are that are collected at an appointment, or that staff look for them or did not find them; nothing for any other. */
export function DocumentState({ documents, documentCheck, location, locale }: Props) {
  const words = useTranslations("pickup.appointment");
  if (documents.length === 0 && documentCheck === null) return null;
  const isNotHere = documentCheck === "not_here" || documentCheck === "told";
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
      {isNotHere ? <NotHere location={location.name} hasOthers={documents.length > 0} /> : null}
      {documentCheck && !isNotHere ? (
        <Paragraph>{words(documents.length > 0 ? "checkAlso" : "check")}</Paragraph>
      ) : null}
    </section>
  );
}
