import { useTranslations } from "next-intl";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { PickupChoice } from "@/lib/document/pickup-choices";
import { dayInWords } from "@/lib/i18n/date-words";
import { addressLine } from "@/lib/location/address-line";
import { DateTime } from "@/lib/time";
import type { Journey } from "../../advice/journey";
import { PartForm } from "./part-form";
import styles from "./send-list.module.css";

type Props = Journey & { choices: readonly PickupChoice[]; people: readonly number[] };

/** Where documents can be sent: when they can be there, and the first time after that. */
export function SendList({ choices, people, ...journey }: Props) {
  const words = useTranslations("pickup.send");
  const { locale } = journey;
  return (
    <ul className={styles.list}>
      {choices.map(({ location, arrivesOn, first }) => (
        <li key={location.id} className={styles.line}>
          <div className={styles.facts}>
            <h3 className={styles.name}>{location.name}</h3>
            <p>{addressLine(location)}</p>
            {arrivesOn ? (
              <p>{words("arrives", { date: dayInWords(DateTime.fromISO(arrivesOn, { zone: "utc" }), locale) })}</p>
            ) : null}
            <p>
              {first
                ? words.rich("first", { when: () => <DateAndTime instant={first} locale={locale} /> })
                : words("noTime")}
            </p>
          </div>
          {first ? (
            <PartForm {...journey} people={people} location={location.slug} look="secondary">
              {words(arrivesOn ? "here" : "stay")} <VisuallyHidden>({location.name})</VisuallyHidden>
            </PartForm>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
