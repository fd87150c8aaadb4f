import { useLocale, useTranslations } from "next-intl";
import { AppointmentPass } from "@/components/appointment/appointment-pass";
import { appointmentPath } from "@/components/appointment/appointment-path";
import { BringList } from "@/components/appointment/bring-list";
import { ChangeLinks } from "@/components/appointment/change-links";
import { ContactGiven } from "@/components/appointment/contact-given";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { DocumentState } from "@/components/appointment/document-state";
import { KeepCode } from "@/components/appointment/keep-code";
import { MovedNotice } from "@/components/appointment/moved-notice";
import { OrphanedNotice } from "@/components/appointment/orphaned-notice";
import { PartyAppointments } from "@/components/appointment/party-appointments";
import { PeopleList } from "@/components/appointment/people-list";
import type { Standing, StandingNews } from "@/components/appointment/standing";
import { ActionRow } from "@/components/ui/action-row";
import { buttonClass } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { OnlyOn } from "@/components/ui/only-on";
import { Paragraph } from "@/components/ui/paragraph";
import { PlainLink } from "@/components/ui/plain-link";
import { PrintButton } from "@/components/ui/print-button";
import type { Appointment } from "@/lib/appointment/find-appointment";
import type { Locale } from "@/lib/i18n/locales";
import { getPathname } from "@/lib/i18n/navigation";
import type { DateTime } from "@/lib/time";
import { AlternativeOffer } from "./alternative/alternative-offer";
import { searchAgain } from "./search-again";
import styles from "./standing-appointment.module.css";

type Headline = Standing | StandingNews;
type Props = { appointment: Appointment; headline: Headline; now: DateTime; locale: Locale };

/** An appointment that stands. On paper it is the proof of it: when, where, the code, who comes and what to bring. */
export function StandingAppointment({ appointment, headline, now, locale }: Props) {
  const words = useTranslations("appointment");
  const { manageKey, services, persons, people, siblings, canChange } = appointment;
  const inReach = Boolean(appointment.email || appointment.phone);
  // Nobody needs a calendar or a paper for where they are or should be.
  const isNow = headline === "here" || headline === "late";

  return (
    <div className={styles.columns}>
      <div className={styles.sections}>
        <OnlyOn medium="screen">
          <Told headline={headline} appointment={appointment} />
          {canChange ? <ByStaff appointment={appointment} inReach={inReach} /> : null}
        </OnlyOn>
        <AppointmentPass appointment={appointment} />
        <OnlyOn medium="screen">
          {isNow ? null : (
            <>
              <Keep manageKey={manageKey} canChange={canChange} locale={locale} />
              <KeepCode isNew={headline === "new"} inReach={inReach} />
            </>
          )}
          <PartyAppointments siblings={siblings} />
        </OnlyOn>
        <DocumentState {...appointment} locale={locale} />
        <BringList services={services} persons={persons} />
      </div>
      <div className={styles.sections}>
        {canChange ? <ChangeLinks appointment={appointment} /> : null}
        <section aria-labelledby="people">
          <Heading level={2} id="people">
            {words("people.title")}
          </Heading>
          <PeopleList people={people} />
        </section>
        <OnlyOn medium="screen">
          <ContactGiven appointment={appointment} />
        </OnlyOn>
        <PrintedAt now={now.setZone(appointment.location.timeZone)} />
      </div>
    </div>
  );
}

/** What staff changed, asks or still has to find, as long as the person can do something about it. */
function ByStaff({ appointment, inReach }: { appointment: Appointment; inReach: boolean }) {
  const { orphaned, alternative, movedFrom } = appointment;
  if (alternative) return <AlternativeOffer appointment={appointment} alternative={alternative} />;
  if (orphaned) return <OrphanedNotice {...appointment} inReach={inReach} />;
  return movedFrom ? <MovedNotice manageKey={appointment.manageKey} movedFrom={movedFrom} /> : null;
}

/** What has just been done, or that nothing can be done any more. */
function Told({ headline, appointment }: { headline: Headline; appointment: Appointment }) {
  const words = useTranslations("appointment");
  if (headline === "booked" || headline === "here") return null;
  const isAsIs = headline === "started" || headline === "late";
  return (
    <Notice kind={isAsIs ? "info" : "ok"} role="status">
      <Paragraph>{words(`intros.${headline}`)}</Paragraph>
      {headline === "late" ? (
        <PlainLink className="nl-link" href={`/where${searchAgain(appointment)}`}>
          {words("next.again")}
        </PlainLink>
      ) : null}
    </Notice>
  );
}

/** Into the calendar, onto paper, or down to what can be changed. */
function Keep({ manageKey, canChange, locale }: { manageKey: string; canChange: boolean; locale: Locale }) {
  const words = useTranslations("appointment");
  return (
    <div className={styles.actions}>
      <ActionRow>
        <a
          className={buttonClass("primary")}
          href={getPathname({ href: `${appointmentPath(manageKey)}/calendar.ics`, locale })}
        >
          {words("calendar.add")}
        </a>
        <PrintButton label={words("print.button")} />
        {canChange ? (
          <a className={buttonClass("subtle")} href="#change">
            {words("change.jump")}
          </a>
        ) : null}
      </ActionRow>
      <noscript>
        <Paragraph soft>{words("print.hint")}</Paragraph>
      </noscript>
    </div>
  );
}

/** A paper outlives a change: it says when it was made. */
function PrintedAt({ now }: { now: DateTime }) {
  const words = useTranslations("appointment.print");
  const locale = useLocale();
  return (
    <OnlyOn medium="paper">
      <Paragraph soft>
        {words.rich("printedAt", { time: () => <DateAndTime instant={now} locale={locale} /> })}
      </Paragraph>
    </OnlyOn>
  );
}
