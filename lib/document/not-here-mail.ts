import { helpPhone } from "@/lib/help-phone";
import { dateInWords, timeInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { addressLine } from "@/lib/location/address-line";
import { publicUrl } from "@/lib/public-url";
import { DateTime } from "@/lib/time";
import type { CheckedAppointment } from "./checked-appointment.sql";

/**
 * Tells in a mail, before people travel, that their document was not found where they would collect it, and what they can do. It
 * names nobody, and does not say where a document lies: the register tells that to whoever has the letter.
 */
export function notHereMail(
  { place, startsAt, manageKey, persons }: CheckedAppointment,
  locale: Locale,
): { subject: string; text: string } {
  const words = translator(locale, "message");
  const local = DateTime.fromJSDate(startsAt, { zone: place.timeZone });
  const values = {
    when: words("when", { date: dateInWords(local, locale), time: timeInWords(local, locale) }),
    where: [place.name, addressLine(place)].filter(Boolean).join(", "),
    persons,
    link: publicUrl(`/${locale}/appointment/${manageKey}`),
    look: publicUrl(`/${locale}?service=DOC`),
    phone: helpPhone().shown,
  };
  return {
    subject: words("noDocument.subject", values),
    text: [words("hello"), words("noDocument.text", values), words("questions", values)].join("\n\n"),
  };
}
