import { getLocale, getTranslations } from "next-intl/server";
import { TimeOfDay } from "@/components/appointment/date-and-time";
import { ExtraCosts } from "@/components/location/extra-costs";
import { Button } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { dateInWords, shortDateInWords } from "@/lib/i18n/date-words";
import type { CallTime, CallTimes } from "@/lib/phone/find-times";
import { DateTime } from "@/lib/time";
import { accessKeys } from "./access-keys";
import styles from "./time-choice.module.css";

/** How a form says which time of which location was chosen. */
const timeValue = (slug: string, { startsAt }: CallTime) => `${slug}/${startsAt.toUTC().toISO()}`;

type Props = {
  times: CallTimes;
  submit: string;
  /** Of the headings with the names of the locations. */
  level: 3 | 4;
};

/**
 * The times of all locations as one question: one stop of the keyboard, arrows inside, Enter to take it. Stands in a form of
 * the page's own.
 */
export async function TimeChoice({ times, submit, level }: Props) {
  const [words, locale] = [await getTranslations("calls.times"), await getLocale()];
  const { day, places } = times;
  const dayName = day && `${day.name}, ${dateInWords(DateTime.fromISO(day.date, { zone: "utc" }), locale)}`;
  // The first time of all has the key that leads here.
  const firstSlug = day && day.times.length > 0 ? day.slug : places[0]?.location.slug;
  return (
    <>
      {day && dayName ? (
        <section aria-label={dayName} className={styles.place}>
          <Heading level={level} look={3}>
            {dayName}
            <ExtraCosts feeCents={day.feeCents} />
          </Heading>
          {day.times.length === 0 ? <p>{words("dayNone")}</p> : null}
          <Times slug={day.slug} times={day.times} hasKey />
        </section>
      ) : null}
      {places.map(({ location, days, km, times: some }) => (
        <section key={location.id} aria-label={location.name} className={styles.place}>
          <Heading level={level} look={3}>
            {location.name}
          </Heading>
          <p className={styles.soft}>
            {words("wait", { days })}
            {km === null ? "" : `, ${words("km", { km })}`}
            <ExtraCosts feeCents={location.feeCents} />
            {location.admission === "everyone" ? "" : `. ${words(`admission.${location.admission}`)}`}
          </p>
          <Times slug={location.slug} times={some} hasKey={location.slug === firstSlug && !day} />
        </section>
      ))}
      <Button>{submit}</Button>
    </>
  );
}

async function Times({ slug, times, hasKey }: { slug: string; times: readonly CallTime[]; hasKey: boolean }) {
  const [words, locale] = [await getTranslations("calls.times"), await getLocale()];
  return (
    <div className={styles.times}>
      {times.map((time, index) => (
        <label key={timeValue(slug, time)} className={styles.time}>
          <input
            type="radio"
            name="time"
            value={timeValue(slug, time)}
            className={styles.input}
            required
            {...(hasKey && index === 0 ? { accessKey: accessKeys.times } : {})}
          />
          <span>
            {shortDateInWords(time.startsAt, locale)} <TimeOfDay instant={time.startsAt} locale={locale} />
            {time.isStaff ? <span className={styles.staff}>{words("staff")}</span> : null}
          </span>
        </label>
      ))}
    </div>
  );
}
