import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateAndTime, TimeOfDay } from "@/components/appointment/date-and-time";
import { ServiceNames } from "@/components/appointment/service-names";
import type { Hold } from "@/lib/appointment/find-hold";
import styles from "./held-time.module.css";

type Props = { hold: Hold; locale: string /** How to change it. */; children: ReactNode };

/** What is kept for somebody: when, where, for how many and what for. */
export function HeldTime({ hold, locale, children }: Props) {
  const words = useTranslations("booking.hold");
  return (
    <section className={styles.held} aria-label={words("label")}>
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
      <p className={styles.what}>
        {hold.location.name}, {words("persons", { count: hold.persons })}
      </p>
      <p className={styles.soft}>
        <ServiceNames services={hold.services} />
      </p>
      <div className={styles.changes}>{children}</div>
    </section>
  );
}
