import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import styles from "./week-keys.module.css";

const keys = ["move", "open", "end", "start", "both", "restore", "see"] as const;

/** What the keys do in the week. */
export async function WeekKeys() {
  const words = await getTranslations("plan.keys");
  return (
    <Disclosure summary={words("title")}>
      <dl className={styles.keys}>
        {keys.map((key) => (
          <div key={key} className={styles.key}>
            <dt>
              <kbd>{words(`${key}.key`)}</kbd>
            </dt>
            <dd>{words(`${key}.does`)}</dd>
          </div>
        ))}
      </dl>
      <p>{words("drag")}</p>
    </Disclosure>
  );
}
