import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateAndTime, TimeOfDay } from "@/components/appointment/date-and-time";
import { ServiceNames } from "@/components/appointment/service-names";
import type { Hold } from "@/lib/appointment/find-hold";
import styles from "./hold-bar.module.css";

type Props = { hold: Hold; locale: string /** The clock and what can be done about it. */; children: ReactNode };

/** What is kept for somebody: what for, where, when, for how many; and for how long. */
export function HoldBar({ hold, locale, children }: Props) {
  const words = useTranslations("booking.hold");
  return (
    <section className={styles.bar} aria-label={words("label")}>
      <div className={styles.what}>
        <p className={styles.when}>
          {hold.groups.map((group, index) => (
            <span key={group.startsAt.toMillis()} className={styles.group}>
              {index === 0 ? (
                <DateAndTime instant={group.startsAt} locale={locale} />
              ) : (
                words.rich("andAt", { time: () => <TimeOfDay instant={group.startsAt} locale={locale} /> })
              )}
            </span>
          ))}
        </p>
        <p>
          {hold.location.name}, {words("persons", { count: hold.persons })}
        </p>
        <p className={styles.soft}>
          <ServiceNames services={hold.services} />
        </p>
      </div>
      <div className={styles.clock}>{children}</div>
    </section>
  );
}
