import { useFormatter, useTranslations } from "next-intl";
import { Heading } from "@/components/ui/heading";
import type { Locale } from "@/lib/i18n/locales";
import type { UnusableLocation } from "@/lib/waiting/rank-locations";
import { reasons } from "@/lib/waiting/reasons";
import { say } from "@/lib/wording";
import { reasonWords } from "./reason-words";
import styles from "./unusable-locations.module.css";

type Props = { unusable: readonly UnusableLocation[]; locale: Locale };

/** The locations that cannot be chosen, by the reason why. */
export function UnusableLocations({ unusable, locale }: Props) {
  const words = useTranslations("where");
  if (unusable.length === 0) return null;
  const groups = reasons
    .map((reason) => ({ reason, locations: unusable.filter((one) => one.reason === reason) }))
    .filter(({ locations }) => locations.length > 0);

  return (
    <section aria-labelledby="unusable" className={styles.others}>
      <Heading level={2} id="unusable" look={3}>
        {words("others.title")}
      </Heading>
      {groups.map(({ reason, locations }) => (
        <div key={reason} className={styles.group}>
          <h3 className={styles.reason}>{words(reasonWords[reason])}</h3>
          <ul className={styles.names}>
            {locations.map((one) => (
              <li key={one.location.id}>
                <Unusable one={one} locale={locale} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Unusable({ one, locale }: { one: UnusableLocation; locale: Locale }) {
  const words = useTranslations("where.others");
  const access = useTranslations("location.access");
  const format = useFormatter();
  const { location, reason } = one;
  const missing = format.list(one.missingNeeds.map((need) => access(need)));

  return (
    <>
      <span className={styles.name}>{location.name}</span>
      {location.name.includes(location.city) ? null : `, ${location.city}`}
      {reason === "need_not_met" ? ` (${words("missing", { needs: missing })})` : null}
      {reason === "closed" && location.note ? `. ${say(location.note, locale)}` : null}
      {reason === "booked_elsewhere" && location.bookedElsewhereUrl ? (
        <>
          {": "}
          <a className="nl-link" href={location.bookedElsewhereUrl} rel="noreferrer">
            {words("elsewhere", { name: location.name })}
          </a>
        </>
      ) : null}
    </>
  );
}
