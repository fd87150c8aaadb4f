import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AppointmentPass } from "@/components/appointment/appointment-pass";
import { BringList } from "@/components/appointment/bring-list";
import { HelpPhone } from "@/components/appointment/help-phone";
import { PeopleList } from "@/components/appointment/people-list";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { ActionRow } from "@/components/ui/action-row";
import { backLinkClass } from "@/components/ui/back-link";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { OnlyOn } from "@/components/ui/only-on";
import { Paragraph } from "@/components/ui/paragraph";
import { PrintButton } from "@/components/ui/print-button";
import { allowedStaff } from "@/lib/auth";
import { dateInWords } from "@/lib/i18n/date-words";
import { type Locale, localeKeys } from "@/lib/i18n/locales";
import { Link, redirect } from "@/lib/i18n/navigation";
import { openAppointment } from "@/lib/phone/open-appointment";
import { DateTime } from "@/lib/time";

type Props = {
  params: Promise<{ locale: Locale; appointmentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "calls" });
  return { title: words("proof.title") };
}

/** The proof of an appointment on paper, in the language of the person: to hand over, or as a letter to an address that the agent writes. */
export default async function ProofPage({ params, searchParams }: Props) {
  const { locale, appointmentId } = await params;
  setRequestLocale(locale);
  const staff = await allowedStaff("appointments_find");
  if (!staff) return <NotFoundPage />;
  const now = DateTime.now();
  const opened = await openAppointment({ appointmentId, author: { id: staff.id, name: staff.name } }, now);
  // Only who knows who calls gives proof; the form that leads here writes it down.
  if (!opened?.verifiedAt || opened.appointment.status === "cancelled") return <NotFoundPage />;
  const { appointment } = opened;
  const isLetter = (await searchParams).as === "letter";
  const language = localeKeys.find((key) => key === appointment.language) ?? locale;
  if (language !== locale) {
    return redirect({ href: `/staff/calls/${appointmentId}/proof${isLetter ? "?as=letter" : ""}`, locale: language });
  }
  const words = await getTranslations("calls.proof");
  return (
    <Main
      title={words("title")}
      before={
        <OnlyOn medium="screen">
          <Link className={backLinkClass} href={`/staff/calls/${appointmentId}`}>
            {words("back")}
          </Link>
        </OnlyOn>
      }
      wide
    >
      <OnlyOn medium="screen">
        {isLetter ? <Paragraph>{words("letterHint")}</Paragraph> : null}
        <ActionRow>
          <PrintButton label={words("print")} look="primary" />
        </ActionRow>
        <noscript>
          <Paragraph>{words("printHint")}</Paragraph>
        </noscript>
      </OnlyOn>
      {isLetter ? (
        <>
          <Paragraph>{dateInWords(now.setZone(appointment.location.timeZone), locale)}</Paragraph>
          <Paragraph>{words("dear")}</Paragraph>
          <Paragraph>{words.rich("letter", { phone: () => <HelpPhone /> })}</Paragraph>
        </>
      ) : null}
      <AppointmentPass appointment={appointment} />
      <Heading level={2}>{words("people")}</Heading>
      <PeopleList people={appointment.people} />
      <BringList services={appointment.services} persons={appointment.persons} />
    </Main>
  );
}
