import { useLocale, useTranslations } from "next-intl";
import { TimeOfDay } from "@/components/appointment/date-and-time";
import type { Appointment } from "@/lib/appointment/find-appointment";
import { dateInWords } from "@/lib/i18n/date-words";
import { addressLine } from "@/lib/location/address-line";
import type { DateTime } from "@/lib/time";
import styles from "./from-and-to.module.css";

type Place = Pick<Appointment["location"], "name" | "street" | "postcode" | "city">;
type Moment = { startsAt: DateTime; location: Place };

/** The time that is given up and the one that is taken, beside each other. */
export function FromAndTo({ from, to }: { from: Moment; to: Moment }) {
  const words = useTranslations("appointment.summary");
  return (
    <dl className={styles.moments}>
      <div className={styles.from}>
        <dt className={styles.term}>{words("from")}</dt>
        <MomentWords {...from} />
      </div>
      <div className={styles.to}>
        <dt className={styles.term}>{words("to")}</dt>
        <MomentWords {...to} />
      </div>
    </dl>
  );
}

function MomentWords({ startsAt, location }: Moment) {
  const locale = useLocale();
  return (
    <dd className={styles.moment}>
      <span className={styles.date}>{dateInWords(startsAt, locale)}</span>
      <span className={styles.time}>
        <TimeOfDay instant={startsAt} locale={locale} />
      </span>
      <span className={styles.place}>{location.name}</span>
      <span className={styles.address}>{addressLine(location)}</span>
    </dd>
  );
}
