import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Appointment } from "@/lib/appointment/find-appointment";
import styles from "./people-list.module.css";
import print from "./print.module.css";

export type PersonOfAppointment = Appointment["people"][number];

type Props = {
  people: readonly PersonOfAppointment[];
  /** What may be done with each of them. */
  action?: (person: PersonOfAppointment) => ReactNode;
};

/** The people who come, each with the end of a number by which they recognise themselves. */
export function PeopleList({ people, action }: Props) {
  return (
    <ul className={styles.people}>
      {people.map((person) => (
        <li key={person.id} className={styles.person}>
          <span className={styles.who}>
            <bdi className={styles.name}>{person.name}</bdi>
            <span className={`${styles.number} ${print.onScreen}`}>
              <NumberOfPerson person={person} />
            </span>
          </span>
          {action?.(person)}
        </li>
      ))}
    </ul>
  );
}

function NumberOfPerson({ person: { keyKind, keyEnding } }: { person: PersonOfAppointment }) {
  const words = useTranslations("appointment.people");
  if (!keyEnding) return <>{words(`keyKept.${keyKind}`)}</>;
  return <>{words.rich(`keyEnding.${keyKind}`, { ending: () => <bdi dir="ltr">{keyEnding}</bdi> })}</>;
}
