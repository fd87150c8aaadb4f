import { showCode } from "@/lib/appointment/codes";
import type { Appointment } from "@/lib/appointment/find-appointment";
import { dateInWords, timeInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { messageLines } from "@/lib/i18n/message-lines";
import { translator } from "@/lib/i18n/translator";
import { addressLine } from "@/lib/location/address-line";
import type { CalendarEntry } from "./calendar-file";

/** What a calendar needs of an appointment. */
export type VisitForCalendar = Pick<
  Appointment,
  "manageKey" | "version" | "startsAt" | "endsAt" | "services" | "persons" | "code"
> & { location: Pick<Appointment["location"], "name" | "street" | "postcode" | "city" | "latitude" | "longitude"> };

type Asked = { locale: Locale; findUrl: string };

/**
 * Says an appointment in the words of a calendar: when, where, what for, the code and what to bring.
 *
 * Calendars are often shared, so nobody's name or number is in it, and the way back is the page that asks for a number.
 */
export function calendarEntry(appointment: VisitForCalendar, { locale, findUrl }: Asked): CalendarEntry {
  const words = translator(locale, "appointment.calendar");
  const service = translator(locale, "service");
  const { manageKey, version, startsAt, endsAt, location, services, persons, code } = appointment;
  const names = services.map((key) => service(`${key}.name`)).join(" + ");
  const bring = services.flatMap((key) => messageLines(service.raw(`${key}.bring`)));
  const description = [
    words("time", {
      date: dateInWords(startsAt, locale),
      time: timeInWords(startsAt, locale),
      city: location.city,
    }),
    words("code", { code: showCode(code) }),
    words("services", { services: names }),
    words("persons", { count: persons }),
    "",
    words("bring", { count: persons }),
    ...new Set([...bring, ...messageLines(service.raw("once"))].map((line) => `- ${line}`)),
    "",
    words("change", { url: findUrl }),
  ];
  return {
    manageKey,
    version,
    startsAt,
    endsAt,
    title: words("title", { services: names }),
    place: {
      name: location.name,
      address: addressLine(location),
      latitude: location.latitude,
      longitude: location.longitude,
    },
    description: description.join("\n"),
    url: findUrl,
  };
}
