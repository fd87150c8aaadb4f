import { getLocale, getTranslations } from "next-intl/server";
import { TimeOfDay } from "@/components/appointment/date-and-time";
import { QrCode } from "@/components/appointment/qr-code";
import { dateInWords } from "@/lib/i18n/date-words";
import { publicUrl } from "@/lib/public-url";
import type { TicketWait } from "@/lib/queue/find-ticket-wait";
import { DateTime } from "@/lib/time";
import styles from "./ticket-slip.module.css";

/** A ticket on paper of 80 millimetres: the number, where and when, and the page that says how many are before it. Only printed. */
export async function TicketSlip({ ticket, wait }: TicketWait) {
  const [words, names, locale] = [await getTranslations("ticket"), await getTranslations("service"), await getLocale()];
  const { number, place, services, arrivedAt, timeZone, visitId } = ticket;
  const arrived = DateTime.fromJSDate(arrivedAt, { zone: timeZone });
  return (
    <section className={styles.slip} aria-hidden="true">
      <p>{place}</p>
      <p className={styles.number}>{number}</p>
      <p>{services.map((key) => names(`${key}.name`)).join(" + ")}</p>
      <p>
        {dateInWords(arrived, locale)}, <TimeOfDay instant={arrived} locale={locale} />
      </p>
      {wait.minutes === null ? null : <p>{words("slip.wait", { before: wait.before, minutes: wait.minutes })}</p>}
      <QrCode text={publicUrl(`/${locale}/ticket/${visitId}`)} label={words("slip.qr")} />
      <p>{words("slip.follow")}</p>
    </section>
  );
}
