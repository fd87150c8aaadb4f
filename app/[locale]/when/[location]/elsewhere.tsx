import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { ExtraCosts } from "@/components/location/extra-costs";
import { Button } from "@/components/ui/button";
import type { TimeElsewhere } from "@/lib/availability/soonest-elsewhere";
import type { DateTime } from "@/lib/time";
import { daysUntil } from "@/lib/waiting/days-until";
import type { Journey } from "../../advice/journey";
import { JourneyFields } from "../../advice/journey-fields";
import { chooseTime } from "./actions";
import styles from "./time-buttons.module.css";

type Props = Journey & { times: TimeElsewhere[]; now: DateTime };

/** The first time at each other location, each to be held with one press. */
export function Elsewhere({ times, now, ...journey }: Props) {
  const words = useTranslations("when.elsewhere");
  return (
    <ul className={styles.list}>
      {times.map(({ location, startsAt }) => (
        <li key={location.slug}>
          <form action={chooseTime}>
            <JourneyFields {...journey} />
            <input type="hidden" name="location" value={location.slug} />
            <input type="hidden" name="pageKey" value={randomUUID()} />
            <Button look="secondary" name="startsAt" value={startsAt.toUTC().toISO()} className={styles.button}>
              <span className={styles.what}>{location.name}</span>
              <span className={styles.when}>
                <DateAndTime instant={startsAt} locale={journey.locale} />
              </span>
              <span className={styles.wait}>
                {words("in", { days: daysUntil(startsAt, now) })}
                <ExtraCosts feeCents={location.feeCents} />
              </span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
