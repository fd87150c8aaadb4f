import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { dayInWords } from "@/lib/i18n/date-words";
import { DateTime } from "@/lib/time";

/** That the documents of the appointment are sent to another location, and from when ("YYYY-MM-DD") they can be there. */
export function SentAlong({ location, arrivesOn }: { location: string; arrivesOn: string }) {
  const words = useTranslations("appointment.move.sent");
  const locale = useLocale();
  const date = dayInWords(DateTime.fromISO(arrivesOn, { zone: "utc" }), locale);
  return (
    <Notice kind="info" title={words("title")}>
      <Paragraph>{words("check", { location, date })}</Paragraph>
    </Notice>
  );
}
