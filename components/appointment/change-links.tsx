import { useTranslations } from "next-intl";
import { Heading } from "@/components/ui/heading";
import type { Appointment } from "@/lib/appointment/find-appointment";
import { Link } from "@/lib/i18n/navigation";
import { appointmentPath } from "./appointment-path";
import styles from "./change-links.module.css";
import print from "./print.module.css";

/** What may still be changed, each on a page of its own that changes nothing before it is confirmed. */
export function ChangeLinks({ appointment: { manageKey, persons } }: { appointment: Appointment }) {
  const words = useTranslations("appointment.change");
  const changes = persons > 1 ? (["move", "people", "cancel"] as const) : (["move", "cancel"] as const);
  return (
    <section aria-labelledby="change" className={print.onScreen}>
      <Heading level={2} id="change">
        {words("title")}
      </Heading>
      <ul className={styles.changes}>
        {changes.map((change) => (
          <li key={change}>
            <Link className={styles.change} href={`${appointmentPath(manageKey)}/${change}`}>
              <span className={styles.what}>{words(change)}</span>
              <span className={styles.note}>{words(`${change}Note`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
