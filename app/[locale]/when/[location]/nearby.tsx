import { randomUUID } from "node:crypto";
import { TimeOfDay } from "@/components/appointment/date-and-time";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { OpenTime } from "@/lib/availability/open-time";
import { dateInWords } from "@/lib/i18n/date-words";
import { JourneyFields } from "../../advice/journey-fields";
import { chooseTime } from "./actions";
import styles from "./time-buttons.module.css";
import type { View } from "./view";

type Props = Pick<View, "locale" | "search" | "location"> & { times: OpenTime[] };

/** Times at the same location, day by day, each to be held with one press. */
export function Nearby({ times, location, ...journey }: Props) {
  const dateOf = ({ startsAt }: OpenTime) => dateInWords(startsAt, journey.locale);
  return (
    <form action={chooseTime}>
      <JourneyFields {...journey} />
      <input type="hidden" name="location" value={location.slug} />
      <input type="hidden" name="pageKey" value={randomUUID()} />
      {[...Map.groupBy(times, dateOf)].map(([date, ofDate]) => (
        <div key={date}>
          <p aria-hidden="true" className={styles.date}>
            {date}
          </p>
          <ul className={styles.times}>
            {ofDate.map(({ startsAt }) => (
              <li key={startsAt.toMillis()}>
                <Button look="secondary" name="startsAt" value={startsAt.toUTC().toISO()}>
                  <span>
                    <VisuallyHidden>{date}, </VisuallyHidden>
                    <TimeOfDay instant={startsAt} locale={journey.locale} />
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </form>
  );
}
