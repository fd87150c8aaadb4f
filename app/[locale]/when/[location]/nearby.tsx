import { randomUUID } from "node:crypto";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { Button } from "@/components/ui/button";
import type { OpenTime } from "@/lib/availability/open-time";
import { JourneyFields } from "../../advice/journey-fields";
import { chooseTime } from "./actions";
import styles from "./time-buttons.module.css";
import type { View } from "./view";

type Props = Pick<View, "locale" | "search" | "location"> & { times: OpenTime[] };

/** Times at the same location, each to be held with one press. */
export function Nearby({ times, location, ...journey }: Props) {
  return (
    <form action={chooseTime}>
      <JourneyFields {...journey} />
      <input type="hidden" name="location" value={location.slug} />
      <input type="hidden" name="pageKey" value={randomUUID()} />
      <ul className={styles.list}>
        {times.map(({ startsAt }) => (
          <li key={startsAt.toMillis()}>
            <Button look="secondary" name="startsAt" value={startsAt.toUTC().toISO()} className={styles.button}>
              <DateAndTime instant={startsAt} locale={journey.locale} />
            </Button>
          </li>
        ))}
      </ul>
    </form>
  );
}
