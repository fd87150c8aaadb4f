import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { appointmentPath } from "@/components/appointment/appointment-path";
import { type Appointment, findAppointment } from "@/lib/appointment/find-appointment";
import type { Locale } from "@/lib/i18n/locales";
import { redirect } from "@/lib/i18n/navigation";
import type { SearchParams } from "@/lib/search/schema";
import type { DateTime } from "@/lib/time";

/** What every page of an appointment is given: its address and what stands behind the question mark. */
export type AppointmentPageProps = {
  params: Promise<{ locale: Locale; manageKey: string }>;
  searchParams: Promise<SearchParams>;
};

/** The title of a page below an appointment, in the language of its address. */
export async function appointmentTitle(
  { params }: Pick<AppointmentPageProps, "params">,
  title: "pageTitle" | "move.pageTitle" | "move.checkPageTitle" | "cancel.pageTitle" | "takeOut.pageTitle",
): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "appointment" });
  return { title: words(title) };
}

/** The appointment of a secret link; any other link, whatever is wrong with it, ends on the page that says so. */
export async function appointmentOf(
  { params }: Pick<AppointmentPageProps, "params">,
  now: DateTime,
): Promise<{ appointment: Appointment; locale: Locale }> {
  const { locale, manageKey } = await params;
  setRequestLocale(locale);
  const appointment = await findAppointment(manageKey, now, locale);
  return appointment ? { appointment, locale } : redirect({ href: "/appointment/unknown", locale });
}

/** The same, for pages that change something: what cannot change any more is shown as it stands. */
export async function changeableAppointmentOf(props: Pick<AppointmentPageProps, "params">, now: DateTime) {
  const found = await appointmentOf(props, now);
  if (!found.appointment.canChange) {
    redirect({ href: appointmentPath(found.appointment.manageKey), locale: found.locale });
  }
  return found;
}
