import { classNames } from "./class-names";
import styles from "./date-strip.module.css";
import { PlainLink } from "./plain-link";
import { ScrollBox } from "./scroll-box";
import { VisuallyHidden } from "./visually-hidden";

export type DateStripDay = {
  /** Where the day leads; without it the day cannot be chosen. */
  href?: string;
  /** Short words to look at: "di", "1", "dec". */
  weekday: string;
  day: string;
  month: string;
  /** The whole date, for those who listen: "dinsdag 1 december". */
  name: string;
  /** What there is on the day: "12 tijden", "vol". */
  note: string;
  /** What sets the day apart: "avond". */
  marks?: string[];
  isChosen?: boolean;
};

/** What a day shows: the short date to look at, the whole date to listen to. */
function DayContent({ day }: { day: DateStripDay }) {
  return (
    <>
      <VisuallyHidden>{day.name}, </VisuallyHidden>
      <span aria-hidden="true" className={styles.weekday}>
        {day.weekday}
      </span>
      <span aria-hidden="true" className={styles.number}>
        {day.day}
      </span>
      <span aria-hidden="true" className={styles.month}>
        {day.month}
      </span>
      <span className={styles.note}>{day.note}</span>
      {day.marks?.map((mark) => (
        <span key={mark} className={styles.mark}>
          {mark}
        </span>
      ))}
    </>
  );
}

/** Days beside each other, each a link to its times; scrolls sideways within itself where there is little room. */
export function DateStrip({ label, days }: { label: string; days: DateStripDay[] }) {
  return (
    <nav aria-label={label}>
      <ScrollBox className={styles.strip}>
        <ul className={styles.days}>
          {days.map((day) => (
            <li key={day.name} className={styles.item}>
              {day.href ? (
                <PlainLink
                  href={day.href}
                  scroll={false}
                  className={classNames(styles.day, day.isChosen && styles.chosen)}
                  aria-current={day.isChosen ? "date" : undefined}
                >
                  <DayContent day={day} />
                </PlainLink>
              ) : (
                <span className={classNames(styles.day, styles.closed)}>
                  <DayContent day={day} />
                </span>
              )}
            </li>
          ))}
        </ul>
      </ScrollBox>
    </nav>
  );
}
