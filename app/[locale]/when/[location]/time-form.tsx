import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { TimeChoice } from "@/components/availability/time-choice";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import type { DayWithTimes } from "@/lib/availability/days-with-times";
import { dateInWords } from "@/lib/i18n/date-words";
import { DateTime } from "@/lib/time";
import { JourneyFields } from "../../advice/journey-fields";
import { chooseTime } from "./actions";
import styles from "./time-form.module.css";
import type { View } from "./view";

/** The times of one day, and the button that holds the chosen one. */
export function TimeForm({
  locale,
  search,
  location,
  offer,
  day,
  hasNoTime,
}: View & { day: DayWithTimes; hasNoTime: boolean }) {
  const words = useTranslations("when.times");
  const availability = useTranslations("availability");

  return (
    <section aria-labelledby="times" className={styles.times}>
      <Heading level={2} id="times">
        {dateInWords(DateTime.fromISO(day.date, { zone: "utc" }), locale)}{" "}
        {day.kinds.includes("evening") ? (
          <Badge tone="accent">{availability(day.kinds.length > 1 ? "alsoEvening" : "marks.evening")}</Badge>
        ) : null}
      </Heading>
      <form action={chooseTime}>
        <JourneyFields locale={locale} search={search} />
        <input type="hidden" name="location" value={location.slug} />
        <input type="hidden" name="pageKey" value={randomUUID()} />
        <input type="hidden" name="date" value={day.date} />
        <TimeChoice
          id="time"
          name="startsAt"
          legend={words("legend")}
          hint={words("hint", { minutes: 10 })}
          error={hasNoTime ? words("missing") : undefined}
          times={offer.times}
          locale={locale}
        />
        <div className={styles.submit}>
          <Button>{words("submit")}</Button>
        </div>
      </form>
    </section>
  );
}
