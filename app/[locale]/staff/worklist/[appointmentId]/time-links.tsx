import { getLocale, getTranslations } from "next-intl/server";
import { TimeOfDay } from "@/components/appointment/date-and-time";
import { buttonClass } from "@/components/ui/button";
import { dayInWords } from "@/lib/i18n/date-words";
import { Link } from "@/lib/i18n/navigation";
import type { WorklistDetail } from "@/lib/worklist/find-entry";
import type { StaffTime } from "@/lib/worklist/find-times";
import styles from "./time-links.module.css";

type Props = {
  entry: WorklistDetail;
  slug: string;
  times: readonly StaffTime[];
  /** What is said when there are none. */
  none: string;
  /** Times of one day say no date. */
  isOneDay?: boolean;
  /** What the address keeps besides. */
  query?: string;
};

/** Times to choose; each leads to the last word about it. */
export async function TimeLinks({ entry, slug, times, none, isOneDay, query = "" }: Props) {
  const [words, locale] = [await getTranslations("worklist.solve.note"), await getLocale()];
  if (times.length === 0) return <p>{none}</p>;
  return (
    <ul className={styles.times} data-one-day={isOneDay ? "" : undefined}>
      {times.map(({ startsAt, note }) => (
        <li key={startsAt.toMillis()}>
          <Link
            className={buttonClass("secondary")}
            href={`/staff/worklist/${entry.appointmentId}?to=${slug}&start=${startsAt.toUTC().toISO()}${query}#chosen`}
          >
            <span className={styles.time}>
              <span>
                {isOneDay ? null : `${dayInWords(startsAt, locale)}, `}
                <TimeOfDay instant={startsAt} locale={locale} />
              </span>
              {note ? <span className={styles.note}>{words(note)}</span> : null}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
