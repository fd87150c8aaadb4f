import { getLocale, getTranslations } from "next-intl/server";
import { TimeOfDay } from "@/components/appointment/date-and-time";
import { ServiceNames } from "@/components/appointment/service-names";
import { Badge } from "@/components/ui/badge";
import { showCode } from "@/lib/appointment/codes";
import { dateInWords } from "@/lib/i18n/date-words";
import { Link } from "@/lib/i18n/navigation";
import type { Found } from "@/lib/phone/look-up-people";
import styles from "./found-list.module.css";
import { stateOf, stateTones } from "./states";

/** The appointments that were found, a line each; the whole line leads to it. */
export async function FoundList({ found }: { found: readonly Found[] }) {
  const [words, locale] = [await getTranslations("calls"), await getLocale()];
  return (
    <ol className={styles.lines}>
      {found.map(({ id, code, startsAt, place, people, contactName, services, persons, ...state }) => (
        <li key={id} className={styles.line}>
          <div>
            <strong>{dateInWords(startsAt, locale)}</strong> <TimeOfDay instant={startsAt} locale={locale} />
            <span className={styles.soft}>{place.name}</span>
          </div>
          <div>
            <Link className={styles.name} href={`/staff/calls/${id}`}>
              <bdi>{people.join(", ") || words("found.nobody")}</bdi>
            </Link>
            <span className={styles.soft}>
              <ServiceNames services={services} /> ({words("persons", { count: persons })})
            </span>
            {contactName ? (
              <span className={styles.soft}>{words.rich("found.by", { name: () => <bdi>{contactName}</bdi> })}</span>
            ) : null}
          </div>
          <div>
            <Badge tone={stateTones[stateOf(state)]}>{words(`state.${stateOf(state)}`)}</Badge>
            <bdi dir="ltr" className={styles.code}>
              {showCode(code)}
            </bdi>
          </div>
        </li>
      ))}
    </ol>
  );
}
