import { useLocale, useTranslations } from "next-intl";
import { AppointmentPass } from "@/components/appointment/appointment-pass";
import { BringList } from "@/components/appointment/bring-list";
import { ChangeLinks } from "@/components/appointment/change-links";
import { ContactGiven } from "@/components/appointment/contact-given";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { KeepCode } from "@/components/appointment/keep-code";
import { OrphanedNotice } from "@/components/appointment/orphaned-notice";
import { PartyAppointments } from "@/components/appointment/party-appointments";
import { PeopleList } from "@/components/appointment/people-list";
import print from "@/components/appointment/print.module.css";
import type { Standing, StandingNews } from "@/components/appointment/standing";
import { ActionRow } from "@/components/ui/action-row";
import { buttonClass } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { PrintButton } from "@/components/ui/print-button";
import type { Appointment } from "@/lib/appointment/find-appointment";
import type { DateTime } from "@/lib/time";

type Props = { appointment: Appointment; headline: Standing | StandingNews; now: DateTime };

/** An appointment that stands. On paper it is the proof of it: when, where, the code, who comes and what to bring. */
export function StandingAppointment({ appointment, headline, now }: Props) {
  const words = useTranslations("appointment");
  const locale = useLocale();
  const { services, persons, people, siblings, orphaned, canChange, location } = appointment;
  const inReach = Boolean(appointment.email || appointment.phone);

  return (
    <>
      <div className={print.onScreen}>
        {headline === "booked" ? null : <Paragraph lead>{words(`intros.${headline}`)}</Paragraph>}
        {orphaned && canChange ? <OrphanedNotice manageKey={appointment.manageKey} inReach={inReach} /> : null}
      </div>
      <AppointmentPass appointment={appointment} />
      <ActionRow>
        <a className={buttonClass("secondary")} href={`/${locale}/appointment/${appointment.manageKey}/calendar.ics`}>
          {words("calendar.add")}
        </a>
        <PrintButton label={words("print.button")} />
      </ActionRow>
      <div className={print.onScreen}>
        <noscript>
          <Paragraph soft>{words("print.hint")}</Paragraph>
        </noscript>
        <KeepCode isNew={headline === "new"} inReach={inReach} />
        <PartyAppointments siblings={siblings} />
      </div>
      <BringList services={services} persons={persons} />
      <section aria-labelledby="people">
        <Heading level={2} id="people">
          {words("people.title")}
        </Heading>
        <PeopleList people={people} />
      </section>
      <section aria-labelledby="contact" className={print.onScreen}>
        <Heading level={2} id="contact">
          {words("contact.title")}
        </Heading>
        <ContactGiven appointment={appointment} />
      </section>
      {canChange ? <ChangeLinks appointment={appointment} /> : null}
      <div className={print.onPaper}>
        <Paragraph soft>
          {words.rich("print.printedAt", {
            time: () => <DateAndTime instant={now.setZone(location.timeZone)} locale={locale} />,
          })}
        </Paragraph>
      </div>
    </>
  );
}
