import { useTranslations } from "next-intl";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { buttonClass } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { Link } from "@/lib/i18n/navigation";
import { moveHref } from "./move-address";
import type { MoveView } from "./move-times";
import styles from "./nearest-times.module.css";

/** What can be had instead of a time that is gone: the nearest before and after it. */
export function NearestTimes({ appointment, offer, locale }: MoveView) {
  const words = useTranslations("appointment.move");
  if (offer.nearest.length === 0) return null;
  return (
    <section aria-labelledby="nearest">
      <Heading level={2} id="nearest">
        {words("nearest")}
      </Heading>
      <ul className={styles.times}>
        {offer.nearest.map(({ startsAt }) => (
          <li key={startsAt.toMillis()}>
            <Link
              className={buttonClass("secondary")}
              href={moveHref(appointment.manageKey, "check", { location: offer.location.slug, start: startsAt })}
            >
              <span>
                <DateAndTime instant={startsAt} locale={locale} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
