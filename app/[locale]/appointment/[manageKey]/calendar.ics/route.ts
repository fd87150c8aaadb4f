import { hasLocale } from "next-intl";
import { findAppointment } from "@/lib/appointment/find-appointment";
import { calendarEntry } from "@/lib/calendar/calendar-entry";
import { calendarFile } from "@/lib/calendar/calendar-file";
import { routing } from "@/lib/i18n/routing";
import { DateTime } from "@/lib/time";

// What is behind a secret address is kept by no cache, no search engine and no other site.
const closed = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex", "Referrer-Policy": "same-origin" };

type Context = { params: Promise<{ locale: string; manageKey: string }> };

/** A booked appointment as a file for any calendar; nothing for one that is over, cancelled or not there. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, manageKey } = await params;
  const now = DateTime.now();
  const appointment = await findAppointment(manageKey, now, locale);
  if (!hasLocale(routing.locales, locale) || appointment?.status !== "booked") {
    return new Response(null, { status: 404, headers: closed });
  }

  const findUrl = new URL(`/${locale}/find`, process.env.PUBLIC_URL || request.url).href;
  const file = calendarFile(calendarEntry(appointment, { locale, findUrl }), now);
  return new Response(file, {
    headers: {
      ...closed,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${locale === "nl" ? "afspraak" : "appointment"}.ics"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
