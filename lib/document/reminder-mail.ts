import { helpPhone } from "@/lib/help-phone";
import { dateInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { publicUrl } from "@/lib/public-url";
import { DateTime } from "@/lib/time";

type Facts = { count: number; placeName: string; city: string; keptUntil: string };

/** Says in a mail that documents wait, where and until when. It names nobody and no number. */
export function reminderMail(facts: Facts, locale: Locale): { subject: string; text: string } {
  const words = translator(locale, "message");
  const { count, placeName: place, city, keptUntil } = facts;
  const values = {
    count,
    place: place.includes(city) ? place : `${place}, ${city}`,
    date: dateInWords(DateTime.fromISO(keptUntil, { zone: "utc" }), locale),
    link: publicUrl(`/${locale}?service=DOC`),
    phone: helpPhone().shown,
  };
  return {
    subject: words("document.subject", values),
    text: [words("hello"), words("document.text", values), words("questions", values)].join("\n\n"),
  };
}
