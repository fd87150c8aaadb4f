import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import print from "@/components/appointment/print.module.css";
import { RefusalNotice } from "@/components/appointment/refusal-notice";
import { refusalOf } from "@/components/appointment/refusals";
import { headlineOf, standingOf } from "@/components/appointment/standing";
import { TicketStatus } from "@/components/ticket/ticket-status";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { OnlyOn } from "@/components/ui/only-on";
import { findDelayOf } from "@/lib/delay/find-delay";
import { findTicketWait } from "@/lib/queue/find-ticket-wait";
import { DateTime } from "@/lib/time";
import { type AppointmentPageProps, appointmentOf, appointmentTitle } from "./appointment-page";
import { PastAppointment } from "./past-appointment";
import { RestOfParty } from "./rest-of-party";
import { StandingAppointment } from "./standing-appointment";

export async function generateMetadata(props: AppointmentPageProps): Promise<Metadata> {
  return appointmentTitle(props, "pageTitle");
}

/** The appointment that a secret link belongs to: what to show and bring, or how it ended; and what can be done now. */
export default async function AppointmentPage(props: AppointmentPageProps) {
  const now = DateTime.now();
  const { appointment, locale } = await appointmentOf(props, now);
  const asked = await props.searchParams;
  const words = await getTranslations("appointment");
  const ticket = await findTicketWait({ manageKey: appointment.manageKey }, now);
  const standing = standingOf(appointment, ticket?.ticket.status);
  const headline = headlineOf(standing, asked);
  const refusal = refusalOf(asked.refused);
  const offerExpired = (
    <Notice kind="warning" role="alert" title={words("alternative.expiredTitle")}>
      {words("alternative.expired")}
    </Notice>
  );
  const notice = refusal ? (
    <RefusalNotice refusal={refusal} />
  ) : asked.refused === "offer_expired" ? (
    offerExpired
  ) : null;

  if (standing === "ended" || standing === "cancelled") {
    return (
      <Main title={words(`titles.${headline}`)}>
        {notice}
        {ticket ? <TicketStatus {...ticket} /> : null}
        <PastAppointment appointment={appointment} headline={headline} hasVisit={ticket !== null} />
      </Main>
    );
  }
  const lateMinutes = await findDelayOf(appointment.manageKey, now);
  return (
    <Main
      title={
        <>
          <span className={print.onScreen}>{words(`titles.${headline}`)}</span>
          <span className={print.onPaper}>{words("print.proof")}</span>
        </>
      }
      wide
    >
      {notice}
      {lateMinutes ? (
        <Notice kind="warning" title={words("runsLate.title", { minutes: lateMinutes })}>
          {words("runsLate.text")}
        </Notice>
      ) : null}
      {ticket ? (
        <OnlyOn medium="screen">
          <TicketStatus {...ticket} />
        </OnlyOn>
      ) : null}
      {headline === "new" ? <RestOfParty services={appointment.services} /> : null}
      <StandingAppointment appointment={appointment} headline={headline} now={now} locale={locale} />
    </Main>
  );
}
