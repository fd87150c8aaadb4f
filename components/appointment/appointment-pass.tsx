import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import type { Appointment } from "@/lib/appointment/find-appointment";
import { dateInWords } from "@/lib/i18n/date-words";
import { AppointmentCode } from "./appointment-code";
import styles from "./appointment-pass.module.css";
import { TimeOfDay } from "./date-and-time";
import { PlaceOfAppointment } from "./place-of-appointment";
import { QrCode } from "./qr-code";
import { ServiceNames } from "./service-names";

/** What a person needs on the day, on the screen as on paper: when, where, what for, and the code to show. */
export function AppointmentPass({ appointment }: { appointment: Appointment }) {
  const words = useTranslations("appointment");
  const { location, services, code, extraTime } = appointment;
  return (
    <Card>
      <div className={styles.pass}>
        <div className={styles.facts}>
          <Fact id="pass-when" title={words("when.title")}>
            <Moment {...appointment} />
          </Fact>
          <Fact id="pass-where" title={words("where.title")}>
            <PlaceOfAppointment location={location} />
          </Fact>
          <Fact id="pass-what" title={words("what.title")}>
            <p className={styles.strong}>
              <ServiceNames services={services} />
            </p>
            {extraTime ? <p className={styles.soft}>{words("what.extraTime")}</p> : null}
          </Fact>
        </div>
        <div className={styles.show}>
          <Fact id="pass-code" title={words("code.title")}>
            <QrCode text={code} label={words("code.qr")} />
            <AppointmentCode code={code} />
            <p className={styles.soft}>{words("code.text")}</p>
          </Fact>
        </div>
      </div>
    </Card>
  );
}

function Fact({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className={styles.fact}>
      <h2 id={id} className={styles.term}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Moment({ startsAt, endsAt }: Pick<Appointment, "startsAt" | "endsAt">) {
  const words = useTranslations("appointment.when");
  const locale = useLocale();
  return (
    <>
      <p className={styles.date}>{dateInWords(startsAt, locale)}</p>
      <p className={styles.time}>
        <TimeOfDay instant={startsAt} locale={locale} />
      </p>
      <p className={styles.soft}>
        {words.rich("until", { time: () => <TimeOfDay instant={endsAt} locale={locale} /> })} {words("early")}
      </p>
    </>
  );
}
