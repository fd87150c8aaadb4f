import { useTranslations } from "next-intl";
import type { BookingDetails } from "@/lib/appointment/schema";
import styles from "./person-of-check.module.css";

const shownCharacters = 3;

/** A person, and the end of the number by which they see that it is theirs. */
export function PersonOfCheck({ person: { name, key } }: { person: BookingDetails["people"][number] }) {
  const words = useTranslations("booking.check");
  const people = useTranslations("appointment.people");
  return (
    <>
      <strong>
        <bdi className={styles.name}>{name}</bdi>
      </strong>
      <br />
      {people.rich(`keyEnding.${key.kind}`, {
        ending: () => <bdi dir="ltr">{key.value.slice(-shownCharacters)}</bdi>,
      })}
      {key.verified ? null : <span className={styles.doubt}>{words("shortNumber")}</span>}
    </>
  );
}
