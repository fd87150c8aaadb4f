import { useLocale, useTranslations } from "next-intl";
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
  const locale = useLocale();
  const { startsAt, endsAt, location, services, code, extraTime } = appointment;

  return (
    <Card>
      <div className={styles.pass}>
        <div className={styles.facts}>
          <section aria-labelledby="pass-when">
            <h2 id="pass-when" className={styles.term}>
              {words("when.title")}
            </h2>
            <p className={styles.date}>{dateInWords(startsAt, locale)}</p>
            <p className={styles.time}>
              <TimeOfDay instant={startsAt} locale={locale} />
            </p>
            <p className={styles.soft}>
              {words.rich("when.until", { time: () => <TimeOfDay instant={endsAt} locale={locale} /> })}{" "}
              {words("when.early")}
            </p>
          </section>
          <section aria-labelledby="pass-where">
            <h2 id="pass-where" className={styles.term}>
              {words("where.title")}
            </h2>
            <PlaceOfAppointment location={location} />
          </section>
          <section aria-labelledby="pass-what">
            <h2 id="pass-what" className={styles.term}>
              {words("what.title")}
            </h2>
            <p className={styles.strong}>
              <ServiceNames services={services} />
            </p>
            {extraTime ? <p className={styles.soft}>{words("what.extraTime")}</p> : null}
          </section>
        </div>
        <section className={styles.show} aria-labelledby="pass-code">
          <h2 id="pass-code" className={styles.term}>
            {words("code.title")}
          </h2>
          <QrCode text={code} label={words("code.qr")} />
          <AppointmentCode code={code} />
          <p className={styles.soft}>{words("code.text")}</p>
        </section>
      </div>
    </Card>
  );
}
