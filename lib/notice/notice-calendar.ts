import { calendarEntry } from "@/lib/calendar/calendar-entry";
import { calendarFile } from "@/lib/calendar/calendar-file";
import type { Locale } from "@/lib/i18n/locales";
import { publicUrl } from "@/lib/public-url";
import { serviceKeySchema } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";
import type { NoticeFacts } from "./notice-facts.sql";

/** The calendar file of a visit at its new time: it replaces the one that the person may have kept. */
export function noticeCalendar(facts: NoticeFacts, { locale, now }: { locale: Locale; now: DateTime }): string {
  const { place, startsAt, endsAt, services } = facts;
  const inZone = (instant: Date) => DateTime.fromJSDate(instant, { zone: place.timeZone });
  const entry = calendarEntry(
    {
      ...facts,
      startsAt: inZone(startsAt),
      endsAt: inZone(endsAt),
      services: services.map((key) => serviceKeySchema.parse(key)),
      location: place,
    },
    { locale, findUrl: publicUrl(`/${locale}/find`) },
  );
  return calendarFile(entry, now);
}
