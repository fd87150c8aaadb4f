import { getTranslations } from "next-intl/server";
import { Fieldset } from "@/components/ui/fieldset";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { helpPhone } from "@/lib/help-phone";
import { maxPersonsPerAppointment, maxPersonsPerParty } from "@/lib/service/visit-minutes";
import styles from "./persons-choice.module.css";

const counts = Array.from({ length: maxPersonsPerParty }, (_, index) => index + 1);
const rows = [
  { key: "one", counts: counts.slice(0, maxPersonsPerAppointment) },
  { key: "two", counts: counts.slice(maxPersonsPerAppointment) },
] as const;

/** How many come: one row of numbers for one appointment, one for two adjacent ones, and whom to call beyond. */
export async function PersonsChoice({ chosen }: { chosen: number }) {
  const words = await getTranslations("start.persons");
  const phone = helpPhone();

  return (
    <Fieldset id="persons" legend={words("legend")} hint={words("hint")}>
      {rows.map((row) => (
        <div key={row.key} className={styles.row}>
          <span id={`persons-${row.key}`} className={styles.about}>
            {words(row.key)}
          </span>
          <div className={styles.numbers}>
            {row.counts.map((count) => (
              <label key={count} className={styles.number}>
                <input
                  type="radio"
                  name="persons"
                  value={count}
                  defaultChecked={count === chosen}
                  aria-describedby={`persons-${row.key}`}
                  className={styles.input}
                />
                <span aria-hidden="true">{count}</span>
                <VisuallyHidden>{words("short", { count })}</VisuallyHidden>
              </label>
            ))}
          </div>
        </div>
      ))}
      <p className={styles.more}>
        {words("more")}{" "}
        {words.rich("moreAnswer", {
          phone: () => (
            <a className="nl-link" href={phone.href}>
              <bdi dir="ltr">{phone.shown}</bdi>
            </a>
          ),
        })}
      </p>
    </Fieldset>
  );
}
