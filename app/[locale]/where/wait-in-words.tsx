import { useTranslations } from "next-intl";
import { TimeOfDay } from "@/components/appointment/date-and-time";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { dayInWords, shortDateInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import type { RankedLocation } from "@/lib/waiting/rank-locations";
import { waitTone } from "@/lib/waiting/wait-tone";
import { useDaysInWords } from "./days-in-words";
import styles from "./wait-in-words.module.css";

type Props = { wait: RankedLocation["wait"]; locale: Locale };

/** "Over 8 dagen: dinsdag 1 december, 09:40", and the third free time, which is the steadier figure. */
export function WaitInWords({ wait: { first, firstDays, third, thirdDays }, locale }: Props) {
  const words = useTranslations("where.wait");
  const daysInWords = useDaysInWords();
  return (
    <div className={styles.wait}>
      <p className={styles.first}>
        <VisuallyHidden>{words("first")}: </VisuallyHidden>
        <span className={styles.days} data-tone={waitTone(firstDays)}>
          {daysInWords(firstDays)}
        </span>
        <span className={styles.date}>
          {dayInWords(first, locale)}, <TimeOfDay instant={first} locale={locale} />
        </span>
      </p>
      <p className={styles.third}>
        {third && thirdDays !== null
          ? words.rich("third", {
              when: daysInWords(thirdDays),
              day: () => <span className={styles.whole}>{shortDateInWords(third, locale)}</span>,
            })
          : words("last")}
      </p>
    </div>
  );
}
