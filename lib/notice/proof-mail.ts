import { showCode } from "@/lib/appointment/codes";
import { helpPhone } from "@/lib/help-phone";
import { dateInWords, timeInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { addressLine } from "@/lib/location/address-line";
import { publicUrl } from "@/lib/public-url";
import { DateTime } from "@/lib/time";
import type { NoticeFacts } from "./notice-facts.sql";

/** The proof of an appointment as a mail: when, where, what for, the code to show, and the page with everything else. It names nobody. */
export function proofMail(facts: NoticeFacts, locale: Locale): { subject: string; text: string } {
  const words = translator(locale, "message");
  const service = translator(locale, "service");
  const { place, startsAt, services, code, manageKey, persons } = facts;
  const local = DateTime.fromJSDate(startsAt, { zone: place.timeZone });
  const values = {
    when: words("when", { date: dateInWords(local, locale), time: timeInWords(local, locale) }),
    where: [place.name, addressLine(place)].filter(Boolean).join(", "),
    services: services.map((key) => service(`${key}.name`)).join(" + "),
    code: showCode(code),
    persons,
    link: publicUrl(`/${locale}/appointment/${manageKey}`),
    phone: helpPhone().shown,
  };
  return {
    subject: words("proof.subject", values),
    text: [words("hello"), words("proof.text", values), words("questions", values)].join("\n\n"),
  };
}
